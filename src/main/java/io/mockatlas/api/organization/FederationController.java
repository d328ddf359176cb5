package io.mockatlas.api.organization;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mockatlas.caller.Caller;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.membership.ConnectedOrg;
import io.mockatlas.membership.FederationService;
import io.mockatlas.objectid.FederationSettingsId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.settings.FederationSettings;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.body.PathAndBody;
import io.mockatlas.protocol.body.UniqueItems;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import io.mockatlas.user.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of federation settings and the organizations connected to a federation. The
 * names in {@code X-Java-Method} are assumed; the rate limit is not known.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource("ApiFederationSettingsResource")
class FederationController {

	private static final String CONNECTED = "/federationSettings/{federationSettingsId}/connectedOrgConfigs";

	private static final String CONNECTED_ORG = CONNECTED + "/{orgId}";

	private static final String NOTE = "without identity providers";

	private final FederationService federations;

	FederationController(FederationService federations) {
		this.federations = federations;
	}

	@GetMapping(path = "/orgs/{orgId}/federationSettings", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getOrgFederationSettings", javaMethod = "getFederationSettings",
			evidence = Evidence.DOCUMENTED, note = NOTE)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	SettingsResponse getSettings(@PathVariable OrgId orgId) {
		return SettingsResponse.of(this.federations.get(orgId));
	}

	@GetMapping(path = CONNECTED, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listFederationSettingConnectedOrgConfigs", javaMethod = "getAllConnectedOrgConfigs",
			evidence = Evidence.DOCUMENTED, note = NOTE)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Page<Response> list(@PathVariable FederationSettingsId federationSettingsId, @AuthenticationPrincipal Caller caller,
			@Paging.Plain Paging paging) {
		return paging.of(this.federations.list(federationSettingsId, caller.org()), Response::of);
	}

	@GetMapping(path = CONNECTED_ORG, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getFederationSettingConnectedOrgConfig", javaMethod = "getConnectedOrgConfig",
			evidence = Evidence.DOCUMENTED, note = NOTE)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response get(@PathVariable FederationSettingsId federationSettingsId, @PathVariable OrgId orgId) {
		return Response.of(this.federations.get(federationSettingsId, orgId));
	}

	@PatchMapping(path = CONNECTED_ORG, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateFederationSettingConnectedOrgConfig", javaMethod = "patchConnectedOrgConfig",
			evidence = Evidence.DOCUMENTED, note = NOTE)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response update(@PathVariable FederationSettingsId federationSettingsId, @PathVariable OrgId orgId,
			@RequestBody Payload payload) {
		PathAndBody.requireEqual("orgId", payload.orgId(), orgId.value());
		payload.requireNoIdentityProvider();
		return Response
			.of(this.federations.update(federationSettingsId, orgId, payload.restricts(), payload.domainAllowList()));
	}

	/**
	 * Declares an operation that is not emulated: only the seed and the control API
	 * connect organizations to federations.
	 */
	@DeleteMapping(CONNECTED_ORG)
	@AtlasOperation.NotEmulated
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	void delete() {
		throw new IllegalStateException("never runs");
	}

	/**
	 * Request body. Atlas documents the organization's ID as required.
	 */
	@JsonIgnoreProperties("userConflicts")
	record Payload(@UniqueItems @Nullable List<String> dataAccessIdentityProviderIds,
			@UniqueItems @Nullable List<String> domainAllowList, @Nullable Boolean domainRestrictionEnabled,
			@Nullable String identityProviderId, @Nullable String orgId,
			@UniqueItems @Nullable List<String> postAuthRoleGrants, @Nullable List<JsonNode> roleMappings) {

		@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
				value = "PATCH of a connected organization disables the restriction by domain if "
						+ "`domainRestrictionEnabled` is missing, and keeps a missing `domainAllowList`.")
		boolean restricts() {
			return Boolean.TRUE.equals(this.domainRestrictionEnabled);
		}

		/**
		 * Rejects attributes that require an identity provider, as Atlas does for an
		 * organization without one: an empty ID and an empty list of role mappings too
		 * (documented by Atlas's Terraform provider), other empty lists not.
		 */
		@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
				value = "No federation has an identity provider, so `identityProviderId`, `roleMappings`, and values "
						+ "in `postAuthRoleGrants` or `dataAccessIdentityProviderIds` are 400 `VALIDATION_ERROR`.")
		void requireNoIdentityProvider() {
			requireAbsent("identityProviderId", this.identityProviderId == null);
			requireAbsent("roleMappings", this.roleMappings == null);
			requireAbsent("postAuthRoleGrants", isEmpty(this.postAuthRoleGrants));
			requireAbsent("dataAccessIdentityProviderIds", isEmpty(this.dataAccessIdentityProviderIds));
		}

		private static boolean isEmpty(@Nullable List<String> list) {
			return list == null || list.isEmpty();
		}

		private static void requireAbsent(String attribute, boolean absent) {
			if (!absent) {
				throw ErrorCode.VALIDATION_ERROR.exception(attribute + " requires an identity provider");
			}
		}

	}

	/**
	 * Federation settings of an organization (documented). Values without an identity
	 * provider are assumed.
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "Federation settings have no domains, no role mappings, the status `INACTIVE` and a null "
					+ "`identityProviderId`, since no federation has an identity provider.")
	record SettingsResponse(List<String> federatedDomains, boolean hasRoleMappings, String id,
			@Nullable String identityProviderId, String identityProviderStatus) {

		static SettingsResponse of(FederationSettings settings) {
			return new SettingsResponse(List.of(), false, settings.id().value(), null, "INACTIVE");
		}

	}

	/**
	 * Organization that is connected to a federation (documented).
	 */
	record Response(List<String> dataAccessIdentityProviderIds, List<String> domainAllowList,
			boolean domainRestrictionEnabled, @Nullable String identityProviderId, String orgId,
			List<String> postAuthRoleGrants, List<String> roleMappings, @Nullable List<ConflictingUser> userConflicts) {

		static Response of(ConnectedOrg connected) {
			FederationSettings settings = connected.settings();
			return new Response(List.of(), settings.domainAllowList(), settings.domainRestrictionEnabled(), null,
					connected.org().value(), List.of(), List.of(),
					(connected.userConflicts() != null) ? connected.userConflicts()
						.stream()
						.map((user) -> ConflictingUser.of(user, settings.id()))
						.toList() : null);
		}

	}

	/**
	 * User whose domain is not approved (documented).
	 */
	record ConflictingUser(String emailAddress, String federationSettingsId, String firstName, String lastName,
			String userId) {

		static ConflictingUser of(User user, FederationSettingsId federation) {
			return new ConflictingUser(user.username(), federation.value(), user.profile().firstName(),
					user.profile().lastName(), user.id().value());
		}

	}

}
