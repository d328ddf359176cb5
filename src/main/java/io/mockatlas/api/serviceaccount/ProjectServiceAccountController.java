package io.mockatlas.api.serviceaccount;

import java.util.List;

import io.mockatlas.api.serviceaccount.ServiceAccountResponses.Account;
import io.mockatlas.api.serviceaccount.ServiceAccountResponses.Secret;
import io.mockatlas.caller.Caller;
import io.mockatlas.credential.ClientId;
import io.mockatlas.credential.NewServiceAccount;
import io.mockatlas.credential.ServiceAccount;
import io.mockatlas.credential.ServiceAccountRequest;
import io.mockatlas.credential.ServiceAccountService;
import io.mockatlas.credential.secret.SecretId;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.body.UniqueItems;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of the service accounts with roles on a project. The names in
 * {@code X-Java-Method} are assumed.
 */
@RestController
@RequestMapping(AtlasApi.V2_PATH)
@AtlasResource("ApiGroupServiceAccountsResource")
class ProjectServiceAccountController {

	private static final String ACCOUNTS = "/groups/{groupId}/serviceAccounts";

	private static final String ACCOUNT = ACCOUNTS + "/{clientId}";

	private static final String SINCE = ServiceAccountResponses.SINCE_SERVICE_ACCOUNTS;

	private final ServiceAccountService accounts;

	ProjectServiceAccountController(ServiceAccountService accounts) {
		this.accounts = accounts;
	}

	/**
	 * Lists the accounts. None is managed by the system, so {@code includeSystemManaged}
	 * has no effect.
	 */
	@GetMapping(path = ACCOUNTS, version = SINCE)
	@AtlasOperation(id = "listGroupServiceAccounts", javaMethod = "getServiceAccounts", evidence = Evidence.DOCUMENTED,
			note = "no account is managed by the system")
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Page<Account> list(@PathVariable ProjectId groupId,
			@RequestParam(defaultValue = "false") boolean includeSystemManaged, Paging paging) {
		return paging.of(this.accounts.list(groupId), (account) -> response(account, groupId));
	}

	@PostMapping(path = ACCOUNTS, version = SINCE)
	@AtlasOperation(id = "createGroupServiceAccount", javaMethod = "createServiceAccount", status = HttpStatus.CREATED,
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	Account create(@PathVariable ProjectId groupId, @RequestBody ServiceAccountPayload payload) {
		NewServiceAccount made = this.accounts.create(groupId, payload.request(), payload.firstSecret());
		return Account.of(made, made.account().rolesOn(groupId));
	}

	@GetMapping(path = ACCOUNT, version = SINCE)
	@AtlasOperation(id = "getGroupServiceAccount", javaMethod = "getServiceAccount", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Account get(@PathVariable ProjectId groupId, @PathVariable ClientId clientId) {
		return response(this.accounts.get(groupId, clientId), groupId);
	}

	@PatchMapping(path = ACCOUNT, version = SINCE)
	@AtlasOperation(id = "updateGroupServiceAccount", javaMethod = "updateServiceAccount",
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	Account update(@PathVariable ProjectId groupId, @PathVariable ClientId clientId,
			@RequestBody ServiceAccountChange payload) {
		return response(this.accounts.update(groupId, clientId, payload.request()), groupId);
	}

	@DeleteMapping(path = ACCOUNT, version = SINCE)
	@AtlasOperation(id = "deleteGroupServiceAccount", javaMethod = "deleteServiceAccount",
			status = HttpStatus.NO_CONTENT, evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	void delete(@PathVariable ProjectId groupId, @PathVariable ClientId clientId) {
		this.accounts.unassign(groupId, clientId);
	}

	@PostMapping(path = ACCOUNT + ":invite", version = SINCE)
	@AtlasOperation(id = "inviteGroupServiceAccount", javaMethod = "inviteServiceAccount",
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Account invite(@PathVariable ProjectId groupId, @PathVariable ClientId clientId, @RequestBody Invite payload) {
		return response(this.accounts.invite(groupId, clientId, payload.request()), groupId);
	}

	@PostMapping(path = ACCOUNT + "/secrets", version = SINCE)
	@AtlasOperation(id = "createGroupServiceAccountSecret", javaMethod = "createServiceAccountSecret",
			status = HttpStatus.CREATED, evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	Secret addSecret(@PathVariable ProjectId groupId, @PathVariable ClientId clientId,
			@RequestBody SecretPayload payload, @AuthenticationPrincipal Caller caller) {
		return Secret.of(this.accounts.addSecret(groupId, clientId, payload.request(), caller));
	}

	@DeleteMapping(path = ACCOUNT + "/secrets/{secretId}", version = SINCE)
	@AtlasOperation(id = "deleteGroupServiceAccountSecret", javaMethod = "deleteServiceAccountSecret",
			status = HttpStatus.NO_CONTENT, evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	void removeSecret(@PathVariable ProjectId groupId, @PathVariable ClientId clientId, @PathVariable SecretId secretId,
			@AuthenticationPrincipal Caller caller) {
		this.accounts.removeSecret(groupId, clientId, secretId, caller);
	}

	private static Account response(ServiceAccount account, ProjectId project) {
		return Account.of(account, account.rolesOn(project));
	}

	/**
	 * Request body that assigns a service account to a project.
	 */
	record Invite(@UniqueItems @Nullable List<String> roles) {

		ServiceAccountRequest request() {
			return new ServiceAccountRequest(null, null, this.roles);
		}

	}

}
