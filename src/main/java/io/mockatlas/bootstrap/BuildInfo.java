package io.mockatlas.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * Build information, read from the file that the build writes.
 */
public final class BuildInfo {

	private BuildInfo() {
	}

	public static String version() {
		Properties properties = new Properties();
		try (InputStream file = BuildInfo.class.getResourceAsStream("/META-INF/build-info.properties")) {
			if (file != null) {
				properties.load(file);
			}
		}
		catch (IOException ex) {
			// A missing version is no reason to fail.
		}
		return properties.getProperty("build.version", "development");
	}

}
