package io.mockatlas.launch.prepare;

/**
 * A file of the JVM from which it starts faster: an AOT cache since JDK 25 (JEP 514), and
 * before that an archive of class data (JEP 350). It fits one build of the JVM and one
 * class path.
 *
 * @param fileName its name
 * @param readOption the JVM option that starts from it
 * @param writeOption the JVM option that writes it when the process ends
 */
record JvmCache(String fileName, String readOption, String writeOption) {

	static final JvmCache AOT = new JvmCache("mock-atlas.aot", "-XX:AOTCache=", "-XX:AOTCacheOutput=");

	static final JvmCache CLASS_DATA = new JvmCache("mock-atlas.jsa", "-XX:SharedArchiveFile=",
			"-XX:ArchiveClassesAtExit=");

	private static final int FIRST_WITH_AOT = 25;

	/**
	 * The best cache that a release of the JDK can write.
	 */
	static JvmCache of(int release) {
		return (release >= FIRST_WITH_AOT) ? AOT : CLASS_DATA;
	}

}
