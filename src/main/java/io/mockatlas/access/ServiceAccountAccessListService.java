package io.mockatlas.access;

import java.util.List;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.ProjectId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The access list of a service account, which it has once, whether one comes to it by the
 * organization or by a project: one public method, one transaction.
 */
@Service
@Transactional
public class ServiceAccountAccessListService {

	private final AccessLists lists;

	private final ServiceAccountRegistry registry;

	ServiceAccountAccessListService(AccessLists lists, ServiceAccountRegistry registry) {
		this.lists = lists;
		this.registry = registry;
	}

	/**
	 * Lists the entries, by the organization.
	 */
	public List<AccessListEntry> list(OrgId org, ClientId client) {
		this.registry.lock(org);
		return this.lists.of(this.registry.find(org, client).id());
	}

	/**
	 * Lists the entries, by a project.
	 */
	public List<AccessListEntry> list(ProjectId project, ClientId client) {
		this.registry.lock(project);
		return this.lists.of(this.registry.find(project, client).id());
	}

	/**
	 * Adds entries, by the organization.
	 * @return the whole list
	 */
	public List<AccessListEntry> add(OrgId org, ClientId client, List<AccessListRequest> wanted) {
		this.registry.lock(org);
		return add(this.registry.find(org, client), wanted);
	}

	/**
	 * Adds entries, by a project.
	 * @return the whole list
	 */
	public List<AccessListEntry> add(ProjectId project, ClientId client, List<AccessListRequest> wanted,
			Caller caller) {
		this.registry.lock(project);
		return add(this.registry.find(project, client, caller), wanted);
	}

	/**
	 * Removes an entry, by the organization.
	 */
	public void remove(OrgId org, ClientId client, String written, Caller caller, String address) {
		this.registry.lock(org);
		remove(this.registry.find(org, client), written, caller, address);
	}

	/**
	 * Removes an entry, by a project.
	 */
	public void remove(ProjectId project, ClientId client, String written, Caller caller, String address) {
		this.registry.lock(project);
		remove(this.registry.find(project, client, caller), written, caller, address);
	}

	private List<AccessListEntry> add(ServiceAccount account, List<AccessListRequest> wanted) {
		this.lists.add(account.id(), wanted);
		return this.lists.of(account.id());
	}

	private void remove(ServiceAccount account, String written, Caller caller, String address) {
		AccessListEntry entry = this.lists.find(account.id(), written)
			.orElseThrow(() -> ServiceAccountRegistry.notFound(written));
		this.lists.remove(entry, caller.id(), address);
	}

}
