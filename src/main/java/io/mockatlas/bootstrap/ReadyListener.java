package io.mockatlas.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.bootstrap.failure.CannotStartException;
import io.mockatlas.bootstrap.prepare.UnusedCache;
import io.mockatlas.state.SeedLoader;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Announces that the server is ready: writes the port file, and prints the banner and one
 * machine-readable line.
 */
@Component
class ReadyListener implements ApplicationListener<ApplicationReadyEvent> {

	private final LaunchProperties properties;

	private final ServerUrl url;

	private final ServerTls tls;

	private final Storage storage;

	private final SeedLoader seed;

	private final List<BannerContributor> contributors;

	ReadyListener(LaunchProperties properties, ServerUrl url, ServerTls tls, Storage storage, SeedLoader seed,
			List<BannerContributor> contributors) {
		this.properties = properties;
		this.url = url;
		this.tls = tls;
		this.storage = storage;
		this.seed = seed;
		this.contributors = contributors;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		if (this.url.port() <= 0 || isEmbedded(event)) {
			return;
		}
		String baseUrl = this.url.toString();
		writePorts();
		System.out.println(banner(baseUrl));
		System.out.println("mock-atlas ready " + baseUrl);
		UnusedCache.log();
	}

	private static boolean isEmbedded(ApplicationReadyEvent event) {
		return List.of(event.getApplicationContext().getEnvironment().getActiveProfiles())
			.contains(EmbeddedServer.PROFILE);
	}

	private String banner(String baseUrl) {
		boolean isLoopback = this.url.isLoopback();
		Stream<String> own = (this.url.tlsPort() > 0)
				? Stream.of(this.storage.words(), this.tls.words(this.url.tlsUrl())) : Stream.of(this.storage.words());
		String words = Stream.concat(own, this.contributors.stream().map((line) -> line.text(baseUrl, isLoopback)))
			.collect(Collectors.joining("\n"));
		return switch (this.seed.origin()) {
			case SANDBOX -> Banner.ofSandbox(baseUrl, words,
					(baseUrl.startsWith("https:")) ? this.tls.curlOption() : "", this.tls.envOptions(this.url));
			case FILE -> Banner.ofSeed(baseUrl, words);
			case KEPT -> Banner.ofKept(baseUrl, words);
		};
	}

	/**
	 * Writes the port file, and beside it a file with the port for TLS if that is another
	 * port.
	 */
	private void writePorts() {
		String file = this.properties.portFile();
		if (StringUtils.hasText(file)) {
			if (this.url.tlsPort() > 0 && this.url.tlsPort() != this.url.port()) {
				write(RunningServer.tlsPortFile(file), this.url.tlsPort());
			}
			write(Path.of(file), this.url.port());
		}
	}

	/**
	 * Writes a file atomically, so that readers never see a partial number.
	 */
	private static void write(Path path, int port) {
		Path file = path.toAbsolutePath();
		try {
			Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".tmp"), port + "\n");
			Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new CannotStartException("mockatlas.port-file: cannot write " + file + ": " + ex, ex);
		}
	}

}
