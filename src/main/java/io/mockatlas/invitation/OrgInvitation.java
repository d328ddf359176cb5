package io.mockatlas.invitation;

import java.util.ArrayList;
import java.util.List;

import io.mockatlas.directory.Organization;
import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.directory.Remaining;
import io.mockatlas.directory.TeamId;
import io.mockatlas.directory.UserId;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import io.mockatlas.objectid.ObjectIds;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * An invitation to an organization, to teams and projects of it too.
 */
@Entity
@DiscriminatorValue("ORG")
public class OrgInvitation extends Invitation {

	/**
	 * The id of the pending user that this invitation is: the next one (176 of 176
	 * recorded).
	 */
	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "user_id"))
	private UserId userId;

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SUBSELECT)
	@CollectionTable(name = "invitation_project_roles", joinColumns = @JoinColumn(name = "invitation_id"))
	@OrderColumn(name = "position")
	private List<ProjectGrant> projectGrants = new ArrayList<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SUBSELECT)
	@CollectionTable(name = "invitation_teams", joinColumns = @JoinColumn(name = "invitation_id"))
	@AttributeOverride(name = "value", column = @Column(name = "team_id"))
	@OrderColumn(name = "position")
	private List<TeamId> teams = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected OrgInvitation() {
	}

	OrgInvitation(Draft draft, Organization organization, OrgTerms terms) {
		super(draft, organization, organization.id().value(), terms.roles());
		this.userId = new UserId(ObjectIds.next(draft.id().value()));
		amend(terms);
	}

	void amend(OrgTerms terms) {
		offer(terms.roles());
		this.projectGrants.clear();
		this.projectGrants.addAll(terms.grants());
		this.teams.clear();
		this.teams.addAll(terms.teams());
	}

	@Behaviour(topic = Topic.USERS, evidence = Evidence.RECORDED,
			value = "The id of a pending user is the next one after that of the invitation.")
	public UserId userId() {
		return this.userId;
	}

	public List<ProjectGrant> projectGrants() {
		return Remaining.of(this.projectGrants);
	}

	public List<TeamId> teams() {
		return Remaining.of(this.teams);
	}

	OrgTerms terms() {
		return new OrgTerms(roles(), projectGrants(), teams());
	}

}
