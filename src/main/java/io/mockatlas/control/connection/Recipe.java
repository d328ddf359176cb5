package io.mockatlas.control.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * Client with a recipe that connects it to the sandbox.
 */
enum Recipe {

	CURL("curl", "sh"),

	ATLAS_CLI("Atlas CLI", "sh"),

	TERRAFORM("Terraform", "sh"),

	GO_SDK("Go SDK", "go"),

	NPM("npm mongodb-atlas-api-client", "js"),

	PYTHON("Python requests", "py"),

	JUNIT("JUnit", "java");

	/**
	 * Address in the texts, as in the documentation.
	 */
	private static final String ADDRESS = "http://127.0.0.1:8080";

	private final String title;

	private final String language;

	Recipe(String title, String language) {
		this.title = title;
		this.language = language;
	}

	/**
	 * Returns the ID, which is the name of the resource.
	 */
	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	String title() {
		return this.title;
	}

	String language() {
		return this.language;
	}

	/**
	 * Returns the text for a server.
	 * @param baseUrl the base URL of the server
	 * @param caller the caller in the text
	 */
	String text(String baseUrl, RecipeCaller caller) {
		try (InputStream in = Recipe.class.getResourceAsStream(id() + ".txt")) {
			byte[] bytes = Objects.requireNonNull(in, "every recipe has a resource").readAllBytes();
			return caller.insertedIn(new String(bytes, StandardCharsets.UTF_8)).replace(ADDRESS, baseUrl);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
