package io.mockatlas.accesslist;

import java.util.List;

import io.mockatlas.caller.Caller;
import io.mockatlas.credential.ClientId;
import io.mockatlas.credential.ServiceAccount;
import io.mockatlas.credential.ServiceAccountFinder;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.Organizations;
import io.mockatlas.organization.Projects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the access list of a service account. Each public method runs in one
 * transaction. The operations on organizations and on projects share one list per
 * account.
 */
@Service
@Transactional
public class ServiceAccountAccessListService {

	private final AccessLists lists;

	private final ServiceAccountFinder accounts;

	private final Organizations organizations;

	private final Projects projects;

	ServiceAccountAccessListService(AccessLists lists, ServiceAccountFinder accounts, Organizations organizations,
			Projects projects) {
		this.lists = lists;
		this.accounts = accounts;
		this.organizations = organizations;
		this.projects = projects;
	}

	/**
	 * Lists the entries for an account of an organization.
	 */
	public List<AccessListEntry> list(OrgId org, ClientId client) {
		this.organizations.lock(org);
		return this.lists.of(this.accounts.find(org, client).id());
	}

	/**
	 * Lists the entries for an account of a project.
	 */
	public List<AccessListEntry> list(ProjectId project, ClientId client) {
		this.projects.lock(project);
		return this.lists.of(this.accounts.find(project, client).id());
	}

	/**
	 * Adds entries for an account of an organization.
	 * @return the whole list
	 */
	public List<AccessListEntry> add(OrgId org, ClientId client, List<AccessListRequest> wanted) {
		this.organizations.lock(org);
		return add(this.accounts.find(org, client), wanted);
	}

	/**
	 * Adds entries for an account of a project.
	 * @return the whole list
	 */
	public List<AccessListEntry> add(ProjectId project, ClientId client, List<AccessListRequest> wanted,
			Caller caller) {
		this.projects.lock(project);
		return add(this.accounts.findManageable(project, client, caller), wanted);
	}

	/**
	 * Deletes an entry for an account of an organization.
	 */
	public void remove(OrgId org, ClientId client, String written, Caller caller, String address) {
		this.organizations.lock(org);
		remove(this.accounts.find(org, client), written, caller, address);
	}

	/**
	 * Deletes an entry for an account of a project.
	 */
	public void remove(ProjectId project, ClientId client, String written, Caller caller, String address) {
		this.projects.lock(project);
		remove(this.accounts.findManageable(project, client, caller), written, caller, address);
	}

	private List<AccessListEntry> add(ServiceAccount account, List<AccessListRequest> wanted) {
		this.lists.add(account.id(), wanted);
		return this.lists.of(account.id());
	}

	private void remove(ServiceAccount account, String written, Caller caller, String address) {
		AccessListEntry entry = this.lists.find(account.id(), written)
			.orElseThrow(() -> ServiceAccountFinder.notFound(written));
		this.lists.remove(entry, caller.id(), address);
	}

}
