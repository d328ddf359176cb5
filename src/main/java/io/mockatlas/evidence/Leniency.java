package io.mockatlas.evidence;

/**
 * Inputs that this server accepts though Atlas rejects them or is not known to accept
 * them. Each constant is an assumed behaviour itself, in the list of behaviours and in
 * {@code docs/evidence.md}, and its name marks the requests in the journal that needed
 * it. {@code mockatlas.lenient=false} turns all of them off.
 */
public enum Leniency {

	ENCODED_CREDENTIALS(Topic.SERVICE_ACCOUNTS, "Client credentials in a Basic header may be percent-encoded.",
			"401 `invalid_client`", "rejects them",
			"RFC 6749 requires the encoding, and libraries for OAuth apply it."),

	ABSOLUTE_DIGEST_URI(Topic.SIGN_IN, "The `uri` of digest credentials may be an absolute URI.",
			"401, a digest challenge", Leniency.UNKNOWN, "RFC 7616 allows it, and clients behind a proxy send it."),

	UPPERCASE_DIGEST(Topic.SIGN_IN, "The `response` of digest credentials may have hex digits in upper case.",
			"401, a digest challenge", Leniency.UNKNOWN, "Some libraries print hex digits in upper case."),

	DOUBLED_SLASH(Topic.REQUESTS, "A path may begin with several slashes.", "404 `RESOURCE_NOT_FOUND`",
			"rejects them before `/api/oauth/token`; other paths: unknown",
			"Clients send them if their base URL ends with a slash."),

	V1_ACCEPT(Topic.REQUESTS, "v1.0 accepts an `Accept` that does not include JSON.", "406 `INVALID_VERSION_DATE`",
			Leniency.UNKNOWN, "Clients that use both APIs send the versioned type to both."),

	ACCEPT_FORM(Topic.REQUESTS,
			"The version date in `Accept` may have parameters, capital letters or other media types beside it.",
			"406 `INVALID_VERSION_DATE`", Leniency.UNKNOWN, "HTTP allows it, and generic HTTP clients add types."),

	LATER_VERSION(Topic.REQUESTS, "A version date later than every known release selects the newest version.",
			"406 `INVALID_VERSION_DATE`", "knows releases that mock-atlas does not know",
			"Clients move to a new date with each of their releases.", "mockatlas.later-versions"),

	BODY_VERSION(Topic.REQUESTS, "The versioned type of a body may contain a version that was not released.",
			"415 `UNSUPPORTED_MEDIA_TYPE`", Leniency.UNKNOWN,
			"Clients move to a new date with each of their releases."),

	UNKNOWN_FIELD(Topic.REQUESTS, "Unknown fields of a body are ignored.", "400 `INVALID_ATTRIBUTE`",
			"documents that it rejects misspelt fields with 400, and has rejected a field that it no longer supported "
					+ "by this code",
			"Clients send fields of newer releases that mock-atlas does not know."),

	REPEATED_FIELD(Topic.REQUESTS, "If a field of a body is repeated, the last value counts.",
			"400 `INVALID_ATTRIBUTE`", Leniency.UNKNOWN,
			"JSON allows it, and templates that add a field to a body repeat it."),

	REPEATED_ELEMENT(Topic.REQUESTS,
			"An element that is repeated in an array of roles, teams, usernames or domains " + "counts once.",
			"400 `INVALID_ATTRIBUTE`", "documents the elements of these arrays as unique",
			"Lists that are merged from several sources contain duplicates."),

	OTHER_RESOURCE(Topic.REQUESTS,
			"A body may name another resource than the path, or the ID of a resource that the "
					+ "request creates; both are ignored.",
			"400 `INVALID_ATTRIBUTE`", "unknown; documents `GROUP_MISMATCH` for a project of another organization",
			"Clients send a body that they have read from or sent to another resource."),

	UNKNOWN_PARAMETER(Topic.REQUESTS, "Query parameters that an operation does not have are ignored.",
			"400 `INVALID_QUERY_PARAMETER`", Leniency.UNKNOWN,
			"Clients send paging parameters to lists that have no pages."),

	REPEATED_PARAMETER(Topic.REQUESTS, "If a query parameter is repeated, the first value counts.",
			"400 `INVALID_QUERY_PARAMETER`", Leniency.UNKNOWN,
			"Clients that add parameters to those of a link repeat them."),

	FLAG_CASE(Topic.REQUESTS, "The values true and false of flags may have capital letters.",
			"400 `INVALID_QUERY_PARAMETER`", Leniency.UNKNOWN, "Python prints `True` and `False`."),

	GROUP_ROLES(Topic.INVITATIONS, "The roles on a project may be in `groupRoles` instead of `roles`.",
			"400 `INVALID_ATTRIBUTE`", Leniency.UNKNOWN, "The Ansible collection sends `groupRoles`."),

	USERNAME_CASE(Topic.INVITATIONS, "Usernames may have capital letters; they are compared and stored in lower case.",
			"400 `INVALID_USERNAME`", Leniency.UNKNOWN, "Addresses in directories have capital letters."),

	USER_ON_PROJECT(Topic.INVITATIONS,
			"An active user with a role on a project may be invited to it; the roles are added.",
			"409 `USER_ALREADY_IN_GROUP`",
			Leniency.UNKNOWN + "; `POST /groups/{groupId}/users` rejects it with this code",
			"Terraform creates an invitation again after the user accepted it."),

	INCOMPLETE_ACCOUNT(Topic.USERS, "`POST /users` accepts a user without `country` or `password`.",
			"400 `MISSING_ATTRIBUTE`", "documents them as required",
			"Tests do not have to invent values that have no effect here."),

	EMPTY_TEAM(Topic.TEAMS,
			"The last user of a team, pending or active, can be removed, also by `teamIds` of the user or the "
					+ "invitation.",
			"400 `CANNOT_REMOVE_LAST_USER_FROM_TEAM`",
			"rejected it with this code in 2024; today unknown, but a new team can be empty",
			"Clients that replace the users of a team remove some before they add others.", "mockatlas.empty-teams"),

	REGION_RESTRICTIONS(Topic.PROJECTS, "`regionUsageRestrictions` is stored and returned.", "400 `INVALID_ATTRIBUTE`",
			"rejects it, except in its government cloud", "Clients of the government cloud send it.");

	/**
	 * The setting that turns off all leniencies.
	 */
	public static final String SETTING = "mockatlas.lenient";

	private static final String UNKNOWN = "unknown";

	private final Topic topic;

	private final String sentence;

	private final String strict;

	private final String atlas;

	private final String reason;

	private final String setting;

	Leniency(Topic topic, String sentence, String strict, String atlas, String reason) {
		this(topic, sentence, strict, atlas, reason, Leniency.SETTING);
	}

	Leniency(Topic topic, String sentence, String strict, String atlas, String reason, String setting) {
		this.topic = topic;
		this.sentence = sentence;
		this.strict = strict;
		this.atlas = atlas;
		this.reason = reason;
		this.setting = setting;
	}

	/**
	 * Returns the topic of the behaviour.
	 * @return the topic
	 */
	public Topic topic() {
		return this.topic;
	}

	/**
	 * Returns the behaviour in one sentence.
	 * @return the sentence, in Markdown, with a full stop
	 */
	public String sentence() {
		return this.sentence;
	}

	/**
	 * Returns the response to the input if leniencies are off (assumed).
	 * @return the status and the code
	 */
	public String strict() {
		return this.strict;
	}

	/**
	 * Returns the known part of Atlas's behaviour.
	 * @return a phrase in Markdown
	 */
	public String atlas() {
		return this.atlas;
	}

	/**
	 * Returns the reason why the input is accepted by default.
	 * @return one sentence with a full stop
	 */
	public String reason() {
		return this.reason;
	}

	/**
	 * Returns the most specific setting that turns the leniency off.
	 * @return the name of the setting
	 */
	public String setting() {
		return this.setting;
	}

}
