package io.mockatlas.error;

import java.util.List;
import java.util.Locale;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;

/**
 * Errors that this server returns: Atlas's error code, HTTP status and detail text, and
 * the evidence for code and status and for the detail text. If the status in MongoDB's
 * list of codes and in live traffic differ, live traffic wins.
 */
@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED,
		value = "Error codes of access lists contain `ACCESS_LIST`, as recorded for three of them, where Atlas's list "
				+ "of codes still contains `WHITELIST`.")
public enum ErrorCode {

	// Authentication and authorization

	/**
	 * The caller lacks the required role. MongoDB's v2 page also lists 403; a setting
	 * selects it.
	 */
	USER_UNAUTHORIZED(401, "Current user is not authorized to perform this action.", RECORDED),

	USER_CANNOT_ACCESS_GROUP(401, "User cannot access this group.", RECORDED),

	USER_CANNOT_ACCESS_ORG(401, "User cannot access this organization.", DOCUMENTED),

	/**
	 * No project of this name is visible to the caller.
	 */
	NOT_IN_GROUP(401, "The current user is not in the group, or the group does not exist.", RECORDED),

	/**
	 * The caller must not create projects. A setting selects 403.
	 */
	NOT_ORG_GROUP_CREATOR(401, "The currently logged in user does not have the group creator role in organization %s.",
			RECORDED),

	IP_ADDRESS_NOT_ON_ACCESS_LIST(403, "IP address %s is not allowed to access this resource.", RECORDED),

	/**
	 * The address is sent as a parameter, but is not in the detail text (recorded).
	 */
	ORG_REQUIRES_ACCESS_LIST(403, "This organization requires access through an access list of ip ranges.%.0s",
			RECORDED),

	// Resources

	GROUP_NOT_FOUND(404, "No group with ID %s exists.", RECORDED),

	ORG_NOT_FOUND(404, "No organization with ID %s exists.", DOCUMENTED),

	TEAM_NOT_FOUND(404, "No team with ID %s exists.", DOCUMENTED),

	TEAM_NAME_NOT_FOUND(404, "No team with name \"%s\" exists.", DOCUMENTED),

	TEAM_NOT_IN_ORG(404, "Team %s is not in Organization %s.", DOCUMENTED),

	TEAM_NOT_IN_GROUP(404, "The team in your request is not assigned to this group.", DOCUMENTED),

	GROUP_MISMATCH(400, "The specified group ID %s does not match the URL.", DOCUMENTED),

	/**
	 * Recorded for GET and PATCH on v1.0. Assumed for DELETE, for expired invitations and
	 * for the current version.
	 */
	INVALID_INVITATION_ID(404, "An invalid invitation ID %s was specified.", RECORDED),

	/**
	 * No account has this username. Also used if no pending invitation has it (PATCH by
	 * username; assumed).
	 */
	USERNAME_NOT_FOUND(404, "No user with username %s exists.", DOCUMENTED),

	/**
	 * No user has this ID, or none in the caller's organization (old user resources).
	 */
	USER_NOT_FOUND(404, "No user with ID %s exists.", DOCUMENTED),

	USER_NOT_IN_GROUP(404, "User %s is not in group %s.", DOCUMENTED),

	USER_NOT_IN_ORG(404, "User %s is not in organization %s.", DOCUMENTED),

	/**
	 * Recorded for an unknown user too; the parameter is then the user's ID (assumed).
	 */
	RESOURCE_NOT_FOUND(404, "Cannot find resource %s.", RECORDED),

	/**
	 * Deliberately not Atlas's 404, which a client that deletes would take for "already
	 * gone". A setting selects the 404.
	 */
	NOT_EMULATED(501, "mock-atlas does not emulate %s %s.", ASSUMED),

	/**
	 * Atlas has this version of the operation, and only other versions are emulated.
	 */
	VERSION_NOT_EMULATED(501, "mock-atlas does not emulate version %s of %s %s.", ASSUMED),

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
	 * Recorded for users. Also used for invitations of active members and of pending
	 * invitees (assumed).
	 */
	USER_ALREADY_EXISTS(409, "A user with username %s already exists.", RECORDED),

	/**
	 * Atlas's Terraform provider names the code, and Atlas's description the status, for
	 * users that are added. With leniencies off it is the error for invitations too
	 * (assumed). The detail text follows that of {@code USER_NOT_IN_GROUP} in the list of
	 * codes.
	 */
	USER_ALREADY_IN_GROUP(409, "User %s is already in group %s.", DOCUMENTED, ASSUMED),

	INVALID_USERNAME(400, "The specified username is not a valid email address.", DOCUMENTED),

	CANNOT_ADD_GROUP_ROLE(400, "Adding a group-level role in an organization is not supported.", DOCUMENTED),

	/**
	 * The role begins with {@code GLOBAL_}, as the roles of Ops Manager do.
	 */
	CANNOT_ADD_GLOBAL_ROLE(403, "Adding a global role is not supported.", DOCUMENTED),

	CANNOT_ADD_ORG_ROLE(400, "Adding an organization-level role in a group is not supported.", DOCUMENTED),

	INVALID_ENUM_VALUE(400, "An invalid enumeration value %s was specified.", DOCUMENTED),

	DOMAIN_NOT_IN_ALLOW_LIST(400,
			"User cannot be added to Organization because the domain in the User's username is not in the Organization's"
					+ " Allow List.",
			DOCUMENTED),

	MAX_USERS_PER_ORG_EXCEEDED(400, "Maximum number of users per org (%s) in %s exceeded while trying to add users.",
			RECORDED),

	MAX_USERS_PER_TEAM_EXCEEDED(400, "Maximum number of users per team (%s) in %s exceeded while trying to add users.",
			DOCUMENTED),

	// Users

	/**
	 * Used for the removal. Demotion has its own code.
	 */
	CANNOT_DELETE_LAST_ADMIN(403,
			"An organization needs to have at least one owner. You cannot demote or remove the last owner.",
			DOCUMENTED),

	CANNOT_DEMOTE_LAST_ORG_OWNER(403, "Cannot demote the last owner of the organization.", DOCUMENTED),

	CANNOT_REMOVE_ALL_USER_ROLES(403, "You cannot remove all roles from a user. Specify at least one role.",
			DOCUMENTED),

	NO_ROLES_IN_ASSIGNMENT(403, "You cannot remove all project roles a team has.", DOCUMENTED),

	ROLE_NEEDS_GROUP_ID(400, "Role %s requires a group ID.", DOCUMENTED),

	ROLE_NEEDS_NO_GROUP_ID(400, "Role %s cannot be specified with a group ID.", DOCUMENTED),

	ROLE_NEEDS_ORG_ID(400, "Role %s requires an organization ID.", DOCUMENTED),

	FIRST_NAME_EXCEEDS_MAX_LENGTH(400, "First names are limited to %s characters.", DOCUMENTED),

	LAST_NAME_EXCEEDS_MAX_LENGTH(400, "Last names are limited to %s characters.", DOCUMENTED),

	INVALID_COUNTRY_CODE(400, "An invalid country code %s was specified.", DOCUMENTED),

	USER_ALREADY_IN_TEAM(409, "The user with ID %s in team %s already exists.", DOCUMENTED),

	/**
	 * The user is pending. The old API handles only active users.
	 */
	CANNOT_ADD_PENDING_USER(404,
			"The user cannot be added to any group or teams in this organization as it is a pending user/the user has"
					+ " not accepted the invite to this organization.",
			DOCUMENTED),

	// Teams

	INVALID_TEAM_NAME(400, "An invalid team name \"%s\" was specified.", DOCUMENTED),

	/**
	 * Only a setting selects it: Atlas now creates teams without users.
	 */
	CANNOT_CREATE_EMPTY_TEAM(400, "A team must contain at least one user. Add a user to your team to continue.",
			DOCUMENTED),

	/**
	 * Only settings select it. Users of Atlas's Terraform provider reported the code; the
	 * status, that of {@link #CANNOT_CREATE_EMPTY_TEAM}, and the detail text are assumed.
	 */
	CANNOT_REMOVE_LAST_USER_FROM_TEAM(400, "Cannot remove the last user from the team.", ASSUMED),

	TEAM_NAME_NOT_AVAILABLE(409, "Cannot create a team named %s in organization %s.", DOCUMENTED),

	MAX_TEAMS_PER_ORG_EXCEEDED(400,
			"Maximum number of teams per organization (%s) in %s exceeded while trying to add team.", DOCUMENTED),

	/**
	 * Clients that delete teams evaluate this code: a real client removes the team from
	 * its projects when it gets the code. The status is documented.
	 */
	CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT(404,
			"You cannot delete a team that has at least one project assigned to it. Make sure to remove the team from"
					+ " all project before deleting it.",
			DOCUMENTED),

	TEAM_EXISTS_IN_GROUP(409, "Cannot add a team that already exists in group.", DOCUMENTED),

	MAX_TEAMS_PER_GROUP_EXCEEDED(400,
			"Maximum number of teams per group (%s) in %s exceeded while trying to add teams.", DOCUMENTED),

	// Organizations and projects
	ORG_NOT_EMPTY(409, "Organization cannot be deleted because it still contains active groups.", DOCUMENTED),

	/**
	 * Only faults return it: every organization counts as a paying organization.
	 */
	API_KEY_MUST_BE_ASSOCIATED_WITH_PAYING_ORG(400,
			"Atlas can't create a new organization unless the calling API key is associated with a paying organization."
					+ " To learn more, see: https://www.mongodb.com/docs/atlas/billing/#configure-a-paying-organization"
					+ " in the MongoDB Atlas documentation or contact Support.",
			RECORDED),

	INVALID_ORG_NAME(400, "An invalid org name \"%s\" was specified.", DOCUMENTED),
	INVALID_GROUP_NAME(400, "An invalid group name \"%s\" was specified.", DOCUMENTED),

	INVALID_GROUP_NAME_10GEN(400, "Group name cannot contain \"10gen-\" or \"-10gen\".", DOCUMENTED),

	/**
	 * The body of a new project has no {@code orgId}.
	 */
	API_KEY_CREATED_GROUPS_MUST_HAVE_ORG(400, "Projects created by API keys must belong to an existing organization.",
			DOCUMENTED),
	GROUP_ALREADY_EXISTS(409, "A group with name \"%s\" already exists.", RECORDED),

	/**
	 * The parameter is assumed: the attribute that requires an identity provider.
	 */
	VALIDATION_ERROR(400, "The request content produced the validation error: %s.", DOCUMENTED),

	/**
	 * A part of the detail text is documented, by a test of Atlas's Terraform provider;
	 * the code and the rest are assumed.
	 */
	INVALID_TAG_CHARACTERS(400,
			"Tag %s contains invalid characters. Allowable characters include letters, numbers, spaces, semicolons, "
					+ "at symbols, underscores, dashes, periods and plus signs.",
			ASSUMED),

	/**
	 * A part of the detail text is documented, by a test of Atlas's Terraform provider;
	 * the code and the rest are assumed.
	 */
	TAG_LENGTH_EXCEEDED(400, "Tag %s exceeded the maximum allowed length of %s characters.", ASSUMED),

	MAX_GROUPS_PER_ORG_EXCEEDED(400,
			"Maximum number of groups per organization (%s) in %s exceeded while trying to add group.", RECORDED),
	INVALID_EMAIL_ADDRESS(400, "An invalid email address was specified.", DOCUMENTED),

	// API keys and their access lists. Where MongoDB's list still says "whitelist",
	// the service says "access list", in codes and in detail texts.

	API_KEY_NOT_FOUND(400, "No API key with ID %s exists.", DOCUMENTED),

	API_KEY_ALREADY_IN_GROUP(400, "API key is already in the group.", RECORDED),

	/**
	 * The key belongs to another organization than the project.
	 */
	API_KEY_CAN_ONLY_BELONG_TO_ONE_ORG(400, "API keys may only belong to a single organization.", DOCUMENTED),

	API_KEY_REQUIRES_DESCRIPTION(400, "All API keys require a non-empty description.", DOCUMENTED),

	INVALID_API_KEY_DESC(400, "API key descriptions are required and must be less than %s characters.", DOCUMENTED),

	MISSING_API_KEY_ROLES(400, "API keys must have at least one role.", DOCUMENTED),

	/**
	 * The service account has a role on the project. Atlas's CloudFormation resources
	 * read status and code and search the text for the parameter; the other words are
	 * assumed.
	 */
	INVALID_ROLE_ASSIGNMENT(400, "Invalid role assignment: %s.", DOCUMENTED, ASSUMED),

	/**
	 * The limit is documented by Atlas's Terraform provider; the code and the detail text
	 * are assumed.
	 */
	MAX_SERVICE_ACCOUNT_SECRETS_EXCEEDED(400,
			"Maximum number of secrets per service account (%s) in %s exceeded while trying to add secrets.", ASSUMED),

	MAX_API_KEYS_PER_ORG_EXCEEDED(400,
			"Maximum number of API keys per org (%s) in %s exceeded while trying to add API keys.", DOCUMENTED),

	/**
	 * Recorded for GET, by an API key with Organization Read Only.
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

	// Requests

	MISSING_ATTRIBUTE(400, "The required attribute %s was not specified.", DOCUMENTED),

	MISSING_ONE_OF_ATTRIBUTES(400, "Either the %s attribute or the %s attribute must be specified.", DOCUMENTED),

	/**
	 * The body is JSON of another type, such as a list in place of an object.
	 */
	INVALID_JSON(400, "Received JSON does not match expected format.", DOCUMENTED),

	INVALID_JSON_ATTRIBUTE(400, "Received JSON for the %s attribute does not match expected format.", DOCUMENTED),

	ATTRIBUTE_NEGATIVE_OR_ZERO(400, "The attribute %s cannot be negative or zero.", DOCUMENTED),

	INVALID_ATTRIBUTE(400, "Invalid attribute %s specified.", DOCUMENTED),
	MALFORMED_JSON(400, "Received JSON is malformed.", DOCUMENTED),

	INVALID_QUERY_PARAMETER(400, "Invalid query parameter %s specified.", DOCUMENTED),

	MUTUALLY_EXCLUSIVE_QUERY_PARAMETERS(400,
			"Either the %s query parameter or the %s query parameter but not both should be specified.", DOCUMENTED),

	/**
	 * Recorded for the ID of an API key. Also returned for request targets that HTTP
	 * forbids (assumed).
	 */
	PATH_PARAM_PARSE_ERROR(400, "One or more path parameter in the request URI %s is malformed.", RECORDED),

	/**
	 * Recorded for bodies that fail validation, with another detail text. Also returned
	 * for malformed HTTP, such as a header line too long (assumed).
	 */
	BAD_REQUEST(400, "The request is malformed.", RECORDED, ASSUMED),

	METHOD_NOT_ALLOWED(405, "Method %s is not allowed on %s.", ASSUMED),

	UNSUPPORTED_MEDIA_TYPE(415, "Content type %s is not supported.", ASSUMED),

	REQUEST_TIMEOUT(408, "The request body did not arrive in time.", ASSUMED),

	PAYLOAD_TOO_LARGE(413, "The request body is larger than %s bytes.", ASSUMED),

	// Rate limits

	/**
	 * The parameters are numbers.
	 */
	RATE_LIMITED_TOKEN_BUCKET(429,
			"Rate limit exceeded for %s. Please retry after %s seconds. Request capacity: %s. Refill rate: %s per %s seconds.",
			RECORDED, DOCUMENTED),

	/**
	 * Returned by the token endpoint.
	 */
	RATE_LIMITED(429, "Resource %s is limited to %s requests every %s minutes.", RECORDED),

	INVITATIONS_RATE_LIMITED_IP(400, "Rate limit of %s invitations per %s minutes exceeded.", RECORDED),

	// API versions

	INVALID_VERSION_DATE(406, "Invalid accept header or version date.", RECORDED),

	VERSION_GONE(410, "Version %s of %s is no longer available.", RECORDED),

	// Internal errors

	UNEXPECTED_ERROR(500, "Unexpected error.", RECORDED),

	/**
	 * The database of this server is not available, or another transaction held a lock
	 * for too long. Clients can repeat the request.
	 */
	SERVICE_UNAVAILABLE(503, "The service is temporarily unavailable. Please try again later.", ASSUMED);

	private final int status;

	private final String template;

	private final Evidence evidence;

	private final Evidence detailEvidence;

	ErrorCode(int status, String template, Evidence evidence) {
		this(status, template, evidence, evidence);
	}

	ErrorCode(int status, String template, Evidence evidence, Evidence detailEvidence) {
		this.status = status;
		this.template = template;
		this.evidence = evidence;
		this.detailEvidence = detailEvidence;
	}

	public int status() {
		return this.status;
	}

	/**
	 * Returns the evidence for code and status.
	 * @return the evidence
	 */
	public Evidence evidence() {
		return this.evidence;
	}

	/**
	 * Returns the evidence for the detail text.
	 * @return the evidence
	 */
	public Evidence detailEvidence() {
		return this.detailEvidence;
	}

	/**
	 * Returns the detail text, with {@code %s} for each parameter in it.
	 * @return the detail text
	 */
	public String detailTemplate() {
		return this.template.replace("%.0s", "");
	}

	/**
	 * Creates an exception with this code.
	 * @param parameters the parameters of the detail text, also sent as
	 * {@code parameters}
	 * @return the exception to throw
	 */
	public AtlasException exception(Object... parameters) {
		return new AtlasException(this, this.status, List.of(parameters));
	}

	String detail(List<Object> parameters) {
		return String.format(Locale.ROOT, this.template, parameters.toArray());
	}

}
