package io.mockatlas.control.faults;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.mockatlas.bootstrap.settings.Suggestions;
import io.mockatlas.control.PathGlob;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.protocol.AtlasApi;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * Reader of the conditions that select the calls of a fault.
 */
final class CallPatternReader {

	/**
	 * Regular expression in a path variable, which {@link PathGlob} does not support.
	 */
	private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]*:");

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

	private static final List<String> BASES = List.of(AtlasApi.V1_PATH, AtlasApi.V2_PATH);

	private final Set<String> operationIds;

	private final BiFunction<String, String, @Nullable String> finder;

	/**
	 * Creates a reader.
	 * @param operationIds the IDs of all operations
	 * @param finder finds an operation by method and path
	 */
	CallPatternReader(Set<String> operationIds, BiFunction<String, String, @Nullable String> finder) {
		this.operationIds = operationIds;
		this.finder = finder;
	}

	CallPattern read(FaultField field, FaultEntry entry) {
		return new CallPattern(operation(field, entry.operationId()), method(field, entry.method()),
				paths(field, entry.path()), caller(field, entry.caller()), id(field, "orgId", entry.orgId()),
				id(field, "groupId", entry.groupId()));
	}

	private CallPattern.@Nullable Operation operation(FaultField field, @Nullable String operationId) {
		if (operationId == null) {
			return null;
		}
		Set<String> ids = this.operationIds;
		if (!ids.contains(operationId)) {
			throw field
				.invalid("operationId", "is not an emulated operation: " + operationId + ". Did you mean "
						+ Suggestions.nearest(operationId, ids) + "? GET /_mockatlas/routes lists all operations.")
				.withProperty("nearest", Suggestions.nearest(operationId, ids));
		}
		return new CallPattern.Operation(operationId, this.finder);
	}

	private static @Nullable String method(FaultField field, @Nullable String method) {
		if (method == null) {
			return null;
		}
		String name = method.toUpperCase(Locale.ROOT);
		if (!METHODS.contains(name)) {
			throw field.invalid("method", "must be one of " + String.join(", ", METHODS) + ".");
		}
		return name;
	}

	private static List<PathGlob> paths(FaultField field, @Nullable String path) {
		if (path == null) {
			return List.of();
		}
		if (!path.startsWith("/") || path.startsWith("/_mockatlas")) {
			throw field.invalid("path", "must be a pattern such as /orgs/{orgId}/invites/* or /api/oauth/token.");
		}
		if (path.length() > PathGlob.MAX_LENGTH) {
			throw field.invalid("path", "must have at most " + PathGlob.MAX_LENGTH + " characters.");
		}
		if (EXPRESSION.matcher(path).find()) {
			throw field.invalid("path", "is not a valid pattern: braces may contain only a name.");
		}
		Stream<String> whole = (path.equals("/api") || path.startsWith("/api/")) ? Stream.of(path)
				: BASES.stream().map((base) -> base + path);
		return whole.map((pattern) -> glob(field, pattern)).toList();
	}

	/**
	 * Returns a pattern, after checking names and positions of variables by the rules of
	 * Spring: otherwise a mistake would be a literal.
	 */
	private static PathGlob glob(FaultField field, String pattern) {
		try {
			PathPatternParser.defaultInstance.parse(pattern);
			return new PathGlob(pattern);
		}
		catch (PatternParseException ex) {
			throw field.invalid("path", "is not a valid pattern: " + ex.getMessage() + ".");
		}
	}

	private static @Nullable String caller(FaultField field, @Nullable String caller) {
		if (caller != null && caller.isBlank()) {
			throw field.invalid("caller", "must be a public key or a client id.");
		}
		return caller;
	}

	private static @Nullable String id(FaultField field, String name, @Nullable String id) {
		if (id != null && !ObjectIds.isValid(id)) {
			throw field.invalid(name, "must be an id of 24 hex digits in lower case.");
		}
		return id;
	}

}
