package io.mockatlas.organization;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import org.jspecify.annotations.Nullable;

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

	OrganizationService(Organizations organizations) {
		this.organizations = organizations;
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
