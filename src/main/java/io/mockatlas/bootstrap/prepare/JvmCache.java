package io.mockatlas.bootstrap.prepare;

import java.util.List;

/**
 * Cache file that shortens the start of the JVM: an AOT cache since JDK 25 (JEP 514), and
 * before that an archive of class data (JEP 350). It is valid for one build of the JVM
 * and one class path.
 *
 * @param fileName the name of the file
 * @param readOption the JVM option that starts from the file
 * @param writeOption the JVM option that writes the file at exit
 * @param startOptions the compiler options of a start from the cache
 * @param trainingOptions additional options of the training run, which take precedence
 */
record JvmCache(String fileName, String readOption, String writeOption, List<String> startOptions,
		List<String> trainingOptions) {

	/**
	 * The optimizing compiler (C2) makes requests two to three times as fast, but with
	 * its defaults the start takes two thirds longer: C2 compiles methods that only the
	 * start calls often, and all potentially hot code collects profiles for it. The cache
	 * makes the JVM compile a method as the training run did (JEP 515). That run compiles
	 * without profiles, so methods of the start collect them only after 32,768 calls or
	 * 262,144 iterations of a loop. C2 compiles after three times as many calls, and
	 * seven times as many iterations, as by default.
	 */
	static final JvmCache AOT = new JvmCache("mock-atlas.aot", "-XX:AOTCache=", "-XX:AOTCacheOutput=",
			List.of("-XX:Tier2InvokeNotifyFreqLog=15", "-XX:Tier2BackedgeNotifyFreqLog=18",
					"-XX:Tier4InvocationThreshold=15000", "-XX:Tier4MinInvocationThreshold=3000",
					"-XX:Tier4CompileThreshold=40000", "-XX:Tier4BackEdgeThreshold=300000"),
			List.of("-XX:TieredStopAtLevel=2"));

	/**
	 * The archive has no data for the compilers. Without C2 the start stays short.
	 */
	static final JvmCache CLASS_DATA = new JvmCache("mock-atlas.jsa", "-XX:SharedArchiveFile=",
			"-XX:ArchiveClassesAtExit=", List.of("-XX:TieredStopAtLevel=1"), List.of());

	private static final int FIRST_WITH_AOT = 25;

	/**
	 * Returns the best cache that a release of the JDK can write.
	 */
	static JvmCache of(int release) {
		return (release >= FIRST_WITH_AOT) ? AOT : CLASS_DATA;
	}

}
