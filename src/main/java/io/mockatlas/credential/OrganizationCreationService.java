package io.mockatlas.credential;

import io.mockatlas.caller.Caller;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.OrganizationService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service that creates an organization with an API key or a service account, in one
 * transaction.
 */
@Service
@Transactional
public class OrganizationCreationService {

	private final OrganizationService organizations;

	private final ApiKeyService keys;

	private final ServiceAccountService accounts;

	OrganizationCreationService(OrganizationService organizations, ApiKeyService keys, ServiceAccountService accounts) {
		this.organizations = organizations;
		this.keys = keys;
		this.accounts = accounts;
	}

	/**
	 * Creates an organization. It has no projects, and only the created credentials can
	 * access it.
	 * @param caller the caller, of another organization
	 * @param request the request
	 * @return the organization and its credentials
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "Every organization counts as a paying organization, which may create others; only a fault returns "
					+ "`API_KEY_MUST_BE_ASSOCIATED_WITH_PAYING_ORG`.")
	public CreatedOrganization create(Caller caller, OrganizationRequest request) {
		request.requireValid();
		UserId owner = request.owner(caller);
		Organization organization = this.organizations.create(caller.org(), request.name(),
				request.skipDefaultAlertsSettings(), owner, request.federationSettingsId());
		OrgId org = organization.id();
		OrganizationRequest.Account account = request.account();
		return new CreatedOrganization(organization, owner,
				(request.key() != null) ? this.keys.create(org, request.key()) : null,
				(account != null) ? this.accounts.create(org, account.request(), account.secret()) : null);
	}

}
