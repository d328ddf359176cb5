package io.mockatlas.organization.settings;

import java.util.List;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.FederationSettingsId;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Federation settings of an organization that is connected to a federation. Identity
 * providers are not emulated.
 *
 * @param id the ID of the federation, which several organizations can share
 * @param domainRestrictionEnabled whether only users with an approved domain can be
 * invited
 * @param domainAllowList the approved domains
 */
@Embeddable
public record FederationSettings(FederationSettingsId id, boolean domainRestrictionEnabled,
		List<String> domainAllowList) {

	/**
	 * Returns the settings of an organization without a restriction.
	 */
	public static FederationSettings unrestricted(FederationSettingsId id) {
		return new FederationSettings(id, false, List.of());
	}

	/**
	 * Returns changed settings.
	 * @param domainRestrictionEnabled whether the restriction is enabled
	 * @param domainAllowList the approved domains, or null to keep the current ones
	 * @throws io.mockatlas.error.AtlasException {@code INVALID_ATTRIBUTE} for an invalid
	 * domain
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "An element of `domainAllowList` that is not a domain is 400 `INVALID_ATTRIBUTE`.")
	public FederationSettings with(boolean domainRestrictionEnabled, @Nullable List<String> domainAllowList) {
		if (domainAllowList == null) {
			return new FederationSettings(this.id, domainRestrictionEnabled, this.domainAllowList);
		}
		if (!domainAllowList.stream().allMatch(DomainAllowList::isDomain)) {
			throw ErrorCode.INVALID_ATTRIBUTE.exception("domainAllowList");
		}
		return new FederationSettings(this.id, domainRestrictionEnabled, domainAllowList.stream().distinct().toList());
	}

	/**
	 * Returns whether the restriction permits a user.
	 * @param username an e-mail address
	 */
	public boolean permits(String username) {
		return !this.domainRestrictionEnabled || new DomainAllowList(this.domainAllowList).approves(username);
	}

}
