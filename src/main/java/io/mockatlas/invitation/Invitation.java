package io.mockatlas.invitation;

import java.time.Instant;
import java.util.List;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.OrgReference;

/**
 * Invitation of one user to an organization or a project. An accepted or withdrawn
 * invitation is deleted; an expired or declined one remains until another invitation
 * replaces it.
 */
@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.DOCUMENTED,
		value = "Invitations to organizations and to projects share one id space.")
public abstract class Invitation {

	private final InvitationId id;

	private final OrgReference organization;

	private final String username;

	private final String inviterUsername;

	private List<String> roles;

	private Validity validity;

	private boolean declined;

	Invitation(InvitationHeader header, OrgReference organization, List<String> roles) {
		this.id = header.id();
		this.organization = organization;
		this.username = header.username();
		this.inviterUsername = header.inviterUsername();
		this.roles = List.copyOf(roles);
		this.validity = header.validity();
	}

	public InvitationId id() {
		return this.id;
	}

	public OrgReference organization() {
		return this.organization;
	}

	/**
	 * Returns the invitee's username.
	 * @return the e-mail address, in lower case
	 */
	public String username() {
		return this.username;
	}

	/**
	 * Returns the offered roles in the order of the request (recorded).
	 * @return the names of the roles
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED, value = "Roles keep the order of the request.")
	public List<String> roles() {
		return this.roles;
	}

	public String inviterUsername() {
		return this.inviterUsername;
	}

	public Validity validity() {
		return this.validity;
	}

	void offer(List<String> roles) {
		this.roles = List.copyOf(roles);
	}

	public void decline() {
		this.declined = true;
	}

	/**
	 * Ends the validity at the given time. The creation time does not change (recorded).
	 */
	public void expire(Instant now) {
		this.validity = this.validity.until(now);
	}

	/**
	 * Returns whether the invitee declined.
	 */
	public boolean isDeclined() {
		return this.declined;
	}

	boolean isPendingAt(Instant now) {
		return !this.declined && !this.validity.isExpiredAt(now);
	}

	boolean isOf(OrgId org) {
		return this.organization.id().equals(org);
	}

}
