package io.mockatlas.compare.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One request of the story. Target and body contain variables in braces, such as
 * {@code {org}}, which differ between the two servers.
 *
 * @param method the HTTP method
 * @param target the path below the base path of the API, with the query
 * @param base the base path of the API
 * @param body the request body, if there is one
 * @param caller the sender of the request
 * @param accept the {@code Accept} header; empty if the request has none
 * @param contentType the {@code Content-Type} of the body
 * @param captures the variables that the response sets, each with the JSON pointer of its
 * value
 * @param confirms references to the behaviours that the request checks: the place in
 * {@code where} without the common package, followed by a space and a part of the
 * sentence where one place has several behaviours
 * @param scope the part of a successful response that is compared
 * @param unless a variable that makes the step superfluous if it is set; empty for none
 * @param isOnBoth whether the same request is also sent to v1.0
 */
public record Step(String method, String target, String base, @Nullable String body, Caller caller, String accept,
		String contentType, Map<String, String> captures, List<String> confirms, Scope scope, String unless,
		boolean isOnBoth) {

	public static final String V1 = "/api/atlas/v1.0";

	public static final String V2 = "/api/atlas/v2";

	private static final String JSON = "application/json";

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)\\}");

	public static Step of(String method, String target, @Nullable String body) {
		return new Step(method, target, V2, body, Caller.OWNER, version("2023-01-01"), JSON, Map.of(), List.of(),
				Scope.VALUES, "", false);
	}

	private static String version(String date) {
		return "application/vnd.atlas." + date + "+json";
	}

	/**
	 * Selects a version of v2.
	 */
	public Step since(String date) {
		return accept(version(date));
	}

	public Step accept(String header) {
		return new Step(this.method, this.target, this.base, this.body, this.caller, header, this.contentType,
				this.captures, this.confirms, this.scope, this.unless, this.isOnBoth);
	}

	public Step contentType(String header) {
		return new Step(this.method, this.target, this.base, this.body, this.caller, this.accept, header, this.captures,
				this.confirms, this.scope, this.unless, this.isOnBoth);
	}

	/**
	 * Sends the request to v1.0 instead of v2.
	 */
	public Step v1() {
		return at(V1).accept(JSON);
	}

	/**
	 * Sends the request to v1.0 too.
	 */
	public Step andV1() {
		return new Step(this.method, this.target, this.base, this.body, this.caller, this.accept, this.contentType,
				this.captures, this.confirms, this.scope, this.unless, true);
	}

	/**
	 * Sends the request to another base path.
	 */
	public Step at(String path) {
		return new Step(this.method, this.target, path, this.body, this.caller, this.accept, this.contentType,
				this.captures, this.confirms, this.scope, this.unless, false);
	}

	public Step as(Caller sender) {
		return new Step(this.method, this.target, this.base, this.body, sender, this.accept, this.contentType,
				this.captures, this.confirms, this.scope, this.unless, this.isOnBoth);
	}

	/**
	 * Sets a variable to a value of the response.
	 */
	public Step capture(String variable, String pointer) {
		Map<String, String> all = new LinkedHashMap<>(this.captures);
		all.put(variable, pointer);
		return new Step(this.method, this.target, this.base, this.body, this.caller, this.accept, this.contentType, all,
				this.confirms, this.scope, this.unless, this.isOnBoth);
	}

	/**
	 * Adds references to behaviours.
	 */
	public Step confirms(String... behaviours) {
		return new Step(this.method, this.target, this.base, this.body, this.caller, this.accept, this.contentType,
				this.captures, Stream.concat(this.confirms.stream(), Stream.of(behaviours)).toList(), this.scope,
				this.unless, this.isOnBoth);
	}

	/**
	 * Compares only keys and types, for what the story did not make.
	 */
	public Step shape() {
		return scope(Scope.SHAPE);
	}

	/**
	 * Ignores the elements of a list that the story did not make.
	 */
	public Step own() {
		return scope(Scope.OWN_ELEMENTS);
	}

	public Step unless(String variable) {
		return new Step(this.method, this.target, this.base, this.body, this.caller, this.accept, this.contentType,
				this.captures, this.confirms, this.scope, variable, this.isOnBoth);
	}

	private Step scope(Scope part) {
		return new Step(this.method, this.target, this.base, this.body, this.caller, this.accept, this.contentType,
				this.captures, this.confirms, part, this.unless, this.isOnBoth);
	}

	/**
	 * Returns the requests of this step: one, or one for each API.
	 */
	public Stream<Step> requests() {
		return (this.isOnBoth) ? Stream.of(this, v1()) : Stream.of(this);
	}

	/**
	 * Returns the target without its query.
	 */
	public String path() {
		return this.target.replaceFirst("\\?.*", "");
	}

	/**
	 * Returns the names of the variables that the request needs.
	 */
	public Stream<String> variables() {
		String texts = this.target + " " + ((this.body != null) ? this.body : "");
		return Stream.concat(VARIABLE.matcher(texts).results().map((match) -> match.group(1)),
				this.caller.variables().stream());
	}

	/**
	 * Replaces variables in a text.
	 */
	public static String fill(String text, Map<String, String> variables) {
		return VARIABLE.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(variables.getOrDefault(match.group(1), match.group())));
	}

	public boolean isV1() {
		return this.base.equals(V1);
	}

	/**
	 * Describes the request for the report.
	 */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.method).append(' ').append(this.base).append(this.target);
		if (this.base.equals(V2)) {
			text.append(" (").append(this.accept.replace(version("").replace("+json", ""), "").replace("+json", ""));
			text.append(')');
		}
		return text.append(this.caller.words()).toString();
	}

	/**
	 * Parts of a successful response that are compared. Errors are always compared
	 * completely.
	 */
	public enum Scope {

		/**
		 * Keys, types and values.
		 */
		VALUES,

		/**
		 * Keys, types and values of the elements that the story made.
		 */
		OWN_ELEMENTS,

		/**
		 * Keys and types.
		 */
		SHAPE

	}

	/**
	 * Senders of requests.
	 */
	public enum Caller {

		/**
		 * The caller that the command was given.
		 */
		OWNER(""),

		/**
		 * That caller, by HTTP Basic: a service account that requests its token.
		 */
		OWNER_CLIENT(" by HTTP Basic"),

		/**
		 * An API key with Organization Member that the story creates.
		 */
		MEMBER(" as Organization Member", "memberKey", "memberSecret"),

		/**
		 * That key, with hex digits in upper case in the digest.
		 */
		UPPERCASE_MEMBER(" as Organization Member, with a digest in upper case", "memberKey", "memberSecret"),

		/**
		 * That key, with the absolute URI in the digest.
		 */
		ABSOLUTE_MEMBER(" as Organization Member, with an absolute URI in the digest", "memberKey", "memberSecret"),

		/**
		 * The API key of an organization that the story creates.
		 */
		NEW_OWNER(" as owner of the new organization", "newOrg", "newOrgKey", "newOrgSecret"),

		/**
		 * No credentials.
		 */
		NONE(" without credentials"),

		/**
		 * The public key with a wrong private key.
		 */
		WRONG(" with a wrong private key"),

		/**
		 * A service account that the story creates, by HTTP Basic.
		 */
		CLIENT(" by HTTP Basic", "clientId", "clientSecret"),

		/**
		 * That service account, by HTTP Basic with percent-encoded credentials.
		 */
		ENCODED_CLIENT(" by HTTP Basic, percent-encoded", "clientId", "clientSecret"),

		/**
		 * A token of that service account.
		 */
		TOKEN(" by its token", "token");

		private final String words;

		private final List<String> variables;

		Caller(String words, String... variables) {
			this.words = words;
			this.variables = List.of(variables);
		}

		/**
		 * Returns the names of the variables that the sender needs.
		 */
		public List<String> variables() {
			return this.variables;
		}

		String words() {
			return this.words;
		}

	}

}
