package io.mockatlas.bootstrap;

import org.springframework.aot.AotDetector;

/**
 * The application context that Spring's AOT processing generates when the jar is built.
 * Classes from an IDE, a test or {@code spring-boot:run} have none, and start without it.
 */
public final class AotContext {

	private AotContext() {
	}

	/**
	 * Starts Spring from the generated context if the application has one, unless the
	 * system property {@code spring.aot.enabled=false} is set.
	 * @param application the main class
	 */
	public static void enable(Class<?> application) {
		if (System.getProperty(AotDetector.AOT_ENABLED) == null && isGeneratedFor(application)) {
			System.setProperty(AotDetector.AOT_ENABLED, "true");
		}
	}

	private static boolean isGeneratedFor(Class<?> application) {
		return application.getResource(application.getSimpleName() + "__ApplicationContextInitializer.class") != null;
	}

}
