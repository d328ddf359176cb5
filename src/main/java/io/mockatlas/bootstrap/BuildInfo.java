package io.mockatlas.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What was built, as the build wrote it down.
 */
final class BuildInfo {

	private BuildInfo() {
	}

	static String version() {
		Properties properties = new Properties();
		try (InputStream file = BuildInfo.class.getResourceAsStream("/META-INF/build-info.properties")) {
			if (file != null) {
				properties.load(file);
			}
		}
		catch (IOException ex) {
			// A version is not worth failing for.
		}
		return properties.getProperty("build.version", "development");
	}

}
