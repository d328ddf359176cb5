package io.mockatlas.directory;

import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * An organization: the owner of projects, teams, members and API keys.
 */
@Entity
@Table(name = "organizations")
public class Organization {

	/**
	 * How many users an organization may have, pending ones counted (recorded).
	 */
	public static final int MAX_USERS = 500;

	/**
	 * How many teams an organization may have (documented).
	 */
	public static final int MAX_TEAMS = 250;

	/**
	 * How many projects an organization may have (recorded).
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
	 * Gives the organization another name; invitations show it at once.
	 * @param name the name
	 */
	public void rename(String name) {
		this.name = name;
	}

	/**
	 * Says whether alerts of the organization are made without being asked for.
	 * @param skip whether they are not
	 */
	public void skipDefaultAlertsSettings(boolean skip) {
		this.skipDefaultAlertsSettings = skip;
	}

	/**
	 * Puts other settings in the place of those it has.
	 * @param settings the settings
	 * @throws io.mockatlas.errors.AtlasException {@code INVALID_ATTRIBUTE} or
	 * {@code INVALID_EMAIL_ADDRESS} for settings that are out of their limits
	 */
	public void amend(OrgSettings settings) {
		settings.requireValid();
		this.settings = settings;
	}

}
