package io.mockatlas.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.FederationSettingsId;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.settings.FederationSettings;
import io.mockatlas.organization.settings.OrgSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for organizations. Each method is one use case and one transaction; methods
 * that write lock the organization's row.
 */
@Service
@Transactional
public class OrganizationService {

	private final Organizations organizations;

	private final Projects projects;

	private final ObjectIds ids;

	private final Clock clock;

	private final ObjectProvider<OrganizationListener> listeners;

	OrganizationService(Organizations organizations, Projects projects, ObjectIds ids, Clock clock,
			ObjectProvider<OrganizationListener> listeners) {
		this.organizations = organizations;
		this.projects = projects;
		this.ids = ids;
		this.clock = clock;
		this.listeners = listeners;
	}

	/**
	 * Lists the caller's organization if its name starts with the prefix, ignoring case
	 * (documented).
	 */
	@Transactional(readOnly = true)
	public List<Organization> list(OrgId own, @Nullable String prefix) {
		return this.organizations.findById(own)
			.filter((organization) -> begins(organization.name(), prefix))
			.stream()
			.toList();
	}

	/**
	 * Returns an organization.
	 */
	@Transactional(readOnly = true)
	public Organization get(OrgId id) {
		return this.organizations.findById(id).orElseThrow(() -> unknown(id));
	}

	/**
	 * Creates an organization.
	 * @param creator the organization of the caller
	 * @param name the name as sent
	 * @param skipDefaultAlertsSettings whether to skip the creation of default alerts
	 * @param owner the user to make owner, or null for none
	 * @param federation the federation to connect to as sent, or null for none
	 * @return the organization
	 */
	public Organization create(OrgId creator, @Nullable String name, boolean skipDefaultAlertsSettings,
			@Nullable UserId owner, @Nullable String federation) {
		Organization creating = this.organizations.lock(creator);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		Organization made = new Organization(new OrgId(this.ids.generate(now)), Names.ofOrganization(name), now);
		made.skipDefaultAlertsSettings(skipDefaultAlertsSettings);
		if (federation != null) {
			made.connect(FederationSettings.unrestricted(federation(creating, federation)));
		}
		Organization created = this.organizations.save(made);
		if (owner != null) {
			this.listeners.orderedStream()
				.forEach((listener) -> listener.onOrganizationCreated(created, creator, owner));
		}
		return created;
	}

	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "A new organization with `federationSettingsId` is connected to that federation, without a "
					+ "restriction; a federation to which the caller's organization is not connected is 400 "
					+ "`INVALID_ATTRIBUTE`.")
	private static FederationSettingsId federation(Organization creator, String wanted) {
		return creator.federation()
			.filter((id) -> id.value().equals(wanted))
			.orElseThrow(() -> ErrorCode.INVALID_ATTRIBUTE.exception("federationSettingsId"));
	}

	/**
	 * Deletes an organization without projects (documented).
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
			value = "An organization with projects cannot be deleted: 409 `ORG_NOT_EMPTY`.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "DELETE of an organization deletes its API keys, service accounts, teams, invitations and "
					+ "memberships, and keeps the accounts of its users.")
	public void delete(OrgId id) {
		this.organizations.lock(id);
		if (this.projects.count(id) > 0) {
			throw ErrorCode.ORG_NOT_EMPTY.exception();
		}
		this.organizations.delete(id);
	}

	/**
	 * Renames an organization. Keeps the setting for default alerts if it is null.
	 */
	public Organization update(OrgId id, @Nullable String name, @Nullable Boolean skipDefaultAlertsSettings) {
		Organization organization = this.organizations.lock(id);
		organization.rename(Names.ofOrganization(name));
		if (skipDefaultAlertsSettings != null) {
			organization.skipDefaultAlertsSettings(skipDefaultAlertsSettings);
		}
		return organization;
	}

	/**
	 * Changes the settings of an organization.
	 * @param id the organization
	 * @param change derives the new settings from the current ones
	 * @return the organization
	 */
	public Organization update(OrgId id, UnaryOperator<OrgSettings> change) {
		Organization organization = this.organizations.lock(id);
		organization.update(change.apply(organization.settings()));
		return organization;
	}

	private static RuntimeException unknown(OrgId id) {
		return ErrorCode.ORG_NOT_FOUND.exception(id.value());
	}

	/**
	 * Returns whether a name starts with a prefix, ignoring case. A null prefix matches
	 * every name.
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
			value = "`name` filters organizations and projects by a prefix of their names, ignoring case.")
	static boolean begins(String name, @Nullable String prefix) {
		return prefix == null || name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
	}

}
