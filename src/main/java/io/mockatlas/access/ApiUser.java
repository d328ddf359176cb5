package io.mockatlas.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import io.mockatlas.directory.Organization;
import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.directory.ProjectId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * Whoever signs in by program: an API key or a service account. It belongs to one
 * organization (documented) and has roles in it and on its projects.
 */
@Entity
@Table(name = "api_users")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
public abstract class ApiUser {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ApiUserId id;

	@ManyToOne(optional = false)
	@JoinColumn(name = "org_id")
	private Organization organization;

	private String username;

	private String description;

	private Instant createdAt;

	private List<String> roles;

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SUBSELECT)
	@CollectionTable(name = "api_user_project_roles", joinColumns = @JoinColumn(name = "api_user_id"))
	@OrderColumn(name = "position")
	private List<ProjectGrant> projectGrants = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected ApiUser() {
	}

	/**
	 * Makes one without a role.
	 * @param id its id
	 * @param organization the organization it belongs to
	 * @param username what it signs in with: the public key or the client id
	 * @param description what it is for
	 * @param createdAt when it was made
	 */
	ApiUser(ApiUserId id, Organization organization, String username, String description, Instant createdAt) {
		this.id = id;
		this.organization = organization;
		this.username = username;
		this.description = description;
		this.createdAt = createdAt;
		this.roles = List.of();
	}

	/**
	 * Puts other roles in the place of what it has.
	 * @param roles organization roles
	 * @param grants roles on projects
	 */
	public void amend(Collection<String> roles, Collection<ProjectGrant> grants) {
		this.roles = List.copyOf(roles);
		this.projectGrants.clear();
		this.projectGrants.addAll(grants);
	}

	/**
	 * Gives a role on a project beside what it has.
	 */
	void grant(ProjectGrant grant) {
		if (!this.projectGrants.contains(grant)) {
			this.projectGrants.add(grant);
		}
	}

	/**
	 * Says anew what it is for.
	 */
	public void describe(String description) {
		this.description = description;
	}

	public ApiUserId id() {
		return this.id;
	}

	public Organization organization() {
		return this.organization;
	}

	public String username() {
		return this.username;
	}

	public String description() {
		return this.description;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public List<String> roles() {
		return this.roles;
	}

	/**
	 * Its roles on projects. A row that went with its project leaves a hole in the list.
	 */
	public List<ProjectGrant> projectGrants() {
		return this.projectGrants.stream().filter(Objects::nonNull).toList();
	}

	/**
	 * Its roles on one project.
	 * @param project the project
	 * @return the roles, none where it has none of its own
	 */
	public List<String> rolesOn(ProjectId project) {
		return projectGrants().stream()
			.filter((grant) -> grant.project().equals(project))
			.map(ProjectGrant::role)
			.toList();
	}

}
