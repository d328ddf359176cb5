package io.mockatlas.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Organizations;
import io.mockatlas.directory.Project;
import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.directory.Projects;
import io.mockatlas.directory.Roles;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import io.mockatlas.objectid.ObjectIds;

import org.springframework.stereotype.Component;

/**
 * Makes and finds service accounts and their secrets, whichever way they are asked for.
 * Whoever changes an account holds its organization's row, which these give.
 */
@Component
class ServiceAccountRegistry {

	/**
	 * For how long the secrets last at most that were there when another is made
	 * (documented).
	 */
	private static final Duration OVERLAP = Duration.ofDays(7);

	private final ApiUsers users;

	private final Organizations organizations;

	private final Projects projects;

	private final ObjectIds ids;

	private final Clock clock;

	private final AccessProperties properties;

	/**
	 * What secrets go by: the system's time, as their tokens do.
	 */
	private final Clock system = Clock.systemUTC();

	ServiceAccountRegistry(ApiUsers users, Organizations organizations, Projects projects, ObjectIds ids, Clock clock,
			AccessProperties properties) {
		this.users = users;
		this.organizations = organizations;
		this.projects = projects;
		this.ids = ids;
		this.clock = clock;
		this.properties = properties;
	}

	Organization lock(OrgId id) {
		return this.organizations.lock(id).orElseThrow(() -> ErrorCode.ORG_NOT_FOUND.exception(id.value()));
	}

	/**
	 * Holds the organization of a project.
	 */
	Project lock(ProjectId id) {
		lock(organizationOf(id));
		return this.projects.findById(id).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.exception(id.value()));
	}

	OrgId organizationOf(ProjectId id) {
		return this.projects.organizationOf(id).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.exception(id.value()));
	}

	/**
	 * The accounts of an organization, oldest first (assumed).
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "Service accounts are listed oldest first.")
	List<ServiceAccount> of(OrgId org) {
		return this.users.accountsOf(org);
	}

	/**
	 * The account of an organization with a client id.
	 */
	ServiceAccount find(OrgId org, ClientId client) {
		return client.userId()
			.flatMap((id) -> this.users.findAccount(org, id))
			.orElseThrow(() -> notFound(client.value()));
	}

	/**
	 * The account with a client id that has a role on a project of its own.
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "A project knows the service accounts that have a role on it of their own.")
	ServiceAccount find(ProjectId project, ClientId client) {
		ServiceAccount account = find(organizationOf(project), client);
		if (account.rolesOn(project).isEmpty()) {
			throw notFound(client.value());
		}
		return account;
	}

	/**
	 * The same for whoever is about to speak for it, by secrets, by where it may call
	 * from or by its name: owners of the organization, and of an account that has no
	 * authority beyond the project those who manage it there. Anybody else would come by
	 * authority that they have not.
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "By a project only owners of the organization change secrets, access list, name and description "
					+ "of an account that has roles beyond the project; others are refused with `USER_UNAUTHORIZED`.")
	ServiceAccount find(ProjectId project, ClientId client, Caller caller) {
		ServiceAccount account = find(project, client);
		if (!caller.has(Roles.ORG_OWNER) && !account.isOfNothingBut(project)) {
			throw ErrorCode.USER_UNAUTHORIZED.exception().withStatus(this.properties.missingRoleStatus());
		}
		return account;
	}

	/**
	 * Makes an account.
	 */
	NewServiceAccount make(Organization organization, ServiceAccountRequest request, SecretRequest secret,
			Collection<String> roles, Collection<ProjectGrant> grants) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		ServiceAccount account = new ServiceAccount(new ApiUserId(this.ids.mint(now)), organization,
				request.requiredName(), request.requiredDescription(), now);
		account.amend(roles, grants);
		Optional<Duration> validity = secret.first(organization);
		NewSecret first = validity.map((time) -> make(account, time)).orElse(null);
		return new NewServiceAccount(this.users.save(account), first);
	}

	/**
	 * Gives an account one more secret, unless it has as many as it can have; those that
	 * it has end soon (documented).
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.DOCUMENTED,
			value = "A new secret lets the other last seven days more at most.")
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "A third secret is 400 `MAX_SERVICE_ACCOUNT_SECRETS_EXCEEDED`.")
	NewSecret add(ServiceAccount account, SecretRequest request) {
		Duration validity = request.validity(account.organization());
		if (account.secrets().size() >= ServiceAccount.MAX_SECRETS) {
			throw ErrorCode.MAX_SERVICE_ACCOUNT_SECRETS_EXCEEDED.exception(ServiceAccount.MAX_SECRETS,
					account.clientId().value());
		}
		Instant end = now().plus(OVERLAP);
		account.secrets().forEach((secret) -> secret.expireBy(end));
		return make(account, validity);
	}

	/**
	 * Takes a secret from an account, and with it the tokens that were given for it.
	 */
	void remove(ServiceAccount account, SecretId id) {
		if (!account.remove(id)) {
			throw notFound(id.value());
		}
	}

	void delete(ServiceAccount account) {
		this.users.delete(account);
	}

	private NewSecret make(ServiceAccount account, Duration validity) {
		Instant now = now();
		String secret = SecretValue.mint();
		return new NewSecret(
				account.add(new SecretId(this.ids.mint(now)), SecretValue.of(secret), now, now.plus(validity)), secret);
	}

	private Instant now() {
		return this.system.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	/**
	 * The nearest code that is recorded, of an unknown user (assumed).
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "A client id, secret or list entry that nobody knows is 404 `RESOURCE_NOT_FOUND`.")
	static RuntimeException notFound(String id) {
		return ErrorCode.RESOURCE_NOT_FOUND.exception(id);
	}

}
