package io.mockatlas.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.mockatlas.compare.story.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Behaviours and operations of mock-atlas with their evidence, as its control API
 * describes them.
 */
final class Behaviours {

	private static final String PACKAGE = "io.mockatlas.";

	private final List<Behaviour> all = new ArrayList<>();

	private final List<Operation> operations = new ArrayList<>();

	/**
	 * Reads the descriptions.
	 * @param behaviours the response of {@code GET /_mockatlas/behaviours}
	 * @param openApi the response of {@code GET /_mockatlas/openapi/atlas}
	 */
	Behaviours(JsonNode behaviours, JsonNode openApi) {
		behaviours.path("behaviours").forEach((behaviour) -> this.all.add(Behaviour.of(behaviour)));
		openApi.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((operation) -> this.operations
					.add(Operation.of(operation.getKey(), path.getKey(), operation.getValue()))));
	}

	/**
	 * Returns the behaviours that a reference selects: exactly one, if it is correct.
	 * @param reference a reference as in {@link Step#confirms()}
	 */
	List<Behaviour> find(String reference) {
		int end = reference.indexOf(' ');
		String where = PACKAGE + ((end < 0) ? reference : reference.substring(0, end));
		String part = (end < 0) ? "" : reference.substring(end + 1);
		return this.all.stream()
			.filter((behaviour) -> behaviour.where().equals(where) && behaviour.what().contains(part))
			.toList();
	}

	/**
	 * Returns the behaviours that a difference contradicts: those of the header, those
	 * that the step checks, that of the error code, or else the operation.
	 */
	List<Behaviour> contradictedBy(Difference difference, Step step, Answer our) {
		Set<Behaviour> found = new LinkedHashSet<>();
		switch (difference.aspect()) {
			case HEADER ->
				HeaderReferences.of(difference.at(), step, our).forEach((reference) -> found.addAll(find(reference)));
			case KEY_ORDER -> found.addAll(find("protocol.AtlasJson JSON is compact"));
			default -> step.confirms().forEach((reference) -> found.addAll(find(reference)));
		}
		if (found.isEmpty() && difference.aspect() != Difference.Aspect.HEADER && !our.errorCode().isEmpty()) {
			this.all.stream().filter((behaviour) -> our.errorCode().equals(behaviour.errorCode())).forEach(found::add);
		}
		if (found.isEmpty()) {
			this.operations.stream()
				.filter((operation) -> operation.fits(step))
				.limit(1)
				.forEach((operation) -> found.add(operation.behaviour()));
		}
		return List.copyOf(found);
	}

	/**
	 * Behaviour with its evidence.
	 *
	 * @param what one sentence
	 * @param evidence the evidence in lower case
	 * @param setting the setting that changes it; null if there is none
	 * @param errorCode the error code, if it is one
	 * @param where the class that implements it, with the method
	 */
	record Behaviour(String what, String evidence, @Nullable String setting, @Nullable String errorCode, String where) {

		private static Behaviour of(JsonNode json) {
			return new Behaviour(json.path("what").asString(),
					json.path("evidence").asString().toLowerCase(Locale.ROOT),
					json.path("setting").path("name").asString(null), json.path("errorCode").asString(null),
					json.path("where").asString());
		}

		boolean isAssumed() {
			return this.evidence.equals("assumed");
		}

	}

	/**
	 * Emulated operation.
	 *
	 * @param method the HTTP method
	 * @param path the pattern of the whole path
	 * @param behaviour its successful response as a behaviour
	 */
	private record Operation(String method, Pattern path, Behaviour behaviour) {

		private static final Pattern EVIDENCE = Pattern.compile("(recorded|documented|assumed)");

		private static Operation of(String method, String path, JsonNode json) {
			String description = json.path("description").asString();
			String evidence = EVIDENCE.matcher(description)
				.results()
				.map((match) -> match.group())
				.findFirst()
				.orElse("assumed");
			String id = json.path("operationId").asString();
			return new Operation(method.toUpperCase(Locale.ROOT),
					Pattern.compile(path.replaceAll("\\{\\w+\\}", "[^/:]+") + "(\\?.*)?"),
					new Behaviour("The successful response of `" + id + "`.", evidence, null, null, id));
		}

		private boolean fits(Step step) {
			return this.method.equals(step.method()) && this.path.matcher(step.base() + step.target()).matches();
		}

	}

}
