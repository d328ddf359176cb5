package io.mockatlas.invitation;

import java.time.Instant;
import java.util.List;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.OrgReference;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

/**
 * An invitation of one person to an organization or to a project. Once it is accepted or
 * withdrawn it is gone; one that expired or was declined stays until another takes its
 * place.
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
	 * The person invited.
	 * @return their e-mail address, in lower case
	 */
	public String username() {
		return this.username;
	}

	/**
	 * The roles offered, in the order in which they were sent (recorded).
	 * @return the names of the roles
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "Roles keep the order in which they were sent.")
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

	void decline() {
		this.declined = true;
	}

	/**
	 * Ends it before its time. When it was made does not change (recorded).
	 */
	void expire(Instant now) {
		this.validity = this.validity.until(now);
	}

	/**
	 * Whether the person said no.
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
