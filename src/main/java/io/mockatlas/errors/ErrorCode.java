package io.mockatlas.errors;

import java.util.List;
import java.util.Locale;

import static io.mockatlas.errors.Evidence.ASSUMED;
import static io.mockatlas.errors.Evidence.DOCUMENTED;
import static io.mockatlas.errors.Evidence.RECORDED;

/**
 * Every error that this server answers: Atlas's code, its HTTP status, its sentence, and
 * how all three are known. Where the vendor's list of codes prints another status than
 * live traffic showed, live traffic wins.
 */
@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED,
		value = "Codes of access lists say `ACCESS_LIST` where the vendor's list of codes still says " + "`WHITELIST`.")
public enum ErrorCode {

	// Who is calling, and may they?

	/**
	 * The role is missing. The vendor's v2 page lists 403 beside it: a setting.
	 */
	USER_UNAUTHORIZED(401, "Current user is not authorized to perform this action.", RECORDED),

	USER_CANNOT_ACCESS_GROUP(401, "User cannot access this group.", RECORDED),

	USER_CANNOT_ACCESS_ORG(401, "User cannot access this organization.", DOCUMENTED),

	IP_ADDRESS_NOT_ON_ACCESS_LIST(403, "IP address %s is not allowed to access this resource.", RECORDED),

	/**
	 * The address is a parameter, but not in the sentence (recorded).
	 */
	ORG_REQUIRES_ACCESS_LIST(403, "This organization requires access through an access list of ip ranges.%.0s",
			RECORDED),

	// What is asked for

	GROUP_NOT_FOUND(404, "No group with ID %s exists.", RECORDED),

	ORG_NOT_FOUND(404, "No organization with ID %s exists.", DOCUMENTED),

	TEAM_NOT_FOUND(404, "No team with ID %s exists.", DOCUMENTED),

	TEAM_NAME_NOT_FOUND(404, "No team with name \"%s\" exists.", DOCUMENTED),

	TEAM_NOT_IN_ORG(404, "Team %s is not in Organization %s.", DOCUMENTED),

	TEAM_NOT_IN_GROUP(404, "The team in your request is not assigned to this group.", DOCUMENTED),

	GROUP_MISMATCH(400, "The specified group ID %s does not match the URL.", DOCUMENTED),

	/**
	 * Recorded for GET and PATCH on v1.0; assumed for DELETE, for expired invitations and
	 * for the version of today.
	 */
	INVALID_INVITATION_ID(404, "An invalid invitation ID %s was specified.", RECORDED),

	/**
	 * Nobody with this e-mail has a pending invitation: PATCH by username.
	 */
	USERNAME_NOT_FOUND(404, "No user with username %s exists.", ASSUMED),

	/**
	 * Nobody has this id, or nobody in the caller's organization: the old user resources.
	 */
	USER_NOT_FOUND(404, "No user with ID %s exists.", DOCUMENTED),

	USER_NOT_IN_ORG(404, "User %s is not in organization %s.", DOCUMENTED),

	/**
	 * Recorded for a user whom nobody knows, too; the parameter is then the user's id
	 * (assumed).
	 */
	RESOURCE_NOT_FOUND(404, "Cannot find resource %s.", RECORDED),

	/**
	 * On purpose not Atlas's 404, which a client that deletes would read as "already
	 * gone"; a setting gives the 404.
	 */
	NOT_EMULATED(501, "mock-atlas does not emulate %s %s.", ASSUMED),

	// Invitations

	CANNOT_DELETE_GROUP_INVITATION(400,
			"You can't use the /orgs/{ORG-ID}/invites/{INVITATION-ID} endpoint to delete an invitation to a group. Use"
					+ " /groups/{GROUP-ID}/invites/{INVITATION-ID} instead.",
			DOCUMENTED),

	CANNOT_DELETE_ORG_INVITATION(400,
			"You can't use the /groups/{GROUP-ID}/invites/{INVITATION-ID} endpoint to delete an invitation to an"
					+ " organization. Use /orgs/{ORG-ID}/invites/{INVITATION-ID} instead.",
			DOCUMENTED),

	/**
	 * The nearest code that was recorded; used for active members and for standing
	 * invitations.
	 */
	USER_ALREADY_EXISTS(409, "A user with username %s already exists.", ASSUMED),

	INVALID_USERNAME(400, "The specified username is not a valid email address.", DOCUMENTED),

	CANNOT_ADD_GROUP_ROLE(400, "Adding a group-level role in an organization is not supported.", DOCUMENTED),

	CANNOT_ADD_ORG_ROLE(400, "Adding an organization-level role in a group is not supported.", DOCUMENTED),

	INVALID_ENUM_VALUE(400, "An invalid enumeration value %s was specified.", DOCUMENTED),

	MAX_USERS_PER_ORG_EXCEEDED(400, "Maximum number of users per org (%s) in %s exceeded while trying to add users.",
			RECORDED),

	MAX_USERS_PER_TEAM_EXCEEDED(400, "Maximum number of users per team (%s) in %s exceeded while trying to add users.",
			DOCUMENTED),

	// People

	/**
	 * The code and its status are documented, for projects; the sentence is assumed.
	 */
	CANNOT_DELETE_LAST_OWNER(403, "Cannot remove the last owner from the organization.", ASSUMED),

	CANNOT_DEMOTE_LAST_ORG_OWNER(403, "Cannot demote the last owner of the organization.", DOCUMENTED),

	/**
	 * Documented for the roles of a team. That a user keeps at least one role is
	 * documented too, and this is the nearest code that the vendor's list has for it.
	 */
	NO_ROLES_IN_ASSIGNMENT(403, "You cannot remove all project roles a team has.", DOCUMENTED),

	USER_ALREADY_IN_TEAM(409, "The user with ID %s in team %s already exists.", DOCUMENTED),

	/**
	 * Somebody invited, in the old API, which knows active users alone.
	 */
	CANNOT_ADD_PENDING_USER(404,
			"The user cannot be added to any group or teams in this organization as it is a pending user/the user has"
					+ " not accepted the invite to this organization.",
			DOCUMENTED),

	// Teams

	INVALID_TEAM_NAME(400, "An invalid team name \"%s\" was specified.", DOCUMENTED),

	TEAM_NAME_NOT_AVAILABLE(409, "Cannot create a team named %s in organization %s.", DOCUMENTED),

	MAX_TEAMS_PER_ORG_EXCEEDED(400,
			"Maximum number of teams per organization (%s) in %s exceeded while trying to add team.", DOCUMENTED),

	/**
	 * Whoever deletes teams knows this code (a real client takes the team from its
	 * projects by it), and its status is documented so.
	 */
	CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT(404,
			"You cannot delete a team that has at least one project assigned to it. Make sure to remove the team from"
					+ " all project before deleting it.",
			DOCUMENTED),

	TEAM_EXISTS_IN_GROUP(409, "Cannot add a team that already exists in group.", DOCUMENTED),

	MAX_TEAMS_PER_GROUP_EXCEEDED(400,
			"Maximum number of teams per group (%s) in %s exceeded while trying to add teams.", DOCUMENTED),

	// Organizations and projects
	INVALID_ORG_NAME(400, "An invalid org name \"%s\" was specified.", DOCUMENTED),
	INVALID_GROUP_NAME(400, "An invalid group name \"%s\" was specified.", DOCUMENTED),
	GROUP_ALREADY_EXISTS(409, "A group with name \"%s\" already exists.", RECORDED),
	GROUP_NAME_NOT_FOUND(404, "No group with name \"%s\" exists.", DOCUMENTED),
	MAX_GROUPS_PER_ORG_EXCEEDED(400,
			"Maximum number of groups per organization (%s) in %s exceeded while trying to add group.", RECORDED),
	INVALID_EMAIL_ADDRESS(400, "An invalid email address was specified.", DOCUMENTED),

	// API keys and their access lists. Where the vendor's list still says "whitelist",
	// the service says "access list", in codes and in sentences.

	API_KEY_NOT_FOUND(400, "No API key with ID %s exists.", DOCUMENTED),

	API_KEY_REQUIRES_DESCRIPTION(400, "All API keys require a non-empty description.", DOCUMENTED),

	INVALID_API_KEY_DESC(400, "API key descriptions are required and must be less than %s characters.", DOCUMENTED),

	MISSING_API_KEY_ROLES(400, "API keys must have at least one role.", DOCUMENTED),

	/**
	 * The limit is documented by Atlas's Terraform provider, code and sentence are
	 * assumed.
	 */
	MAX_SERVICE_ACCOUNT_SECRETS_EXCEEDED(400,
			"Maximum number of secrets per service account (%s) in %s exceeded while trying to add secrets.", ASSUMED),

	MAX_API_KEYS_PER_ORG_EXCEEDED(400,
			"Maximum number of API keys per org (%s) in %s exceeded while trying to add API keys.", DOCUMENTED),

	/**
	 * Recorded for GET, by a key with Organization Read Only.
	 */
	API_KEY_ACCESS_LIST_ACCESS_DENIED(401,
			"API key access lists are only accessible by the API key or by a user administrator.", RECORDED),

	API_KEY_ACCESS_LIST_NOT_FOUND(404, "IP address %s not on access list for API key %s.", DOCUMENTED),

	ADDRESS_ALREADY_IN_ACCESS_LIST(409, "The address %s is already on the access list.", DOCUMENTED),

	BAD_ACCESS_LIST_ADD_REQUEST(400, "Should not specify both the IP address and the CIDR block.", DOCUMENTED),

	CANNOT_ADD_IP_ADDRESS_TO_API_KEY_ACCESS_LIST(400, "The address %s cannot be added to access lists.", DOCUMENTED),

	CANNOT_REMOVE_CALLER_FROM_ACCESS_LIST(400, "Cannot remove caller's IP address %s from access list.", RECORDED),

	DUPLICATE_ADDRESSES_IN_INPUT(400, "Two or more of the IP addresses being added to the access list are the same.",
			DOCUMENTED),

	INVALID_IP_ADDRESS_OR_CIDR_NOTATION(400, "The address %s must be in valid IP address or CIDR notation.",
			DOCUMENTED),

	// The request itself

	MISSING_ATTRIBUTE(400, "The required attribute %s was not specified.", DOCUMENTED),

	MISSING_ONE_OF_ATTRIBUTES(400, "Either the %s attribute or the %s attribute must be specified.", DOCUMENTED),

	INVALID_JSON_ATTRIBUTE(400, "Received JSON for the %s attribute does not match expected format.", DOCUMENTED),

	INVALID_ATTRIBUTE(400, "Invalid attribute %s specified.", DOCUMENTED),
	MALFORMED_JSON(400, "Received JSON is malformed.", DOCUMENTED),

	INVALID_QUERY_PARAMETER(400, "Invalid query parameter %s specified.", DOCUMENTED),

	MUTUALLY_EXCLUSIVE_QUERY_PARAMETERS(400,
			"Either the %s query parameter or the %s query parameter but not both should be specified.", DOCUMENTED),

	/**
	 * Recorded on another resource. It also answers targets that HTTP itself forbids.
	 */
	PATH_PARAM_PARSE_ERROR(400, "One or more path parameter in the request URI %s is malformed.", ASSUMED),

	/**
	 * What never was a request: a header line too long, no Host.
	 */
	BAD_REQUEST(400, "The request is malformed.", ASSUMED),

	METHOD_NOT_ALLOWED(405, "Method %s is not allowed on %s.", ASSUMED),

	UNSUPPORTED_MEDIA_TYPE(415, "Content type %s is not supported.", ASSUMED),

	PAYLOAD_TOO_LARGE(413, "The request body is larger than %s bytes.", ASSUMED),

	// Too much

	/**
	 * The code was recorded, the sentence is documented; the parameters are numbers.
	 */
	RATE_LIMITED_TOKEN_BUCKET(429,
			"Rate limit exceeded for %s. Please retry after %s seconds. Request capacity: %s. Refill rate: %s per %s seconds.",
			RECORDED),

	/**
	 * The endpoint that gives out tokens.
	 */
	RATE_LIMITED(429, "Resource %s is limited to %s requests every %s minutes.", RECORDED),

	INVITATIONS_RATE_LIMITED_IP(400, "Rate limit of %s invitations per %s minutes exceeded.", RECORDED),

	// Versions

	INVALID_VERSION_DATE(406, "Invalid accept header or version date.", RECORDED),

	VERSION_GONE(410, "Version %s of %s is no longer available.", RECORDED),

	// Us

	UNEXPECTED_ERROR(500, "Unexpected error.", RECORDED);

	private final int status;

	private final String template;

	private final Evidence evidence;

	ErrorCode(int status, String template, Evidence evidence) {
		this.status = status;
		this.template = template;
		this.evidence = evidence;
	}

	public int status() {
		return this.status;
	}

	public Evidence evidence() {
		return this.evidence;
	}

	/**
	 * The sentence, with {@code %s} for each parameter that is put into it.
	 * @return the sentence
	 */
	public String sentence() {
		return this.template.replace("%.0s", "");
	}

	/**
	 * A new exception with this code.
	 * @param parameters what is put into the sentence, and sent as {@code parameters}
	 * @return the exception to throw
	 */
	public AtlasException exception(Object... parameters) {
		return new AtlasException(this, this.status, List.of(parameters));
	}

	String detail(List<Object> parameters) {
		return String.format(Locale.ROOT, this.template, parameters.toArray());
	}

}
