package io.mockatlas.state;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.credential.ApiUser;
import io.mockatlas.credential.ApiUserRows;
import io.mockatlas.seed.SeedException;
import io.mockatlas.seed.SeedSource;
import io.mockatlas.seed.validation.SeedReader;
import io.mockatlas.seed.validation.ValidatedSeed;

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

	private final boolean isStaging;

	SandboxCredentials(SeedReader reader, ApiUserRows apiUsers, Environment environment) {
		this.reader = reader;
		this.apiUsers = apiUsers;
		this.isStaging = environment.acceptsProfiles(Profiles.of("staging"));
	}

	/**
	 * Requires in the profile staging that no API key or service account has the name of
	 * one of the sandbox.
	 * @param origin the origin of the state, for the message
	 * @throws SeedException if one has
	 */
	void requireNone(String origin) {
		if (!this.isStaging) {
			return;
		}
		ValidatedSeed sandbox = this.reader.read(SeedSource.of(null));
		List<? extends ApiUser> users = Stream.concat(sandbox.apiKeys().stream(), sandbox.serviceAccounts().stream())
			.toList();
		this.apiUsers.existingUsernames(users).stream().findFirst().ifPresent((username) -> {
			throw new SeedException("the profile staging rejects " + origin + ": it contains " + username
					+ " of the sandbox, whose secret is public");
		});
	}

}
