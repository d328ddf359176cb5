package io.mockatlas.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * What stands in a jar in the place of the server: says what it was given, and then is
 * ready, dies or does neither.
 */
public final class FakeMain {

	private FakeMain() {
	}

	public static void main(String[] args) throws Exception {
		System.out.println("options " + Arrays.toString(args));
		System.out.println("variables " + System.getenv().keySet());
		if (Arrays.asList(args).contains("--fake=dead")) {
			System.out.println("no such seed");
			System.exit(3);
		}
		if (!Arrays.asList(args).contains("--fake=slow")) {
			Path file = Path.of(args[1].substring("--mockatlas.port-file=".length()));
			Path written = Files.writeString(file.resolveSibling("port.tmp"), "4711\n");
			Files.move(written, file);
		}
		Thread.sleep(60_000);
	}

	static Path jar(Path file) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeMain.class.getName());
		String entry = FakeMain.class.getName().replace('.', '/') + ".class";
		try (OutputStream out = Files.newOutputStream(file);
				JarOutputStream jar = new JarOutputStream(out, manifest);
				var type = FakeMain.class.getClassLoader().getResourceAsStream(entry)) {
			jar.putNextEntry(new JarEntry(entry));
			type.transferTo(jar);
		}
		return file;
	}

}
