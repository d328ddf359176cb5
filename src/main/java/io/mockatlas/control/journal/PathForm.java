package io.mockatlas.control.journal;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.UriUtils;

/**
 * What paths are to look like: {@code *} and {@code {orgId}} stand for what is between
 * two slashes, {@code **} for anything.
 */
final class PathForm {

	private static final Pattern PARTS = Pattern.compile("\\*\\*|\\*|\\{[^/{}]*}|[^*{]+|\\{");

	private final Pattern pattern;

	PathForm(String text) {
		this.pattern = Pattern.compile(PARTS.matcher(text)
			.results()
			.map(MatchResult::group)
			.map(PathForm::regex)
			.collect(Collectors.joining()), Pattern.DOTALL);
	}

	/**
	 * Whether a path has the form, as it was sent or decoded.
	 */
	boolean fits(String path) {
		return this.pattern.matcher(path).matches() || this.pattern.matcher(decoded(path)).matches();
	}

	private static String regex(String part) {
		if (part.equals("**")) {
			return ".*";
		}
		if (part.equals("*")) {
			return "[^/]*";
		}
		return (part.startsWith("{") && part.endsWith("}")) ? "[^/]+" : Pattern.quote(part);
	}

	private static String decoded(String path) {
		try {
			return UriUtils.decode(path, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return path;
		}
	}

}
