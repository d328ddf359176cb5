package io.mockatlas.api.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.api.apikey.ApiKeyPayload;
import io.mockatlas.api.apikey.ApiKeyResponse;
import io.mockatlas.api.serviceaccount.ServiceAccountPayload;
import io.mockatlas.api.serviceaccount.ServiceAccountResponses;
import io.mockatlas.caller.Caller;
import io.mockatlas.credential.CreatedOrganization;
import io.mockatlas.credential.NewApiKey;
import io.mockatlas.credential.NewServiceAccount;
import io.mockatlas.credential.OrganizationCreationService;
import io.mockatlas.credential.OrganizationRequest;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.objectid.FederationSettingsId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller that creates organizations with their first credentials. The name in
 * {@code X-Java-Method} and the rate limit are assumed.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiOrganizationsResource", rateLimit = 500)
class OrganizationCreationController {

	private final OrganizationCreationService organizations;

	OrganizationCreationController(OrganizationCreationService organizations) {
		this.organizations = organizations;
	}

	@PostMapping(path = "/orgs", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "createOrg", javaMethod = "createOrg", status = HttpStatus.CREATED,
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response create(@RequestBody Payload payload, @AuthenticationPrincipal Caller caller, Links links) {
		return Response.of(this.organizations.create(caller, payload.request()), links);
	}

	/**
	 * Request body.
	 */
	record Payload(@Nullable ApiKeyPayload apiKey, @Nullable String federationSettingsId, @Nullable String name,
			@Nullable String orgOwnerId, @Nullable ServiceAccountPayload serviceAccount,
			@Nullable Boolean skipDefaultAlertsSettings) {

		OrganizationRequest request() {
			return new OrganizationRequest(this.name, this.orgOwnerId,
					Boolean.TRUE.equals(this.skipDefaultAlertsSettings), this.federationSettingsId,
					(this.apiKey != null) ? this.apiKey.request() : null,
					(this.serviceAccount != null) ? new OrganizationRequest.Account(this.serviceAccount.request(),
							this.serviceAccount.firstSecret()) : null);
		}

	}

	/**
	 * Response body (documented). It contains the private key or the secret in full.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Response(@Nullable ApiKeyResponse apiKey, @Nullable String federationSettingsId, @Nullable String orgOwnerId,
			OrganizationController.Response organization, ServiceAccountResponses.@Nullable Account serviceAccount,
			boolean skipDefaultAlertsSettings) {

		static Response of(CreatedOrganization created, Links links) {
			UserId owner = created.owner();
			NewApiKey key = created.key();
			NewServiceAccount account = created.account();
			return new Response((key != null) ? ApiKeyResponse.of(key, links) : null,
					created.organization().federation().map(FederationSettingsId::value).orElse(null),
					(owner != null) ? owner.value() : null,
					OrganizationController.Response.of(created.organization(), links),
					(account != null) ? ServiceAccountResponses.Account.of(account, account.account().roles()) : null,
					created.organization().skipsDefaultAlertsSettings());
		}

	}

}
