package io.mockatlas.api.user;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.caller.Caller;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.InvitationRequest;
import io.mockatlas.membership.Account;
import io.mockatlas.membership.AccountService;
import io.mockatlas.membership.OrgUser;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Roles;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.body.PathAndBody;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import io.mockatlas.user.Profile;
import io.mockatlas.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of user accounts in the first version. The headers are recorded.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiUsersResource", deprecation = "Wed, 19 Feb 2025 00:00:00 GMT", rateLimit = 2500)
class UserController {

	private final AccountService accounts;

	private final Roles roles;

	UserController(AccountService accounts, Roles roles) {
		this.accounts = accounts;
		this.roles = roles;
	}

	@PostMapping(path = "/users", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "createUser", javaMethod = "addUser", status = HttpStatus.CREATED,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	@Behaviour(topic = Topic.USERS, evidence = Evidence.RECORDED,
			value = "`Location` of a new account has the path of the account in v1.0, in both APIs; v2 is recorded.")
	ResponseEntity<Response> create(@RequestBody Payload payload, @AuthenticationPrincipal Caller caller, Links links) {
		PathAndBody.requireAbsent("id", payload.id());
		Account created = this.accounts.create(caller.org(), payload.username(), payload.profile(),
				payload.request(caller.org(), this.roles), caller.username());
		return ResponseEntity.created(URI.create(links.location(AtlasApi.V1_PATH + path(created.user()))))
			.body(Response.of(created, links));
	}

	@GetMapping(path = "/users/{userId}", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getUser", javaMethod = "getUser", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response get(@PathVariable UserId userId, @AuthenticationPrincipal Caller caller, Links links) {
		return Response.of(this.accounts.get(caller.org(), userId), links);
	}

	@GetMapping(path = "/users/byName/{username}", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getUserByName", javaMethod = "getUserByName", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response getByName(@PathVariable String username, @AuthenticationPrincipal Caller caller, Links links) {
		return Response.of(this.accounts.get(caller.org(), username), links);
	}

	private static String path(User user) {
		return "/users/" + user.id();
	}

	/**
	 * Request body. The password and the mobile number have no effect. Atlas requires
	 * both, and the country.
	 */
	@JsonIgnoreProperties({ "createdAt", "emailAddress", "lastAuth", "links", "teamIds" })
	record Payload(@Nullable String id, @Nullable String username, @Nullable String firstName,
			@Nullable String lastName, @Nullable String country, @Nullable String mobileNumber,
			@Nullable String password, @Nullable List<WantedRole> roles) {

		Profile profile() {
			requireUnused("country", this.country);
			requireUnused("password", this.password);
			return new Profile(name("firstName", this.firstName, ErrorCode.FIRST_NAME_EXCEEDS_MAX_LENGTH),
					name("lastName", this.lastName, ErrorCode.LAST_NAME_EXCEEDS_MAX_LENGTH), country());
		}

		InvitationRequest request(OrgId own, Roles known) {
			if (this.roles == null || this.roles.isEmpty()) {
				throw ErrorCode.MISSING_ATTRIBUTE.exception("roles");
			}
			this.roles.forEach((role) -> role.check(own, known));
			return new InvitationRequest(
					this.roles.stream().filter(WantedRole::isInOrganization).map(WantedRole::name).toList(),
					this.roles.stream()
						.filter((role) -> !role.isInOrganization())
						.map((role) -> new InvitationRequest.Assignment(role.groupId(), List.of(role.name())))
						.toList(),
					null);
		}

		@Override
		public String country() {
			if (this.country == null || this.country.isEmpty()) {
				return Profile.DEFAULT_COUNTRY;
			}
			if (!Profile.isCountry(this.country)) {
				throw ErrorCode.INVALID_COUNTRY_CODE.exception(this.country);
			}
			return this.country;
		}

		/**
		 * Omits the password.
		 */
		@Override
		public String toString() {
			return String.valueOf(this.username);
		}

		/**
		 * Requires an attribute that Atlas requires and this server does not need.
		 */
		private static void requireUnused(String attribute, @Nullable String value) {
			if ((value == null || value.isEmpty()) && !Leniencies.allow(Leniency.INCOMPLETE_ACCOUNT)) {
				throw ErrorCode.MISSING_ATTRIBUTE.exception(attribute);
			}
		}

		private static String name(String attribute, @Nullable String name, ErrorCode ifTooLong) {
			if (name == null || name.isBlank()) {
				throw ErrorCode.MISSING_ATTRIBUTE.exception(attribute);
			}
			if (name.length() > Profile.MAX_NAME) {
				throw ifTooLong.exception(Profile.MAX_NAME);
			}
			if (name.chars().anyMatch(Character::isISOControl)
					|| !StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
				throw ErrorCode.INVALID_JSON_ATTRIBUTE.exception(attribute);
			}
			return name;
		}

	}

	/**
	 * Role in an organization or on a project in a request.
	 */
	record WantedRole(@Nullable String orgId, @Nullable String groupId, @Nullable String roleName) {

		boolean isInOrganization() {
			return this.groupId == null;
		}

		String name() {
			if (this.roleName == null || this.roleName.isEmpty()) {
				throw ErrorCode.MISSING_ATTRIBUTE.exception("roleName");
			}
			return this.roleName;
		}

		/**
		 * Rejects a role with the wrong kind of ID (documented) and a role in an
		 * organization other than the caller's.
		 */
		void check(OrgId own, Roles known) {
			String name = name();
			if (known.isOfProject(name) && this.groupId == null) {
				throw ErrorCode.ROLE_NEEDS_GROUP_ID.exception(name);
			}
			if (known.isOfOrganization(name) && this.groupId != null) {
				throw ErrorCode.ROLE_NEEDS_NO_GROUP_ID.exception(name);
			}
			if (known.isOfOrganization(name) && this.orgId == null) {
				throw ErrorCode.ROLE_NEEDS_ORG_ID.exception(name);
			}
			if (this.orgId != null && !this.orgId.equals(own.value())) {
				throw ErrorCode.USER_CANNOT_ACCESS_ORG.exception();
			}
		}

	}

	/**
	 * Role in an organization.
	 */
	record OrgRole(String orgId, String roleName) {
	}

	/**
	 * Role on a project.
	 */
	record ProjectRole(String groupId, String roleName) {
	}

	/**
	 * Response body (recorded). The roles are those in the caller's organization
	 * (assumed). Links to subresources are in the response of one account, not in lists.
	 */
	record Response(String country, Instant createdAt, String emailAddress, String firstName, String id,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant lastAuth, String lastName,
			List<Page.Link> links, List<Record> roles, List<String> teamIds, String username) {

		static Response of(Account account, Links links) {
			return of(account, links.of(path(account.user()), "whitelist", "accessList"));
		}

		/**
		 * Returns the element of a list.
		 */
		static Response listed(OrgUser user, Links links) {
			Account account = Account.of(user);
			return of(account, links.of(path(account.user())));
		}

		private static Response of(Account account, List<Page.Link> links) {
			User user = account.user();
			Stream<Record> inOrganization = account.orgGrants()
				.roles()
				.stream()
				.map((role) -> new OrgRole(account.org().value(), role));
			Stream<Record> onProjects = account.orgGrants()
				.grants()
				.stream()
				.map((grant) -> new ProjectRole(grant.project().value(), grant.role()));
			return new Response(user.profile().country(), user.createdAt(), user.username(), user.profile().firstName(),
					user.id().value(), account.lastAuth(), user.profile().lastName(), links,
					Stream.concat(inOrganization, onProjects).toList(),
					account.orgGrants().teams().stream().map(TeamId::value).toList(), user.username());
		}

	}

}
