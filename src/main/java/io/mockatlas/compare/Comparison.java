package io.mockatlas.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.mockatlas.compare.Difference.Aspect;
import io.mockatlas.compare.story.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Comparison of the responses of both servers to one request. If their statuses or error
 * codes differ, everything else follows from that and is not compared.
 */
final class Comparison {

	/**
	 * Headers of the connection, and of servers between the caller and the service.
	 */
	static final Set<String> IGNORED_HEADERS = Set.of("alt-svc", "connection", "content-encoding", "content-length",
			"date", "keep-alive", "server", "set-cookie", "transfer-encoding", "via");

	/**
	 * Headers whose values differ from request to request or from release to release.
	 */
	private static final Set<String> VARIABLE_HEADERS = Set.of("ratelimit-remaining", "retry-after",
			"x-envoy-upstream-service-time", "x-java-version", "x-mongodb-service-version");

	private static final String ABSENT = "absent";

	private final Step step;

	private final Normalization ours;

	private final Normalization theirs;

	private final boolean isShape;

	private final List<Difference> differences = new ArrayList<>();

	private Comparison(Step step, Answer our, Normalization ours, Normalization theirs) {
		this.step = step;
		this.ours = ours;
		this.theirs = theirs;
		this.isShape = step.scope() == Step.Scope.SHAPE && our.isSuccess();
	}

	/**
	 * Returns the differences between two responses.
	 * @param step the request
	 * @param our the response of mock-atlas
	 * @param ours its names
	 * @param their the response of the other service
	 * @param theirs its names
	 */
	static List<Difference> of(Step step, Answer our, Normalization ours, Answer their, Normalization theirs) {
		Comparison comparison = new Comparison(step, our, ours, theirs);
		comparison.compare(our, their);
		return comparison.differences;
	}

	private void compare(Answer our, Answer their) {
		if (our.status() != their.status()) {
			add(Aspect.STATUS, "", our.outcome(), their.outcome());
		}
		else if (!our.errorCode().equals(their.errorCode())) {
			add(Aspect.ERROR_CODE, "", our.outcome(), their.outcome());
		}
		else {
			headers(our, their);
			bodies(our, their);
		}
	}

	private void headers(Answer our, Answer their) {
		Set<String> names = new TreeSet<>(our.headers().keySet());
		names.addAll(their.headers().keySet());
		names.removeAll(IGNORED_HEADERS);
		for (String name : names) {
			String one = header(our, name, this.ours, this.theirs);
			String other = header(their, name, this.theirs, this.ours);
			if (!one.equals(other)) {
				add(Aspect.HEADER, name, one, other);
			}
		}
	}

	private static String header(Answer answer, String name, Normalization own, Normalization other) {
		String value = answer.headers().get(name);
		if (value == null) {
			return ABSENT;
		}
		return (VARIABLE_HEADERS.contains(name)) ? "present" : own.text(value, other);
	}

	private void bodies(Answer our, Answer their) {
		if (our.json() != null && their.json() != null) {
			compare("$", "", own(our.json(), this.ours), own(their.json(), this.theirs));
			boolean isIndented = our.body().contains("\n");
			if (isIndented != their.body().contains("\n")) {
				add(Aspect.VALUE, "$", layout(isIndented), layout(!isIndented));
			}
		}
		else if (!kind(our).equals(kind(their))) {
			add(Aspect.TYPE, "$", kind(our), kind(their));
		}
	}

	private static String layout(boolean isIndented) {
		return (isIndented) ? "indented" : "compact";
	}

	private static String kind(Answer answer) {
		if (answer.body().isBlank()) {
			return "no body";
		}
		return (answer.json() != null) ? "JSON" : "text";
	}

	/**
	 * Removes the elements that the story did not make from a list or a page, if the step
	 * says so.
	 */
	private JsonNode own(JsonNode body, Normalization normalization) {
		if (this.step.scope() == Step.Scope.OWN_ELEMENTS) {
			JsonNode list = (body.isArray()) ? body : body.path("results");
			for (int i = list.size() - 1; list.isArray() && i >= 0; i--) {
				if (!normalization.isOwn(list.get(i).toString())) {
					((ArrayNode) list).remove(i);
				}
			}
		}
		return body;
	}

	private void compare(String path, String key, JsonNode our, JsonNode their) {
		if (our.getNodeType() != their.getNodeType()) {
			add(Aspect.TYPE, path, type(our), type(their));
		}
		else if (our.isObject()) {
			objects(path, our, their);
		}
		else if (our.isArray()) {
			arrays(path, our, their);
		}
		else if (hasComparedValue(key)) {
			String one = this.ours.text(our.asString(), this.theirs);
			String other = this.theirs.text(their.asString(), this.ours);
			if (!one.equals(other)) {
				add(Aspect.VALUE, path, one, other);
			}
		}
	}

	private boolean hasComparedValue(String key) {
		return !this.isShape && !Normalization.isMasked(key)
				&& !(key.equals("totalCount") && this.step.scope() == Step.Scope.OWN_ELEMENTS);
	}

	private void objects(String path, JsonNode our, JsonNode their) {
		List<String> ourNames = List.copyOf(our.propertyNames());
		List<String> theirNames = List.copyOf(their.propertyNames());
		Set<String> names = new LinkedHashSet<>(ourNames);
		names.addAll(theirNames);
		for (String name : names) {
			String place = path + "." + name;
			JsonNode one = our.get(name);
			JsonNode other = their.get(name);
			if (one == null || other == null) {
				add(Aspect.KEY, place, presence(one), presence(other));
			}
			else {
				compare(place, name, one, other);
			}
		}
		String order = String.join(", ", ourNames.stream().filter(theirNames::contains).toList());
		String otherOrder = String.join(", ", theirNames.stream().filter(ourNames::contains).toList());
		if (!order.equals(otherOrder)) {
			add(Aspect.KEY_ORDER, path, order, otherOrder);
		}
	}

	private static String presence(@Nullable JsonNode value) {
		return (value != null) ? type(value) : ABSENT;
	}

	/**
	 * Compares the elements of lists; if only the shape counts, the first ones.
	 */
	private void arrays(String path, JsonNode our, JsonNode their) {
		if (!this.isShape && our.size() != their.size()) {
			add(Aspect.VALUE, path, our.size() + " elements", their.size() + " elements");
			return;
		}
		int size = Math.min(our.size(), their.size());
		for (int i = 0; i < ((this.isShape) ? Math.min(1, size) : size); i++) {
			compare(path + "[" + i + "]", "", our.get(i), their.get(i));
		}
	}

	private static String type(JsonNode value) {
		return value.getNodeType().name().toLowerCase(Locale.ROOT);
	}

	private void add(Aspect aspect, String at, String one, String other) {
		this.differences.add(new Difference(aspect, at, one, other));
	}

}
