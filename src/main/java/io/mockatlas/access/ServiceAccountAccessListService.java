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

	private final ServiceAccountBook book;

	ServiceAccountAccessListService(AccessLists lists, ServiceAccountBook book) {
		this.lists = lists;
		this.book = book;
	}

	/**
	 * Lists the entries, by the organization.
	 */
	public List<AccessListEntry> list(OrgId org, ClientId client) {
		this.book.lock(org);
		return this.lists.of(this.book.find(org, client).id());
	}

	/**
	 * Lists the entries, by a project.
	 */
	public List<AccessListEntry> list(ProjectId project, ClientId client) {
		this.book.lock(project);
		return this.lists.of(this.book.find(project, client).id());
	}

	/**
	 * Adds entries, by the organization.
	 * @return the whole list
	 */
	public List<AccessListEntry> add(OrgId org, ClientId client, List<AccessListRequest> wanted) {
		this.book.lock(org);
		return add(this.book.find(org, client), wanted);
	}

	/**
	 * Adds entries, by a project.
	 * @return the whole list
	 */
	public List<AccessListEntry> add(ProjectId project, ClientId client, List<AccessListRequest> wanted,
			Caller caller) {
		this.book.lock(project);
		return add(this.book.find(project, client, caller), wanted);
	}

	/**
	 * Removes an entry, by the organization.
	 */
	public void remove(OrgId org, ClientId client, String written, Caller caller, String address) {
		this.book.lock(org);
		remove(this.book.find(org, client), written, caller, address);
	}

	/**
	 * Removes an entry, by a project.
	 */
	public void remove(ProjectId project, ClientId client, String written, Caller caller, String address) {
		this.book.lock(project);
		remove(this.book.find(project, client, caller), written, caller, address);
	}

	private List<AccessListEntry> add(ServiceAccount account, List<AccessListRequest> wanted) {
		this.lists.add(account.id(), wanted);
		return this.lists.of(account.id());
	}

	private void remove(ServiceAccount account, String written, Caller caller, String address) {
		AccessListEntry entry = this.lists.find(account.id(), written)
			.orElseThrow(() -> ServiceAccountBook.notFound(written));
		this.lists.remove(entry, caller.id(), address);
	}

}
