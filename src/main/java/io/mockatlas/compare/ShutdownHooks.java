package io.mockatlas.compare;

/**
 * Hooks that run when the JVM is interrupted.
 */
interface ShutdownHooks {

	/**
	 * Hooks of this JVM.
	 */
	ShutdownHooks OF_JVM = new ShutdownHooks() {

		@Override
		public void add(Thread hook) {
			Runtime.getRuntime().addShutdownHook(hook);
		}

		@Override
		public void remove(Thread hook) {
			try {
				Runtime.getRuntime().removeShutdownHook(hook);
			}
			catch (IllegalStateException ex) {
				// The JVM is shutting down, so the hook runs or has run.
			}
		}

	};

	void add(Thread hook);

	void remove(Thread hook);

}
