package io.mockatlas.state;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.mockatlas.credential.ApiUser;
import io.mockatlas.credential.ApiUserRows;
import io.mockatlas.credential.CredentialQueries;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SeedException;
import io.mockatlas.seed.SeedSource;
import io.mockatlas.seed.validation.ExistingAccounts;
import io.mockatlas.seed.validation.ParsedSeed;
import io.mockatlas.seed.validation.SeedReader;
import io.mockatlas.seed.validation.ValidatedSeed;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * API keys and service accounts of the sandbox. Their secrets are public, so a shared
 * server must not accept them.
 */
@Component
class SandboxCredentials {

	private final SeedReader reader;

	private final ApiUserRows apiUsers;

	private final CredentialQueries credentials;

	private final boolean isStaging;

	SandboxCredentials(SeedReader reader, ApiUserRows apiUsers, CredentialQueries credentials,
			Environment environment) {
		this.reader = reader;
		this.apiUsers = apiUsers;
		this.credentials = credentials;
		this.isStaging = environment.acceptsProfiles(Profiles.of("staging"));
	}

	/**
	 * Requires in the profile staging that no API key or service account has the name or
	 * a secret of one of the sandbox.
	 * @param origin the origin of the state, for the message
	 * @throws SeedException if one has
	 */
	void requireNone(String origin) {
		if (!this.isStaging) {
			return;
		}
		ParsedSeed parsed = this.reader.parse(SeedSource.of(null));
		ValidatedSeed sandbox = this.reader.validate(parsed, ExistingAccounts.NONE);
		List<? extends ApiUser> users = Stream.concat(sandbox.apiKeys().stream(), sandbox.serviceAccounts().stream())
			.toList();
		this.apiUsers.existingUsernames(users).stream().findFirst().ifPresent((username) -> {
			throw new SeedException("the profile staging rejects " + origin + ": it contains " + username
					+ " of the sandbox, whose secret is public");
		});
		usernamesWithSecretOf(parsed.seed()).findFirst().ifPresent((username) -> {
			throw new SeedException("the profile staging rejects " + origin + ": the secret of " + username
					+ " is one of the sandbox, and public");
		});
	}

	private Stream<String> usernamesWithSecretOf(Seed sandbox) {
		List<String> privateKeys = all(sandbox.organizations(), Seed.Organization::apiKeys).map(Seed.ApiKey::privateKey)
			.flatMap(Stream::ofNullable)
			.toList();
		List<String> secrets = all(sandbox.organizations(), Seed.Organization::serviceAccounts)
			.flatMap((account) -> Stream.ofNullable(account.secrets()).flatMap(List::stream))
			.map(Seed.Secret::secret)
			.flatMap(Stream::ofNullable)
			.toList();
		return Stream.concat(this.credentials.apiKeysWith(privateKeys).stream(),
				this.credentials.serviceAccountsWith(secrets).stream());
	}

	private static <T> Stream<T> all(@Nullable List<Seed.Organization> organizations,
			Function<Seed.Organization, @Nullable List<T>> elements) {
		return Stream.ofNullable(organizations)
			.flatMap(List::stream)
			.map(elements)
			.flatMap(Stream::ofNullable)
			.flatMap(List::stream);
	}

}
