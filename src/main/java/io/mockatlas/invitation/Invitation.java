package io.mockatlas.invitation;

import java.time.Instant;
import java.util.List;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organization;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * An invitation of one person to an organization or to a project. Once it is accepted or
 * withdrawn it is gone; one that expired or was declined stays until another takes its
 * place.
 */
@Entity
@Table(name = "invitations")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.DOCUMENTED,
		value = "Invitations to organizations and to projects share one id space.")
public abstract class Invitation {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private InvitationId id;

	@ManyToOne(optional = false)
	@JoinColumn(name = "org_id")
	private Organization organization;

	private String scopeId;

	private String username;

	private List<String> roles;

	private String inviterUsername;

	@Embedded
	private Validity validity;

	private boolean declined;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected Invitation() {
	}

	Invitation(Draft draft, Organization organization, String scopeId, List<String> roles) {
		this.id = draft.id();
		this.organization = organization;
		this.scopeId = scopeId;
		this.username = draft.username();
		this.roles = roles;
		this.inviterUsername = draft.inviterUsername();
		this.validity = draft.validity();
	}

	public InvitationId id() {
		return this.id;
	}

	public Organization organization() {
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
		this.roles = roles;
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
