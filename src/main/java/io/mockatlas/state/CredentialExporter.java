package io.mockatlas.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.mockatlas.accesslist.AccessListEntries;
import io.mockatlas.accesslist.AccessListEntry;
import io.mockatlas.credential.ApiKey;
import io.mockatlas.credential.ApiUser;
import io.mockatlas.credential.ApiUsers;
import io.mockatlas.credential.ServiceAccount;
import io.mockatlas.credential.ServiceAccountSecret;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.seed.Seed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Exporter of the API keys and service accounts of an organization. Exports the stored
 * hashes of their secrets, since the secrets themselves are not stored.
 */
@Component
class CredentialExporter {

	private static final Comparator<ApiUser> BY_ID = Comparator.comparing((user) -> user.id().value());

	private final ApiUsers users;

	private final AccessListEntries accessLists;

	CredentialExporter(ApiUsers users, AccessListEntries accessLists) {
		this.users = users;
		this.accessLists = accessLists;
	}

	List<Seed.ApiKey> keys(OrgId org) {
		return this.users.keysOf(org).stream().sorted(BY_ID).map(this::key).toList();
	}

	List<Seed.ServiceAccount> serviceAccounts(OrgId org) {
		return this.users.accountsOf(org).stream().sorted(BY_ID).map(this::account).toList();
	}

	private Seed.ApiKey key(ApiKey key) {
		ApiKey.Credentials credentials = key.credentials();
		return new Seed.ApiKey(key.id().value(), credentials.publicKey(), null, credentials.ha1(),
				credentials.privateKeyTail(), key.description(), roles(key), SeedExporter.text(key.createdAt()),
				accessList(key.id()));
	}

	private Seed.ServiceAccount account(ServiceAccount account) {
		return new Seed.ServiceAccount(account.clientId().value(), account.name(), account.description(),
				roles(account), account.secrets().stream().map(CredentialExporter::secret).toList(),
				accessList(account.id()), SeedExporter.text(account.createdAt()));
	}

	private static Seed.Secret secret(ServiceAccountSecret secret) {
		return new Seed.Secret(secret.id().value(), null, secret.value().hash().value(), secret.maskedValue(),
				SeedExporter.text(secret.createdAt()), SeedExporter.text(secret.expiresAt()),
				text(secret.lastUsedAt()));
	}

	private static Seed.Roles roles(ApiUser user) {
		return new Seed.Roles(user.roles(), MembershipExporter.assignments(user.projectGrants()));
	}

	private List<Seed.AccessListEntry> accessList(ApiUserId user) {
		return this.accessLists.of(user)
			.stream()
			.sorted(Comparator.comparing((entry) -> entry.block().value()))
			.map(CredentialExporter::entry)
			.toList();
	}

	private static Seed.AccessListEntry entry(AccessListEntry entry) {
		boolean isUsed = entry.lastUsedAt() != null;
		return new Seed.AccessListEntry(null, entry.block().value(), SeedExporter.text(entry.createdAt()),
				(isUsed) ? String.valueOf(entry.requestCount()) : null, text(entry.lastUsedAt()),
				entry.lastUsedAddress());
	}

	private static @Nullable String text(@Nullable Instant time) {
		return (time != null) ? SeedExporter.text(time) : null;
	}

}
