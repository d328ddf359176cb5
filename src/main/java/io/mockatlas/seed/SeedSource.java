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
 * The text of a seed and what to call it in a mistake.
 *
 * @param name the path as it was given
 * @param text the text: YAML or JSON
 * @param maxValues how many names and values there can be
 */
record SeedSource(String name, String text, int maxValues) {

	private static final String SANDBOX = "sandbox.yaml";

	/**
	 * More than seeds of 16 MiB have, which is all that a request brings, unless they are
	 * made of the shortest.
	 */
	private static final int MAX_VALUES = 2_000_000;

	/**
	 * For what no caller wrote: what memory holds.
	 */
	private static final int MAX_OWN_VALUES = 500_000_000;

	/**
	 * The text that a caller sent.
	 */
	SeedSource(String name, String text) {
		this(name, text, MAX_VALUES);
	}

	/**
	 * A text that this server wrote.
	 */
	static SeedSource own(String name, String text) {
		return new SeedSource(name, text, MAX_OWN_VALUES);
	}

	/**
	 * The file that was asked for, or the sandbox.
	 */
	static SeedSource of(@Nullable String file) {
		return (file == null || file.isBlank()) ? sandbox() : file(file);
	}

	boolean isSandbox() {
		return this.name.equals(SANDBOX);
	}

	SeedException mistake(int line, String what) {
		return new SeedException(this.name + ":" + line + ": " + what);
	}

	/**
	 * Without the text, which holds private keys.
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
			return own(file, Files.readString(Path.of(file)));
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
