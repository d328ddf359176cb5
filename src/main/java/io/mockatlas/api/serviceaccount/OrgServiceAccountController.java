package io.mockatlas.api.serviceaccount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.mockatlas.api.serviceaccount.ServiceAccountResponses.Account;
import io.mockatlas.api.serviceaccount.ServiceAccountResponses.Secret;
import io.mockatlas.credential.ClientId;
import io.mockatlas.credential.NewServiceAccount;
import io.mockatlas.credential.ServiceAccount;
import io.mockatlas.credential.ServiceAccountService;
import io.mockatlas.credential.secret.SecretId;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;

import org.springframework.http.HttpStatus;
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
 * Controller of an organization's service accounts. The names in {@code X-Java-Method}
 * are assumed.
 */
@RestController
@RequestMapping(AtlasApi.V2_PATH)
@AtlasResource("ApiOrganizationServiceAccountsResource")
class OrgServiceAccountController {

	private static final String ACCOUNTS = "/orgs/{orgId}/serviceAccounts";

	private static final String ACCOUNT = ACCOUNTS + "/{clientId}";

	private static final String SINCE = ServiceAccountResponses.SINCE_SERVICE_ACCOUNTS;

	private final ServiceAccountService accounts;

	OrgServiceAccountController(ServiceAccountService accounts) {
		this.accounts = accounts;
	}

	/**
	 * Lists the accounts. None is managed by the system, so {@code includeSystemManaged}
	 * has no effect.
	 */
	@GetMapping(path = ACCOUNTS, version = SINCE)
	@AtlasOperation(id = "listOrgServiceAccounts", javaMethod = "getServiceAccounts", evidence = Evidence.DOCUMENTED,
			note = "no account is managed by the system")
	@RequiresRole(RoleRequirement.ORGANIZATION_READ_ONLY)
	Page<Account> list(@PathVariable OrgId orgId, @RequestParam(defaultValue = "false") boolean includeSystemManaged,
			Paging paging) {
		return paging.of(this.accounts.list(orgId), OrgServiceAccountController::response);
	}

	@PostMapping(path = ACCOUNTS, version = SINCE)
	@AtlasOperation(id = "createOrgServiceAccount", javaMethod = "createServiceAccount", status = HttpStatus.CREATED,
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Account create(@PathVariable OrgId orgId, @RequestBody ServiceAccountPayload payload) {
		NewServiceAccount made = this.accounts.create(orgId, payload.request(), payload.firstSecret());
		return Account.of(made, made.account().roles());
	}

	@GetMapping(path = ACCOUNT, version = SINCE)
	@AtlasOperation(id = "getOrgServiceAccount", javaMethod = "getServiceAccount", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_READ_ONLY)
	Account get(@PathVariable OrgId orgId, @PathVariable ClientId clientId) {
		return response(this.accounts.get(orgId, clientId));
	}

	@PatchMapping(path = ACCOUNT, version = SINCE)
	@AtlasOperation(id = "updateOrgServiceAccount", javaMethod = "updateServiceAccount", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Account update(@PathVariable OrgId orgId, @PathVariable ClientId clientId,
			@RequestBody ServiceAccountChange payload) {
		return response(this.accounts.update(orgId, clientId, payload.request()));
	}

	@DeleteMapping(path = ACCOUNT, version = SINCE)
	@AtlasOperation(id = "deleteOrgServiceAccount", javaMethod = "deleteServiceAccount", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	void delete(@PathVariable OrgId orgId, @PathVariable ClientId clientId) {
		this.accounts.delete(orgId, clientId);
	}

	@GetMapping(path = ACCOUNT + "/groups", version = SINCE)
	@AtlasOperation(id = "getOrgServiceAccountGroups", javaMethod = "getServiceAccountGroups",
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_READ_ONLY)
	Page<Group> groups(@PathVariable OrgId orgId, @PathVariable ClientId clientId, Paging paging) {
		return paging.of(Group.of(this.accounts.get(orgId, clientId)), (group) -> group);
	}

	@PostMapping(path = ACCOUNT + "/secrets", version = SINCE)
	@AtlasOperation(id = "createOrgServiceAccountSecret", javaMethod = "createServiceAccountSecret",
			status = HttpStatus.CREATED, evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Secret addSecret(@PathVariable OrgId orgId, @PathVariable ClientId clientId, @RequestBody SecretPayload payload) {
		return Secret.of(this.accounts.addSecret(orgId, clientId, payload.request()));
	}

	@DeleteMapping(path = ACCOUNT + "/secrets/{secretId}", version = SINCE)
	@AtlasOperation(id = "deleteOrgServiceAccountSecret", javaMethod = "deleteServiceAccountSecret",
			status = HttpStatus.NO_CONTENT, evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	void removeSecret(@PathVariable OrgId orgId, @PathVariable ClientId clientId, @PathVariable SecretId secretId) {
		this.accounts.removeSecret(orgId, clientId, secretId);
	}

	private static Account response(ServiceAccount account) {
		return Account.of(account, account.roles());
	}

	/**
	 * Project on which an account has roles.
	 */
	record Group(String groupId, List<String> roles) {

		static List<Group> of(ServiceAccount account) {
			Map<String, List<String>> byProject = new LinkedHashMap<>();
			for (ProjectGrant grant : account.projectGrants()) {
				byProject.computeIfAbsent(grant.project().value(), (project) -> new ArrayList<>()).add(grant.role());
			}
			return byProject.entrySet().stream().map((entry) -> new Group(entry.getKey(), entry.getValue())).toList();
		}

	}

}
