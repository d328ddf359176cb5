package io.mockatlas.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.ProjectGrant;

import org.springframework.stereotype.Component;

/**
 * Registry of API keys for the operations on organizations and on projects. The caller
 * must hold the lock on the organization's row to change a key.
 */
@Component
public class ApiKeyRegistry {

	private final ApiUsers users;

	private final ObjectIds ids;

	private final Clock clock;

	ApiKeyRegistry(ApiUsers users, ObjectIds ids, Clock clock) {
		this.users = users;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Returns the keys of an organization in ascending order by public key (recorded).
	 * Sorts in memory, since databases differ in their collations.
	 */
	List<ApiKey> of(OrgId org) {
		return this.users.keysOf(org).stream().sorted(Comparator.comparing(ApiKey::username)).toList();
	}

	/**
	 * Returns a key of an organization.
	 */
	public ApiKey find(OrgId org, ApiUserId id) {
		return this.users.findKey(org, id).orElseThrow(() -> notFound(id));
	}

	/**
	 * Creates a key, unless the organization has the maximum number of keys (documented).
	 */
	NewApiKey make(Organization organization, String description, Collection<String> roles,
			Collection<ProjectGrant> grants) {
		OrgId org = organization.id();
		if (this.users.countKeys(org) >= ApiKey.MAX_PER_ORGANIZATION) {
			throw ErrorCode.MAX_API_KEYS_PER_ORG_EXCEEDED.exception(ApiKey.MAX_PER_ORGANIZATION, org.value());
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		String privateKey = UUID.randomUUID().toString();
		ApiKey key = new ApiKey(new ApiUserId(this.ids.generate(now)), organization,
				new ApiKey.Credentials(unusedPublicKey(), privateKey), description, now);
		key.amend(roles, grants);
		return new NewApiKey(this.users.save(key), privateKey);
	}

	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "An unknown API key is 400 `API_KEY_NOT_FOUND`, which is documented, also on a project where "
					+ "the key has no role.")
	static RuntimeException notFound(ApiUserId id) {
		return ErrorCode.API_KEY_NOT_FOUND.exception(id.value());
	}

	private String unusedPublicKey() {
		String name = ApiKey.generatePublicKey();
		while (this.users.existsByUsername(name)) {
			name = ApiKey.generatePublicKey();
		}
		return name;
	}

}
