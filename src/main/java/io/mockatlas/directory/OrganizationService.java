package io.mockatlas.directory;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to organizations. Each method is one use case and one transaction; those that
 * write hold the organization's row.
 */
@Service
@Transactional
public class OrganizationService {

	private final Organizations organizations;

	OrganizationService(Organizations organizations) {
		this.organizations = organizations;
	}

	/**
	 * Lists the organizations that somebody can see, who belongs to one; none if its name
	 * does not begin with what is asked for, in capitals or not (documented).
	 */
	@Transactional(readOnly = true)
	public List<Organization> list(OrgId own, @Nullable String prefix) {
		return this.organizations.findById(own)
			.filter((organization) -> begins(organization.name(), prefix))
			.stream()
			.toList();
	}

	/**
	 * One organization.
	 */
	@Transactional(readOnly = true)
	public Organization get(OrgId id) {
		return this.organizations.findById(id).orElseThrow(() -> unknown(id));
	}

	/**
	 * Gives an organization another name. Whether it skips default alerts is kept where
	 * it is left out.
	 */
	public Organization amend(OrgId id, @Nullable String name, @Nullable Boolean skipDefaultAlertsSettings) {
		Organization organization = lock(id);
		organization.rename(Names.ofOrganization(name));
		if (skipDefaultAlertsSettings != null) {
			organization.skipDefaultAlertsSettings(skipDefaultAlertsSettings);
		}
		return organization;
	}

	/**
	 * Changes the settings of an organization.
	 * @param id the organization
	 * @param change makes the settings to be out of those that are
	 * @return the organization
	 */
	public Organization amend(OrgId id, UnaryOperator<OrgSettings> change) {
		Organization organization = lock(id);
		organization.amend(change.apply(organization.settings()));
		return organization;
	}

	private Organization lock(OrgId id) {
		return this.organizations.lock(id).orElseThrow(() -> unknown(id));
	}

	private static RuntimeException unknown(OrgId id) {
		return ErrorCode.ORG_NOT_FOUND.exception(id.value());
	}

	/**
	 * Whether a name begins with a filter; every name does if the filter is not set.
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
			value = "`name` asks for organizations and projects whose names begin with it, in capitals or " + "not.")
	static boolean begins(String name, @Nullable String prefix) {
		return prefix == null || name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
	}

}
