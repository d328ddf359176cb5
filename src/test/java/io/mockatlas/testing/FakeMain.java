package io.mockatlas.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Main class of a jar that replaces the server. It prints its options and then becomes
 * ready, exits, or does neither. With the option {@code --fake=answering} it answers
 * requests as an empty server that counts organizations.
 */
public final class FakeMain {

	private static final AtomicInteger ORGANIZATIONS = new AtomicInteger();

	private FakeMain() {
	}

	public static void main(String[] args) throws Exception {
		if (args[0].equals("prepare")) {
			prepare(Path.of(args[1]));
			return;
		}
		System.out.println("options " + Arrays.toString(args) + ", prepared " + Boolean.getBoolean("fake.prepared"));
		if (Arrays.asList(args).contains("--fake=dead")) {
			System.out.write(0xff);
			System.out.println("\nno such seed");
			System.exit(3);
		}
		if (!Arrays.asList(args).contains("--fake=slow")) {
			Path file = Path.of(args[1].substring("--mockatlas.port-file=".length()));
			String port = (Arrays.asList(args).contains("--fake=odd")) ? "odd" : port(Arrays.asList(args)) + "\n";
			Path written = Files.writeString(file.resolveSibling("port.tmp"), port);
			Files.move(written, file);
		}
		Thread.sleep(60_000);
	}

	/**
	 * Writes a prepared directory. The file that marks it complete comes last; it is not
	 * a valid cache, so the JVM starts without it.
	 */
	private static void prepare(Path directory) throws IOException {
		Files.createDirectories(directory);
		Files.copy(Path.of(System.getProperty("java.class.path")), directory.resolve("mock-atlas.jar"));
		Files.writeString(directory.resolve("jvm.options"), "-XX:+IgnoreUnrecognizedVMOptions\n-Dfake.prepared=true\n");
		Files.createDirectory(directory.resolve("lib"));
		Files.writeString(directory.resolve("mock-atlas.size"), "0\n");
		Files.createFile(directory.resolve("mock-atlas.jsa"));
	}

	private static int port(List<String> args) throws IOException {
		if (!args.contains("--fake=answering")) {
			return 4711;
		}
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", FakeMain::answer);
		server.start();
		return server.getAddress().getPort();
	}

	private static void answer(HttpExchange exchange) throws IOException {
		boolean creates = exchange.getRequestMethod().equals("POST")
				&& exchange.getRequestURI().getPath().equals("/_mockatlas/orgs");
		byte[] body = ((creates) ? """
				{"orgId":"org%d","orgName":"Org","projectId":"project","publicKey":"public","privateKey":"private",
				"clientId":"client","clientSecret":"secret"}""".formatted(ORGANIZATIONS.incrementAndGet()) : "{}")
			.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
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
