package io.mockatlas.api.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.OrganizationService;
import io.mockatlas.organization.settings.OrgSettings;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of an organization's settings. The names of the methods in
 * {@code X-Java-Method} are assumed; the rate limit is not known.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource("ApiOrganizationsResource")
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
		value = "Responses omit unset settings of an organization.")
class OrgSettingsController {

	private static final String SETTINGS = "/orgs/{orgId}/settings";

	private final OrganizationService organizations;

	OrgSettingsController(OrganizationService organizations) {
		this.organizations = organizations;
	}

	@GetMapping(path = SETTINGS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getOrgSettings", javaMethod = "getOrgSettings", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response get(@PathVariable OrgId orgId) {
		return Response.of(this.organizations.get(orgId).settings());
	}

	@PatchMapping(path = SETTINGS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateOrgSettings", javaMethod = "patchOrgSettings", evidence = Evidence.DOCUMENTED,
			note = "`apiAccessListRequired` is enforced, other settings are only stored")
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response update(@PathVariable OrgId orgId, @RequestBody Payload payload) {
		return Response.of(this.organizations.update(orgId, payload::over).settings());
	}

	/**
	 * Request body. A setting missing from the request keeps its value. Null unsets some
	 * settings (documented), so their attributes distinguish null from missing.
	 */
	record Payload(@Nullable Boolean apiAccessListRequired, @Nullable JsonNode customSessionTimeouts,
			@Nullable Boolean genAIFeaturesEnabled, @Nullable Integer maxServiceAccountSecretValidityInHours,
			@Nullable Boolean multiFactorAuthRequired, @Nullable JsonNode operationsContact,
			@Nullable Boolean restrictEmployeeAccess, @Nullable String securityContact,
			@Nullable Boolean streamsCrossGroupEnabled) {

		@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
				value = "A null for `maxServiceAccountSecretValidityInHours` changes nothing: the value can be "
						+ "changed but not removed.")
		OrgSettings over(OrgSettings old) {
			return new OrgSettings(either(this.apiAccessListRequired, old.apiAccessListRequired()),
					timeout("absoluteSessionTimeoutInSeconds", old.absoluteSessionTimeout()),
					timeout("idleSessionTimeoutInSeconds", old.idleSessionTimeout()),
					either(this.genAIFeaturesEnabled, old.genAiFeaturesEnabled()),
					(this.maxServiceAccountSecretValidityInHours != null) ? this.maxServiceAccountSecretValidityInHours
							: old.maxSecretValidityInHours(),
					either(this.multiFactorAuthRequired, old.multiFactorAuthRequired()),
					operationsContact(old.operationsContact()),
					either(this.restrictEmployeeAccess, old.restrictEmployeeAccess()),
					securityContact(old.securityContact()),
					either(this.streamsCrossGroupEnabled, old.streamsCrossGroupEnabled()));
		}

		private static boolean either(@Nullable Boolean wanted, boolean old) {
			return (wanted != null) ? wanted : old;
		}

		private @Nullable Integer timeout(String name, @Nullable Integer old) {
			if (this.customSessionTimeouts == null) {
				return old;
			}
			if (this.customSessionTimeouts.isNull()) {
				return null;
			}
			if (!this.customSessionTimeouts.isObject()) {
				throw ErrorCode.INVALID_JSON_ATTRIBUTE.exception("customSessionTimeouts");
			}
			JsonNode timeout = this.customSessionTimeouts.get(name);
			if (timeout == null || timeout.isNull()) {
				return (timeout != null) ? null : old;
			}
			if (!timeout.isInt()) {
				throw ErrorCode.INVALID_JSON_ATTRIBUTE.exception(name);
			}
			return timeout.intValue();
		}

		private @Nullable String operationsContact(@Nullable String old) {
			if (this.operationsContact == null || this.operationsContact.isNull()) {
				return (this.operationsContact != null) ? null : old;
			}
			if (!this.operationsContact.isString()) {
				throw ErrorCode.INVALID_JSON_ATTRIBUTE.exception("operationsContact");
			}
			return this.operationsContact.stringValue();
		}

		/**
		 * Returns the contact; an empty string unsets it (documented).
		 */
		private @Nullable String securityContact(@Nullable String old) {
			if (this.securityContact == null) {
				return old;
			}
			return (this.securityContact.isEmpty()) ? null : this.securityContact;
		}

	}

	/**
	 * Timeouts of sessions.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record SessionTimeouts(@Nullable Integer absoluteSessionTimeoutInSeconds,
			@Nullable Integer idleSessionTimeoutInSeconds) {

		static @Nullable SessionTimeouts of(OrgSettings settings) {
			return (settings.absoluteSessionTimeout() != null || settings.idleSessionTimeout() != null)
					? new SessionTimeouts(settings.absoluteSessionTimeout(), settings.idleSessionTimeout()) : null;
		}

	}

	/**
	 * Response body (documented). The omission of unset settings is assumed.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Response(boolean apiAccessListRequired, @Nullable SessionTimeouts customSessionTimeouts,
			boolean genAIFeaturesEnabled, @Nullable Integer maxServiceAccountSecretValidityInHours,
			boolean multiFactorAuthRequired, @Nullable String operationsContact, boolean restrictEmployeeAccess,
			@Nullable String securityContact, boolean streamsCrossGroupEnabled) {

		static Response of(OrgSettings settings) {
			return new Response(settings.apiAccessListRequired(), SessionTimeouts.of(settings),
					settings.genAiFeaturesEnabled(), settings.maxSecretValidityInHours(),
					settings.multiFactorAuthRequired(), settings.operationsContact(), settings.restrictEmployeeAccess(),
					settings.securityContact(), settings.streamsCrossGroupEnabled());
		}

	}

}
