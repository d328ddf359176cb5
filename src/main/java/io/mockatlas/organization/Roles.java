package io.mockatlas.organization;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

import org.springframework.stereotype.Component;

/**
 * Registry of role names: the documented ones, and those that a setting adds, since
 * today's API description does not limit project roles to a list.
 */
@Component
public class Roles {

	/**
	 * Organization Owner.
	 */
	public static final String ORG_OWNER = "ORG_OWNER";

	/**
	 * Organization Project Creator.
	 */
	public static final String ORG_GROUP_CREATOR = "ORG_GROUP_CREATOR";

	/**
	 * Organization Member.
	 */
	public static final String ORG_MEMBER = "ORG_MEMBER";

	/**
	 * Organization Read Only, which includes read access to every project.
	 */
	public static final String ORG_READ_ONLY = "ORG_READ_ONLY";

	/**
	 * Project Owner.
	 */
	public static final String GROUP_OWNER = "GROUP_OWNER";

	/**
	 * Project Access Manager, which may grant roles on the project.
	 */
	public static final String GROUP_USER_ADMIN = "GROUP_USER_ADMIN";

	private static final String ORG_PREFIX = "ORG_";

	private static final String GLOBAL_PREFIX = "GLOBAL_";

	private final Set<String> orgRoles = new LinkedHashSet<>(List.of(ORG_OWNER, ORG_MEMBER, ORG_GROUP_CREATOR,
			"ORG_BILLING_ADMIN", "ORG_BILLING_READ_ONLY", "ORG_STREAM_PROCESSING_ADMIN", ORG_READ_ONLY));

	private final Set<String> projectRoles = new LinkedHashSet<>(List.of(GROUP_OWNER, "GROUP_READ_ONLY",
			"GROUP_CLUSTER_MANAGER", "GROUP_DATA_ACCESS_ADMIN", "GROUP_DATA_ACCESS_READ_WRITE",
			"GROUP_DATA_ACCESS_READ_ONLY", "GROUP_SEARCH_INDEX_EDITOR", "GROUP_STREAM_PROCESSING_OWNER",
			"GROUP_BACKUP_MANAGER", "GROUP_OBSERVABILITY_VIEWER", "GROUP_DATABASE_ACCESS_ADMIN", GROUP_USER_ADMIN));

	public Roles(RoleProperties properties) {
		properties.additionalRoles()
			.forEach((name) -> (name.startsWith(ORG_PREFIX) ? this.orgRoles : this.projectRoles).add(name));
	}

	/**
	 * Validates organization roles and removes duplicates; keeps the order.
	 * @param names the names of the roles
	 * @return the roles
	 * @throws io.mockatlas.error.AtlasException {@code CANNOT_ADD_GROUP_ROLE} for a
	 * project role, {@code CANNOT_ADD_GLOBAL_ROLE} for a global role,
	 * {@code INVALID_ENUM_VALUE} for any other name
	 */
	public List<String> ofOrganization(Collection<String> names) {
		return checked(names, this.orgRoles, this.projectRoles, ErrorCode.CANNOT_ADD_GROUP_ROLE);
	}

	/**
	 * Validates project roles and removes duplicates; keeps the order.
	 * @param names the names of the roles
	 * @return the roles
	 * @throws io.mockatlas.error.AtlasException {@code CANNOT_ADD_ORG_ROLE} for an
	 * organization role, {@code CANNOT_ADD_GLOBAL_ROLE} for a global role,
	 * {@code INVALID_ENUM_VALUE} for any other name
	 */
	public List<String> ofProject(Collection<String> names) {
		return checked(names, this.projectRoles, this.orgRoles, ErrorCode.CANNOT_ADD_ORG_ROLE);
	}

	/**
	 * Returns the names of all organization roles.
	 * @return the names, documented ones first
	 */
	public List<String> ofOrganization() {
		return List.copyOf(this.orgRoles);
	}

	/**
	 * Returns the names of all project roles.
	 * @return the names, documented ones first
	 */
	public List<String> ofProject() {
		return List.copyOf(this.projectRoles);
	}

	/**
	 * Returns whether a name is that of an organization role.
	 * @param name the name
	 * @return true if it is an organization role
	 */
	public boolean isOfOrganization(String name) {
		return this.orgRoles.contains(name);
	}

	/**
	 * Returns whether a name is that of a project role.
	 * @param name the name
	 * @return true if it is a project role
	 */
	public boolean isOfProject(String name) {
		return this.projectRoles.contains(name);
	}

	/**
	 * Returns whether a name is that of an organization or a project role.
	 * @param name the name
	 * @return true if it is known
	 */
	public boolean isKnown(String name) {
		return isOfOrganization(name) || isOfProject(name);
	}

	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED, setting = "mockatlas.additional-roles",
			value = "Undocumented role names are 400 `INVALID_ENUM_VALUE`, though today's API description leaves "
					+ "the list open.")
	@Behaviour(topic = Topic.ACCESS, evidence = Evidence.ASSUMED,
			value = "A repeated role of an API key or a service account counts once, also in strict mode: Atlas's "
					+ "description does not call these roles unique, except in `:invite`.")
	private static List<String> checked(Collection<String> names, Set<String> known, Set<String> other,
			ErrorCode ifOther) {
		for (String name : names) {
			if (other.contains(name)) {
				throw ifOther.exception();
			}
			if (!known.contains(name)) {
				if (name.startsWith(GLOBAL_PREFIX)) {
					throw ErrorCode.CANNOT_ADD_GLOBAL_ROLE.exception();
				}
				throw ErrorCode.INVALID_ENUM_VALUE.exception(name);
			}
		}
		return List.copyOf(new LinkedHashSet<>(names));
	}

}
