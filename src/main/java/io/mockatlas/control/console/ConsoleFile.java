package io.mockatlas.control.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;

/**
 * File of the console, a resource beside this class. It is read at each request: the
 * server keeps nothing for a page that no browser shows.
 *
 * @param type the media type
 * @param etag the quoted hash of the content
 * @param content the content
 */
record ConsoleFile(MediaType type, String etag, byte[] content) {

	/**
	 * Names that cannot leave the directories.
	 */
	private static final Pattern NAME = Pattern.compile("(?:assets/(?:[a-z]+/)?)?[a-z0-9_-][a-z0-9._-]*\\.([a-z0-9]+)");

	private static final Map<String, MediaType> TYPES = Map.of("html", text("html"), "css", text("css"), "js",
			text("javascript"), "mjs", text("javascript"), "txt", text("plain"), "json", MediaType.APPLICATION_JSON,
			"svg", new MediaType("image", "svg+xml"), "png", MediaType.IMAGE_PNG, "woff2",
			new MediaType("font", "woff2"));

	/**
	 * Finds a file.
	 * @param name the path below the directory of the page
	 * @return the file; empty if there is none
	 */
	static Optional<ConsoleFile> find(String name) {
		Matcher matcher = NAME.matcher(name);
		MediaType type = (matcher.matches()) ? TYPES.get(matcher.group(1)) : null;
		byte[] content = (type != null) ? read(name) : null;
		return (type != null && content != null)
				? Optional.of(new ConsoleFile(type, "\"" + DigestUtils.md5DigestAsHex(content) + "\"", content))
				: Optional.empty();
	}

	private static byte @Nullable [] read(String name) {
		try (InputStream in = ConsoleFile.class.getResourceAsStream(name)) {
			return (in != null) ? in.readAllBytes() : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static MediaType text(String subtype) {
		return new MediaType("text", subtype, StandardCharsets.UTF_8);
	}

}
