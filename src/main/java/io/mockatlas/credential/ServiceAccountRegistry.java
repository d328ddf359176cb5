package io.mockatlas.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.mockatlas.caller.AuthorizationProperties;
import io.mockatlas.caller.Caller;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.Projects;
import io.mockatlas.organization.Roles;

import org.springframework.stereotype.Component;

/**
 * Registry of service accounts and their secrets for the operations on organizations and
 * on projects. The caller must hold the lock on the organization's row to change an
 * account.
 */
@Component
public class ServiceAccountRegistry {

	/**
	 * Maximum remaining validity of existing secrets when another is created
	 * (documented).
	 */
	private static final Duration OVERLAP = Duration.ofDays(7);

	private final ApiUsers users;

	private final Projects projects;

	private final ObjectIds ids;

	private final Clock clock;

	private final AuthorizationProperties properties;

	/**
	 * Clock for secrets: the system's time, as for tokens.
	 */
	private final Clock system = Clock.systemUTC();

	ServiceAccountRegistry(ApiUsers users, Projects projects, ObjectIds ids, Clock clock,
			AuthorizationProperties properties) {
		this.users = users;
		this.projects = projects;
		this.ids = ids;
		this.clock = clock;
		this.properties = properties;
	}

	/**
	 * Returns the accounts of an organization, oldest first (assumed).
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "Service accounts are listed oldest first.")
	List<ServiceAccount> of(OrgId org) {
		return this.users.accountsOf(org);
	}

	/**
	 * Returns the account of an organization with a client ID.
	 */
	public ServiceAccount find(OrgId org, ClientId client) {
		return client.userId()
			.flatMap((id) -> this.users.findAccount(org, id))
			.orElseThrow(() -> notFound(client.value()));
	}

	/**
	 * Returns the account with a client ID and a direct role on a project.
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "A project knows the service accounts that have a role on it of their own.")
	public ServiceAccount find(ProjectId project, ClientId client) {
		ServiceAccount account = find(this.projects.organizationOf(project), client);
		if (account.rolesOn(project).isEmpty()) {
			throw notFound(client.value());
		}
		return account;
	}

	/**
	 * Returns an account of a project if the caller may change its secrets, access list,
	 * name and description. The caller must be an Organization Owner, or the account must
	 * have no authority beyond the project; otherwise the caller could gain authority
	 * that it lacks.
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "Through a project, only owners of the organization change secrets, access list, name and "
					+ "description of an account that has roles beyond the project; other callers get "
					+ "`USER_UNAUTHORIZED`.")
	public ServiceAccount find(ProjectId project, ClientId client, Caller caller) {
		ServiceAccount account = find(project, client);
		if (!caller.has(Roles.ORG_OWNER) && !account.isLimitedTo(project)) {
			throw ErrorCode.USER_UNAUTHORIZED.exception().withStatus(this.properties.missingRoleStatus());
		}
		return account;
	}

	/**
	 * Creates an account.
	 */
	NewServiceAccount make(Organization organization, ServiceAccountRequest request, SecretRequest secret,
			Collection<String> roles, Collection<ProjectGrant> grants) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		ServiceAccount account = new ServiceAccount(new ApiUserId(this.ids.generate(now)), organization,
				request.requiredName(), request.requiredDescription(), now);
		account.amend(roles, grants);
		Optional<Duration> validity = secret.first(organization);
		NewSecret first = validity.map((time) -> make(account, time)).orElse(null);
		return new NewServiceAccount(this.users.save(account), first);
	}

	/**
	 * Adds a secret to an account, unless it has the maximum number of secrets. Limits
	 * the remaining validity of its existing secrets (documented).
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.DOCUMENTED,
			value = "Creating a secret limits the lifetime of the other one to seven more days.")
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
	 * Deletes a secret of an account, which invalidates the tokens issued for it.
	 */
	void remove(ServiceAccount account, SecretId id) {
		if (!account.remove(id)) {
			throw notFound(id.value());
		}
	}

	public void delete(ServiceAccount account) {
		this.users.delete(account);
	}

	private NewSecret make(ServiceAccount account, Duration validity) {
		Instant now = now();
		String secret = SecretValue.generate();
		return new NewSecret(
				account.add(new SecretId(this.ids.generate(now)), SecretValue.of(secret), now, now.plus(validity)),
				secret);
	}

	private Instant now() {
		return this.system.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	/**
	 * Returns the error for an unknown resource: the nearest recorded code, which is that
	 * of an unknown user (assumed).
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "An unknown client id, secret or list entry is 404 `RESOURCE_NOT_FOUND`.")
	public static RuntimeException notFound(String id) {
		return ErrorCode.RESOURCE_NOT_FOUND.exception(id);
	}

}
