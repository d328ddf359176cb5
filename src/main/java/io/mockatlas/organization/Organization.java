package io.mockatlas.organization;

import java.time.Instant;
import java.util.Optional;

import io.mockatlas.objectid.FederationSettingsId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.settings.FederationSettings;
import io.mockatlas.organization.settings.OrgSettings;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Organization, the owner of projects, teams, members and API keys.
 */
@Entity
@Table(name = "organizations")
public class Organization {

	/**
	 * The maximum number of users of an organization, pending users included (recorded).
	 */
	public static final int MAX_USERS = 500;

	/**
	 * The maximum number of teams of an organization (documented).
	 */
	public static final int MAX_TEAMS = 250;

	/**
	 * The maximum number of projects of an organization (recorded).
	 */
	public static final int MAX_PROJECTS = 250;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private OrgId id;

	private String name;

	private Instant createdAt;

	private boolean skipDefaultAlertsSettings;

	@Embedded
	private OrgSettings settings = OrgSettings.DEFAULT;

	@Embedded
	@AttributeOverride(name = "id.value", column = @Column(name = "federation_settings_id"))
	private @Nullable FederationSettings federationSettings;

	@SuppressWarnings("NullAway.Init")
	protected Organization() {
	}

	public Organization(OrgId id, String name, Instant createdAt) {
		this.id = id;
		this.name = name;
		this.createdAt = createdAt;
	}

	public OrgId id() {
		return this.id;
	}

	public String name() {
		return this.name;
	}

	public OrgReference reference() {
		return new OrgReference(this.id, this.name);
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public boolean skipsDefaultAlertsSettings() {
		return this.skipDefaultAlertsSettings;
	}

	public OrgSettings settings() {
		return this.settings;
	}

	/**
	 * Returns the federation settings.
	 * @return the settings; empty if the organization is not connected to a federation
	 */
	public Optional<FederationSettings> federationSettings() {
		return Optional.ofNullable(this.federationSettings);
	}

	/**
	 * Returns the federation.
	 * @return the ID; empty if the organization is not connected to a federation
	 */
	public Optional<FederationSettingsId> federation() {
		return federationSettings().map(FederationSettings::id);
	}

	/**
	 * Renames the organization. Invitations show the new name immediately.
	 * @param name the name
	 */
	public void rename(String name) {
		this.name = name;
	}

	/**
	 * Sets whether to skip the creation of default alerts.
	 * @param skip whether to skip it
	 */
	public void skipDefaultAlertsSettings(boolean skip) {
		this.skipDefaultAlertsSettings = skip;
	}

	/**
	 * Replaces the settings.
	 * @param settings the settings
	 * @throws io.mockatlas.error.AtlasException {@code INVALID_ATTRIBUTE} or
	 * {@code INVALID_EMAIL_ADDRESS} for values outside their limits
	 */
	public void update(OrgSettings settings) {
		settings.requireValid();
		this.settings = settings;
	}

	/**
	 * Connects the organization to a federation, or replaces its federation settings.
	 * @param federationSettings the settings
	 */
	public void connect(FederationSettings federationSettings) {
		this.federationSettings = federationSettings;
	}

}
