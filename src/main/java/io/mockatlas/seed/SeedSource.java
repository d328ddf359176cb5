package io.mockatlas.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

/**
 * Text of a seed and its name in error messages.
 *
 * @param name the path as configured
 * @param text the text: YAML or JSON
 * @param maxValues the maximum number of names and values
 */
public record SeedSource(String name, String text, int maxValues) {

	private static final String SANDBOX = "sandbox.yaml";

	/**
	 * Limit for request bodies. A seed of 16 MiB, the maximum size of a request, stays
	 * below it unless its values are extremely short.
	 */
	private static final int MAX_VALUES = 2_000_000;

	/**
	 * Limit for texts from the server or its operator, so high that only the memory
	 * limits them.
	 */
	private static final int MAX_TRUSTED_VALUES = 500_000_000;

	/**
	 * Creates a source with the limit for request bodies.
	 */
	public SeedSource(String name, String text) {
		this(name, text, MAX_VALUES);
	}

	/**
	 * Creates a source with the limit for texts from the server or its operator.
	 */
	public static SeedSource trusted(String name, String text) {
		return new SeedSource(name, text, MAX_TRUSTED_VALUES);
	}

	/**
	 * Returns the configured file, or the sandbox.
	 */
	public static SeedSource of(@Nullable String file) {
		return (file == null || file.isBlank()) ? sandbox() : file(file);
	}

	public boolean isSandbox() {
		return this.name.equals(SANDBOX);
	}

	SeedException error(int line, String what) {
		return new SeedException(this.name + ":" + line + ": " + what);
	}

	/**
	 * Omits the text, which contains private keys.
	 */
	@Override
	public String toString() {
		return "SeedSource[name=" + this.name + "]";
	}

	private static SeedSource sandbox() {
		try {
			return new SeedSource(SANDBOX, new ClassPathResource(SANDBOX).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static SeedSource file(String file) {
		try {
			return trusted(file, Files.readString(Path.of(file)));
		}
		catch (NoSuchFileException ex) {
			throw unreadable(file, "there is no such file");
		}
		catch (CharacterCodingException ex) {
			throw unreadable(file, "it is not text in UTF-8");
		}
		catch (IOException | InvalidPathException ex) {
			throw unreadable(file, String.valueOf(ex.getMessage()));
		}
	}

	private static SeedException unreadable(String file, String why) {
		return new SeedException(file + ": mockatlas.seed cannot be read: " + why);
	}

}
