package io.mockatlas.control.organizations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.mockatlas.seed.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * Federation settings of a new organization.
 *
 * @param id the ID of the federation, or null for a derived one
 * @param domainRestrictionEnabled whether only users with an approved domain can be
 * invited, or null for no restriction
 * @param domainAllowList the approved domains, or null for none
 */
record FederationSettingsRequest(@Nullable String id, @Nullable Boolean domainRestrictionEnabled,
		@Nullable List<String> domainAllowList) {

	/**
	 * Returns the settings in the format of a seed.
	 */
	Map<String, Object> seed() {
		Map<String, Object> written = new LinkedHashMap<>();
		if (this.id != null) {
			written.put("id", Placeholders.escaped(this.id));
		}
		if (this.domainRestrictionEnabled != null) {
			written.put("domainRestrictionEnabled", this.domainRestrictionEnabled);
		}
		if (this.domainAllowList != null) {
			written.put("domainAllowList", this.domainAllowList.stream().map(Placeholders::escaped).toList());
		}
		return written;
	}

}
