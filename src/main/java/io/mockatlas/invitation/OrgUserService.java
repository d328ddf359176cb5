package io.mockatlas.invitation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Organizations;
import io.mockatlas.directory.Roles;
import io.mockatlas.directory.UserId;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of an organization, pending and active. Each method is one use case and one
 * transaction.
 */
@Service
@Transactional
public class OrgUserService {

	private final People people;

	private final InvitationBook book;

	private final Offers offers;

	private final Roles roles;

	private final Organizations organizations;

	OrgUserService(People people, InvitationBook book, Offers offers, Roles roles, Organizations organizations) {
		this.people = people;
		this.book = book;
		this.offers = offers;
		this.roles = roles;
		this.organizations = organizations;
	}

	/**
	 * Lists people of an organization.
	 */
	@Transactional(readOnly = true)
	public List<OrgUser> list(OrgId org, UserFilter filter) {
		return this.people.of(org, filter);
	}

	/**
	 * One person who stands to an organization in one of the given ways.
	 */
	@Transactional(readOnly = true)
	public OrgUser get(OrgId org, UserId id, Set<MembershipStatus> statuses) {
		return this.people.get(org, id, statuses);
	}

	/**
	 * Invites somebody. A conflict if and only if they are pending or active; whose
	 * invitation has expired gets another one (documented).
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.DOCUMENTED,
			value = "POST of a user is 409 `USER_ALREADY_EXISTS` if and only if somebody with the address "
					+ "is pending or active.")
	public OrgUser invite(OrgId org, @Nullable String username, Offer offer, String inviterUsername) {
		Organization organization = lock(org);
		Draft draft = this.book.draft(username, inviterUsername);
		OrgTerms terms = this.offers.terms(org, offer);
		if (this.people.find(org, draft.username()).isPresent()) {
			throw ErrorCode.USER_ALREADY_EXISTS.exception(draft.username());
		}
		return this.people.invited(this.book.enter(new OrgInvitation(draft, organization.reference(), terms)));
	}

	/**
	 * Changes what somebody has or is offered: what is given replaces, what is left out
	 * is kept (documented).
	 */
	public OrgUser amend(OrgId org, UserId id, Offer change) {
		lock(org);
		OrgChange checked = this.offers.change(org, change);
		OrgUser user = this.people.get(org, id, MembershipStatus.SHOWN);
		return this.people.amend(user, checked.over(user.terms()));
	}

	/**
	 * Gives an active member other roles in the organization; those on projects stay.
	 */
	public List<String> replaceRoles(OrgId org, UserId id, @Nullable List<String> roles) {
		lock(org);
		OrgTerms checked = this.offers.terms(org, new Offer(roles, null, null, Offer.Names.OF_USER));
		OrgUser user = this.people.get(org, id, UserFilter.ACTIVE.statuses());
		return amend(user, checked.roles()).terms().roles();
	}

	/**
	 * Adds one role. Who has it already keeps it (assumed).
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "Adding a role that is there or removing one that is not changes nothing.")
	public OrgUser addRole(OrgId org, UserId id, @Nullable String role) {
		lock(org);
		List<String> checked = checked(role);
		OrgUser user = this.people.get(org, id, MembershipStatus.SHOWN);
		return amend(user, Stream.concat(user.terms().roles().stream(), checked.stream()).distinct().toList());
	}

	/**
	 * Takes one role away; a user keeps at least one (documented). Who does not have it
	 * stays as they are (assumed).
	 */
	public OrgUser removeRole(OrgId org, UserId id, @Nullable String role) {
		lock(org);
		List<String> checked = checked(role);
		OrgUser user = this.people.get(org, id, MembershipStatus.SHOWN);
		return amend(user, user.terms().roles().stream().filter((name) -> !checked.contains(name)).toList());
	}

	/**
	 * Takes somebody out of the organization, or cancels their invitation to it.
	 */
	public void remove(OrgId org, UserId id, Set<MembershipStatus> statuses) {
		lock(org);
		this.people.remove(this.people.get(org, id, statuses));
	}

	private OrgUser amend(OrgUser user, List<String> roles) {
		return this.people.amend(user, new OrgTerms(roles, user.terms().grants(), user.terms().teams()));
	}

	private List<String> checked(@Nullable String role) {
		if (role == null || role.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("orgRole");
		}
		return this.roles.ofOrganization(List.of(role));
	}

	private Organization lock(OrgId org) {
		return this.organizations.lock(org).orElseThrow(() -> ErrorCode.ORG_NOT_FOUND.exception(org.value()));
	}

}
