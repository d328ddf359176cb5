package io.mockatlas.membership;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.InvitationHeader;
import io.mockatlas.invitation.InvitationRegistry;
import io.mockatlas.invitation.InvitationRequest;
import io.mockatlas.invitation.InvitationRequestValidator;
import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.invitation.OrgGrantsChange;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Organizations;
import io.mockatlas.organization.Roles;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the users of an organization, pending and active. Each method is one use
 * case and one transaction.
 */
@Service
@Transactional
public class OrgUserService {

	private final OrgUserDirectory orgUsers;

	private final InvitationRegistry registry;

	private final InvitationRequestValidator validator;

	private final Roles roles;

	private final Organizations organizations;

	OrgUserService(OrgUserDirectory orgUsers, InvitationRegistry registry, InvitationRequestValidator validator,
			Roles roles, Organizations organizations) {
		this.orgUsers = orgUsers;
		this.registry = registry;
		this.validator = validator;
		this.roles = roles;
		this.organizations = organizations;
	}

	/**
	 * Lists users of an organization.
	 */
	@Transactional(readOnly = true)
	public List<OrgUser> list(OrgId org, UserFilter filter) {
		return this.orgUsers.of(org, filter);
	}

	/**
	 * Returns a user with one of the given statuses.
	 */
	@Transactional(readOnly = true)
	public OrgUser get(OrgId org, UserId id, Set<MembershipStatus> statuses) {
		return this.orgUsers.get(org, id, statuses);
	}

	/**
	 * Invites a user to the organization. Conflicts if and only if the user is pending or
	 * active; replaces an expired invitation (documented).
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.DOCUMENTED,
			value = "POST of a user is 409 `USER_ALREADY_EXISTS` if and only if a user with the address is pending "
					+ "or active.")
	public OrgUser invite(OrgId org, @Nullable String username, InvitationRequest request, String inviterUsername) {
		Organization organization = this.organizations.lock(org);
		InvitationHeader header = this.registry.newHeader(username, inviterUsername);
		OrgGrants orgGrants = this.validator.validateNew(org, request);
		if (this.orgUsers.find(org, header.username()).isPresent()) {
			throw ErrorCode.USER_ALREADY_EXISTS.exception(header.username());
		}
		return this.orgUsers
			.invited(this.registry.create(new OrgInvitation(header, organization.reference(), orgGrants)));
	}

	/**
	 * Changes a user's grants. Attributes in the request replace the current values;
	 * missing ones keep them, and a user keeps at least one role (documented).
	 */
	public OrgUser update(OrgId org, UserId id, InvitationRequest change) {
		this.organizations.lock(org);
		requireRole(change.roles());
		OrgGrantsChange checked = this.validator.change(org, change);
		OrgUser user = this.orgUsers.get(org, id, MembershipStatus.DEFAULT_STATUSES);
		return this.orgUsers.update(user, checked.over(user.orgGrants()));
	}

	/**
	 * Replaces an active member's roles in the organization; project roles do not change.
	 * A user keeps at least one role (documented).
	 */
	public List<String> replaceRoles(OrgId org, UserId id, @Nullable List<String> roles) {
		this.organizations.lock(org);
		requireRole(roles);
		OrgGrants checked = this.validator.validateNew(org,
				new InvitationRequest(roles, null, null, InvitationRequest.Names.OF_USER));
		OrgUser user = this.orgUsers.get(org, id, UserFilter.ACTIVE.statuses());
		return update(user, checked.roles()).orgGrants().roles();
	}

	/**
	 * Adds one role. Has no effect if the user has it (assumed).
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "Adding a role that the user has, or removing one that the user lacks, changes nothing.")
	public OrgUser addRole(OrgId org, UserId id, @Nullable String role) {
		this.organizations.lock(org);
		List<String> checked = checked(role);
		OrgUser user = this.orgUsers.get(org, id, MembershipStatus.DEFAULT_STATUSES);
		return update(user, Stream.concat(user.orgGrants().roles().stream(), checked.stream()).distinct().toList());
	}

	/**
	 * Removes one role; a user keeps at least one (documented). Has no effect if the user
	 * lacks it (assumed).
	 */
	public OrgUser removeRole(OrgId org, UserId id, @Nullable String role) {
		this.organizations.lock(org);
		List<String> checked = checked(role);
		OrgUser user = this.orgUsers.get(org, id, MembershipStatus.DEFAULT_STATUSES);
		return update(user, user.orgGrants().roles().stream().filter((name) -> !checked.contains(name)).toList());
	}

	/**
	 * Removes a member from the organization, or withdraws an invitation to it.
	 */
	public void remove(OrgId org, UserId id, Set<MembershipStatus> statuses) {
		this.organizations.lock(org);
		this.orgUsers.remove(this.orgUsers.get(org, id, statuses));
	}

	private OrgUser update(OrgUser user, List<String> roles) {
		return this.orgUsers.update(user, new OrgGrants(roles, user.orgGrants().grants(), user.orgGrants().teams()));
	}

	private static void requireRole(@Nullable List<String> roles) {
		if (roles != null && roles.isEmpty()) {
			throw ErrorCode.CANNOT_REMOVE_ALL_USER_ROLES.exception();
		}
	}

	private List<String> checked(@Nullable String role) {
		if (role == null || role.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("orgRole");
		}
		return this.roles.ofOrganization(List.of(role));
	}

}
