package io.mockatlas.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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

	private static final String JSON = "protocol.body.AtlasJson JSON is compact";

	/**
	 * Places of an error's detail text and its parameters, also in an envelope.
	 */
	private static final Pattern DETAIL = Pattern.compile("\\$(\\.content)?\\.(detail|parameters.*)");

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
	 * Returns all behaviours.
	 */
	List<Behaviour> all() {
		return List.copyOf(this.all);
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
	 * Returns the behaviours that a difference contradicts: those of the header, that of
	 * the error's detail text, those that the step checks, that of the error code, or
	 * else the operation.
	 */
	List<Behaviour> contradictedBy(Difference difference, Step step, Answer our) {
		List<Behaviour> found = switch (difference.aspect()) {
			case HEADER -> find(HeaderReferences.of(difference.at(), step, our));
			case KEY_ORDER -> find(JSON);
			default -> ofBody(difference, step, our);
		};
		return (found.isEmpty()) ? ofOperation(step) : found;
	}

	/**
	 * Returns the behaviours that a response with the status and the error code of the
	 * service shows: those that the step checks, those of the headers, and those of the
	 * error. A difference can contradict some of them.
	 */
	Set<Behaviour> shownBy(Step step, Answer our) {
		Set<Behaviour> shown = new LinkedHashSet<>(find(step.confirms()));
		Set<String> headers = new TreeSet<>(our.headers().keySet());
		headers.removeAll(Comparison.IGNORED_HEADERS);
		if (our.errorCode().isEmpty()) {
			shown.addAll((our.json() != null) ? find(JSON) : List.of());
		}
		else {
			headers.add("ratelimit-limit");
			this.all.stream().filter((behaviour) -> behaviour.isShownBy(our)).forEach(shown::add);
		}
		headers.forEach((header) -> shown.addAll(find(HeaderReferences.of(header, step, our))));
		return shown;
	}

	private List<Behaviour> find(List<String> references) {
		return references.stream().flatMap((reference) -> find(reference).stream()).distinct().toList();
	}

	private List<Behaviour> ofBody(Difference difference, Step step, Answer our) {
		boolean isDetail = DETAIL.matcher(difference.at()).matches();
		List<Behaviour> ofError = (isDetail) ? ofDetail(our) : ofErrorCode(our);
		List<Behaviour> ofStep = find(step.confirms());
		return (ofStep.isEmpty() || (isDetail && !ofError.isEmpty())) ? ofError : ofStep;
	}

	private List<Behaviour> ofErrorCode(Answer our) {
		return this.all.stream().filter((behaviour) -> behaviour.isErrorCodeOf(our)).toList();
	}

	private List<Behaviour> ofDetail(Answer our) {
		return this.all.stream().filter((behaviour) -> behaviour.isDetailOf(our)).toList();
	}

	private List<Behaviour> ofOperation(Step step) {
		return this.operations.stream()
			.filter((operation) -> operation.fits(step))
			.limit(1)
			.map(Operation::behaviour)
			.toList();
	}

	/**
	 * Behaviour with its evidence.
	 *
	 * @param what one sentence
	 * @param evidence the evidence in lower case
	 * @param setting the setting that changes it; null if there is none
	 * @param errorCode the error code, if it is one
	 * @param status the status of the error; empty if it is none
	 * @param where the class that implements it, with the method
	 */
	record Behaviour(String what, String evidence, @Nullable String setting, @Nullable String errorCode, String status,
			String where) {

		private static final String STATUS = "` has status ";

		private static final String DETAIL = " the detail: ";

		private static Behaviour of(JsonNode json) {
			return new Behaviour(json.path("what").asString(),
					json.path("evidence").asString().toLowerCase(Locale.ROOT),
					json.path("setting").path("name").asString(null), json.path("errorCode").asString(null),
					json.path("status").asString(""), json.path("where").asString());
		}

		boolean isAssumed() {
			return this.evidence.equals("assumed");
		}

		/**
		 * Returns whether this is the behaviour of the error code and the status of a
		 * response. The detail text of an error can be a behaviour of its own.
		 */
		private boolean isErrorCodeOf(Answer answer) {
			return isErrorOf(answer) && this.what.contains(STATUS);
		}

		/**
		 * Returns whether this is the behaviour of the detail text of a response. A text
		 * that does not follow the template is not.
		 */
		private boolean isDetailOf(Answer answer) {
			return isErrorOf(answer) && this.what.contains(DETAIL) && matches(answer.ofError("detail"));
		}

		/**
		 * Returns whether an error response shows the whole behaviour.
		 */
		private boolean isShownBy(Answer answer) {
			return isErrorOf(answer) && (!this.what.contains(DETAIL) || matches(answer.ofError("detail")));
		}

		private boolean matches(String detail) {
			String template = this.what.substring(this.what.indexOf(DETAIL) + DETAIL.length());
			return Pattern.compile(Pattern.quote(template).replace("%s", "\\E.*\\Q"), Pattern.DOTALL)
				.matcher(detail)
				.matches();
		}

		private boolean isErrorOf(Answer answer) {
			return answer.errorCode().equals(this.errorCode) && answer.ofError("error").equals(this.status);
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
					new Behaviour("The successful response of `" + id + "`.", evidence, null, null, "", id));
		}

		private boolean fits(Step step) {
			return this.method.equals(step.method()) && this.path.matcher(step.base() + step.target()).matches();
		}

	}

}
