package io.mockatlas.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.settings.ProjectLimit;
import io.mockatlas.organization.settings.ProjectSettings;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * Project of an organization. Atlas paths call it a group.
 */
@Entity
@Table(name = "projects")
public class Project {

	/**
	 * The maximum number of teams of a project (documented).
	 */
	public static final int MAX_TEAMS = 100;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ProjectId id;

	@ManyToOne(optional = false)
	@JoinColumn(name = "org_id")
	private Organization organization;

	private String name;

	private Instant createdAt;

	private boolean withDefaultAlertsSettings = true;

	private @Nullable String regionUsageRestrictions;

	@Embedded
	private ProjectSettings settings = ProjectSettings.DEFAULT;

	@ElementCollection
	@CollectionTable(name = "project_tags", joinColumns = @JoinColumn(name = "project_id"))
	@OrderColumn(name = "position")
	private List<Tag> tags = new ArrayList<>();

	@ElementCollection
	@Fetch(FetchMode.SUBSELECT)
	@CollectionTable(name = "project_limits", joinColumns = @JoinColumn(name = "project_id"))
	@MapKeyColumn(name = "limit_name")
	@MapKeyEnumerated(EnumType.STRING)
	@Column(name = "limit_value")
	private Map<ProjectLimit, Long> limits = new HashMap<>();

	@SuppressWarnings("NullAway.Init")
	protected Project() {
	}

	public Project(ProjectId id, Organization organization, String name, Instant createdAt) {
		this.id = id;
		this.organization = organization;
		this.name = name;
		this.createdAt = createdAt;
	}

	public ProjectId id() {
		return this.id;
	}

	public Organization organization() {
		return this.organization;
	}

	public String name() {
		return this.name;
	}

	public ProjectReference reference() {
		return new ProjectReference(this.id, this.name, this.organization.reference());
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public boolean hasDefaultAlertsSettings() {
		return this.withDefaultAlertsSettings;
	}

	public @Nullable String regionUsageRestrictions() {
		return this.regionUsageRestrictions;
	}

	public ProjectSettings settings() {
		return this.settings;
	}

	public List<Tag> tags() {
		return List.copyOf(this.tags);
	}

	/**
	 * Returns the limits that were set, in the order of their names.
	 * @return the values by limit
	 */
	public Map<ProjectLimit, Long> limits() {
		Map<ProjectLimit, Long> sorted = new EnumMap<>(ProjectLimit.class);
		sorted.putAll(this.limits);
		return Collections.unmodifiableMap(sorted);
	}

	/**
	 * Renames the project. Invitations show the new name immediately.
	 */
	void rename(String name) {
		this.name = name;
	}

	/**
	 * Updates the project, except for its name. Null details do not change it.
	 * @param details the details
	 */
	public void update(ProjectDetails details) {
		if (details.tags() != null) {
			this.tags.clear();
			this.tags.addAll(details.tags());
		}
		if (details.withDefaultAlertsSettings() != null) {
			this.withDefaultAlertsSettings = details.withDefaultAlertsSettings();
		}
		if (details.regionUsageRestrictions() != null) {
			this.regionUsageRestrictions = details.regionUsageRestrictions();
		}
	}

	/**
	 * Replaces the settings.
	 * @param settings the settings
	 */
	public void update(ProjectSettings settings) {
		this.settings = settings;
	}

	/**
	 * Sets a limit.
	 * @param limit the limit
	 * @param value the value
	 * @throws io.mockatlas.error.AtlasException {@code INVALID_ATTRIBUTE} for a value
	 * outside the bounds of the limit
	 */
	public void set(ProjectLimit limit, long value) {
		limit.requireValid(value);
		this.limits.put(limit, value);
	}

	/**
	 * Resets a limit to its default, or removes a limit that has none.
	 * @param limit the limit
	 */
	void reset(ProjectLimit limit) {
		this.limits.remove(limit);
	}

}
