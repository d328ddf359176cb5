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

	private final Storage storage;

	private final SeedLoader seed;

	private final List<BannerContributor> contributors;

	ReadyListener(LaunchProperties properties, ServerUrl url, Storage storage, SeedLoader seed,
			List<BannerContributor> contributors) {
		this.properties = properties;
		this.url = url;
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
		writePort(this.url.port());
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
		String words = Stream
			.concat(Stream.of(this.storage.words()),
					this.contributors.stream().map((line) -> line.text(baseUrl, isLoopback)))
			.collect(Collectors.joining("\n"));
		return switch (this.seed.origin()) {
			case SANDBOX -> Banner.ofSandbox(baseUrl, words);
			case FILE -> Banner.ofSeed(baseUrl, words);
			case KEPT -> Banner.ofKept(baseUrl, words);
		};
	}

	/**
	 * Writes the port file atomically, so that readers never see a partial number.
	 */
	private void writePort(int port) {
		if (!StringUtils.hasText(this.properties.portFile())) {
			return;
		}
		Path file = Path.of(this.properties.portFile()).toAbsolutePath();
		try {
			Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".tmp"), port + "\n");
			Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new CannotStartException("mockatlas.port-file: cannot write " + file + ": " + ex, ex);
		}
	}

}
