package io.mockatlas.membership;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.FederationSettingsId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Organizations;
import io.mockatlas.organization.settings.FederationSettings;
import io.mockatlas.user.Member;
import io.mockatlas.user.Members;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the federation settings of organizations. Each method is one use case and
 * one transaction.
 */
@Service
@Transactional
public class FederationService {

	private final Organizations organizations;

	private final Members members;

	FederationService(Organizations organizations, Members members) {
		this.organizations = organizations;
		this.members = members;
	}

	/**
	 * Returns the federation settings of an organization.
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "The federation settings of an organization without a federation are 404 `RESOURCE_NOT_FOUND`, "
					+ "and so is a federation to which the organization is not connected.")
	@Transactional(readOnly = true)
	public FederationSettings get(OrgId org) {
		return this.organizations.findById(org)
			.flatMap(Organization::federationSettings)
			.orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.exception(org.value()));
	}

	/**
	 * Lists the organizations that are connected to a federation, by ID.
	 * @param federation the federation
	 * @param own the organization of the caller, which must be one of them (documented)
	 */
	@Transactional(readOnly = true)
	public List<ConnectedOrg> list(FederationSettingsId federation, OrgId own) {
		List<Organization> connected = this.organizations.connectedTo(federation);
		if (connected.stream().noneMatch((organization) -> organization.id().equals(own))) {
			throw unknown(federation);
		}
		Map<OrgId, List<Member>> restricted = this.members.ofRestrictedOrganizations(federation)
			.stream()
			.collect(Collectors.groupingBy((member) -> member.organization().id()));
		return connected.stream()
			.sorted(Comparator.comparing((organization) -> organization.id().value()))
			.map((organization) -> ConnectedOrg.of(organization, settings(organization, federation),
					restricted.getOrDefault(organization.id(), List.of()).stream()))
			.toList();
	}

	/**
	 * Returns an organization that is connected to a federation.
	 */
	@Transactional(readOnly = true)
	public ConnectedOrg get(FederationSettingsId federation, OrgId org) {
		return connected(this.organizations.findById(org), federation);
	}

	/**
	 * Changes the restriction of an organization by domain.
	 * @param federation the federation
	 * @param org the organization
	 * @param domainRestrictionEnabled whether the restriction is enabled
	 * @param domainAllowList the approved domains, or null to keep the current ones
	 */
	public ConnectedOrg update(FederationSettingsId federation, OrgId org, boolean domainRestrictionEnabled,
			@Nullable List<String> domainAllowList) {
		Organization organization = this.organizations.lock(org);
		organization.connect(settings(organization, federation).with(domainRestrictionEnabled, domainAllowList));
		return connected(Optional.of(organization), federation);
	}

	private ConnectedOrg connected(Optional<Organization> found, FederationSettingsId federation) {
		Organization organization = found.orElseThrow(() -> unknown(federation));
		FederationSettings settings = settings(organization, federation);
		return ConnectedOrg.of(organization, settings,
				(settings.domainRestrictionEnabled()) ? this.members.of(organization.id()).stream() : Stream.empty());
	}

	private static FederationSettings settings(Organization organization, FederationSettingsId federation) {
		return organization.federationSettings()
			.filter((settings) -> settings.id().equals(federation))
			.orElseThrow(() -> unknown(federation));
	}

	private static RuntimeException unknown(FederationSettingsId federation) {
		return ErrorCode.RESOURCE_NOT_FOUND.exception(federation.value());
	}

}
