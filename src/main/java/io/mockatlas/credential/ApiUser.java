package io.mockatlas.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.ProjectGrant;
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
 * Programmatic user: an API key or a service account. It belongs to one organization
 * (documented) and has roles in the organization and on its projects.
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
	 * Creates an API user without roles.
	 * @param id the ID
	 * @param organization the organization that owns the API user
	 * @param username the public key or the client ID
	 * @param description the description
	 * @param createdAt the time of creation
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
	 * Replaces the roles.
	 * @param roles the new roles in the organization
	 * @param grants the new roles on projects
	 */
	public void update(Collection<String> roles, Collection<ProjectGrant> grants) {
		replaceRoles(roles);
		this.projectGrants.clear();
		this.projectGrants.addAll(grants);
	}

	/**
	 * Replaces the roles in the organization; keeps the roles on projects.
	 */
	void replaceRoles(Collection<String> roles) {
		this.roles = List.copyOf(roles);
	}

	/**
	 * Replaces the direct roles on one project, which then follow those on other
	 * projects.
	 */
	void replaceRolesOn(ProjectId project, Collection<String> roles) {
		Stream<ProjectGrant> others = projectGrants().stream().filter((grant) -> !grant.project().equals(project));
		update(this.roles, Stream.concat(others, ProjectGrant.of(project, roles).stream()).toList());
	}

	/**
	 * Adds a role on a project.
	 */
	void grant(ProjectGrant grant) {
		if (!this.projectGrants.contains(grant)) {
			this.projectGrants.add(grant);
		}
	}

	/**
	 * Sets the description.
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
	 * Returns the roles on projects. Skips the gap that a row deleted with its project
	 * leaves in the list.
	 */
	public List<ProjectGrant> projectGrants() {
		return this.projectGrants.stream().filter(Objects::nonNull).toList();
	}

	/**
	 * Returns the direct roles on one project.
	 * @param project the project
	 * @return the roles; empty if there are none
	 */
	public List<String> rolesOn(ProjectId project) {
		return projectGrants().stream()
			.filter((grant) -> grant.project().equals(project))
			.map(ProjectGrant::role)
			.toList();
	}

	/**
	 * Returns whether there is a direct role on a project.
	 */
	boolean hasRoleOn(ProjectId project) {
		return !rolesOn(project).isEmpty();
	}

}
