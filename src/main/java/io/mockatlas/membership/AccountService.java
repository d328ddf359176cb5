package io.mockatlas.membership;

import java.util.List;
import java.util.Optional;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.InvitationHeader;
import io.mockatlas.invitation.InvitationRegistry;
import io.mockatlas.invitation.InvitationRequest;
import io.mockatlas.invitation.InvitationRequestValidator;
import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Organizations;
import io.mockatlas.organization.Roles;
import io.mockatlas.user.Members;
import io.mockatlas.user.Profile;
import io.mockatlas.user.User;
import io.mockatlas.user.Usernames;
import io.mockatlas.user.Users;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for user accounts. A caller sees the accounts of the members of its
 * organization (documented) and of its invitees (assumed). Each method is one use case
 * and one transaction.
 */
@Service
@Transactional
public class AccountService {

	private final Users users;

	private final Members members;

	private final OrgUserDirectory orgUsers;

	private final AccountRegistry accounts;

	private final InvitationRegistry registry;

	private final InvitationRequestValidator validator;

	private final Organizations organizations;

	AccountService(Users users, Members members, OrgUserDirectory orgUsers, AccountRegistry accounts,
			InvitationRegistry registry, InvitationRequestValidator validator, Organizations organizations) {
		this.users = users;
		this.members = members;
		this.orgUsers = orgUsers;
		this.accounts = accounts;
		this.registry = registry;
		this.validator = validator;
		this.organizations = organizations;
	}

	/**
	 * Returns the account with the given ID.
	 */
	@Transactional(readOnly = true)
	public Account get(OrgId org, UserId id) {
		return this.users.findById(id)
			.flatMap((user) -> seenFrom(org, user))
			.orElseThrow(() -> ErrorCode.USER_NOT_FOUND.exception(id.value()));
	}

	/**
	 * Returns the account with the given e-mail address.
	 */
	@Transactional(readOnly = true)
	public Account get(OrgId org, String username) {
		return this.users.findByUsername(Usernames.normalized(username))
			.flatMap((user) -> seenFrom(org, user))
			.orElseThrow(() -> ErrorCode.USERNAME_NOT_FOUND.exception(username));
	}

	/**
	 * Creates an account and invites the user to the organization. Without organization
	 * roles in the request, the invitation has the lowest one. Rejects a username that is
	 * already a member or a pending invitee of the organization.
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.DOCUMENTED,
			value = "`POST /users` creates the account and a pending invitation with the roles.")
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED, value = "`POST /users` ignores the password.")
	public Account create(OrgId id, @Nullable String username, Profile profile, InvitationRequest request,
			String inviterUsername) {
		Organization organization = this.organizations.lock(id);
		InvitationHeader header = this.registry.newHeader(username, inviterUsername);
		List<String> roles = (request.roles() == null || request.roles().isEmpty()) ? List.of(Roles.ORG_MEMBER)
				: request.roles();
		OrgGrants orgGrants = this.validator.validateNew(id, new InvitationRequest(roles, request.assignments(), null));
		if (this.orgUsers.find(id, header.username()).isPresent()) {
			throw ErrorCode.USER_ALREADY_EXISTS.exception(header.username());
		}
		OrgInvitation invitation = this.registry.create(new OrgInvitation(header, organization.reference(), orgGrants));
		return pending(this.accounts.of(header.username(), invitation.userId(), profile), id);
	}

	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "A key sees the accounts of active and pending users of its organization, with their roles in it.")
	private Optional<Account> seenFrom(OrgId org, User user) {
		return this.orgUsers.find(org, user.username())
			.map((person) -> (person instanceof OrgUser.Active) ? Account.of(person) : pending(user, org));
	}

	/**
	 * Returns the account of an invitee. A member of another organization has signed in.
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.RECORDED,
			value = "An account created by `POST /users` has no roles and no `lastAuth` until the user accepts.")
	private Account pending(User user, OrgId org) {
		return new Account(user, org, OrgGrants.NONE, (this.members.count(user.id()) > 0) ? user.lastAuth() : null);
	}

}
