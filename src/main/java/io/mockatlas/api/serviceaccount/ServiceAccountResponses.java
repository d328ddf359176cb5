package io.mockatlas.api.serviceaccount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.accesslist.AccessListEntry;
import io.mockatlas.credential.NewSecret;
import io.mockatlas.credential.NewServiceAccount;
import io.mockatlas.credential.ServiceAccount;
import io.mockatlas.credential.ServiceAccountSecret;
import org.jspecify.annotations.Nullable;

/**
 * Response bodies of service accounts, shared by the organization's and the project's
 * resources.
 */
public final class ServiceAccountResponses {

	/**
	 * First version with service accounts.
	 */
	static final String SINCE_SERVICE_ACCOUNTS = "2024-08-05+";

	private ServiceAccountResponses() {
	}

	/**
	 * Service account (documented). Its roles are those in the organization or on the
	 * project of the request.
	 */
	public record Account(String clientId, Instant createdAt, String description, String name, List<String> roles,
			List<Secret> secrets) {

		static Account of(ServiceAccount account, List<String> roles) {
			return of(account, roles, account.secrets().stream().map(Secret::of).toList());
		}

		/**
		 * Returns the response that creates an account.
		 * @param made the account
		 * @param roles the roles to show
		 * @return the response, with the secret
		 */
		public static Account of(NewServiceAccount made, List<String> roles) {
			List<Secret> secrets = new ArrayList<>();
			if (made.secret() != null) {
				secrets.add(Secret.of(made.secret()));
			}
			return of(made.account(), roles, secrets);
		}

		private static Account of(ServiceAccount account, List<String> roles, List<Secret> secrets) {
			return new Account(account.clientId().value(), account.createdAt(), account.description(), account.name(),
					roles, secrets);
		}

	}

	/**
	 * Secret: complete in the response that creates it, and masked later. Either response
	 * omits the other's field (recorded).
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Secret(Instant createdAt, Instant expiresAt, String id, @Nullable Instant lastUsedAt,
			@Nullable String maskedSecretValue, @Nullable String secret) {

		static Secret of(ServiceAccountSecret kept) {
			return new Secret(kept.createdAt(), kept.expiresAt(), kept.id().value(), kept.lastUsedAt(),
					kept.maskedValue(), null);
		}

		static Secret of(NewSecret made) {
			ServiceAccountSecret kept = made.kept();
			return new Secret(kept.createdAt(), kept.expiresAt(), kept.id().value(), null, null, made.secret());
		}

		/**
		 * Returns the ID, without the secret.
		 */
		@Override
		public String toString() {
			return this.id;
		}

	}

	/**
	 * Entry of an access list (documented).
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(String cidrBlock, Instant createdAt, @Nullable String ipAddress, @Nullable String lastUsedAddress,
			@Nullable Instant lastUsedAt, long requestCount) {

		static Entry of(AccessListEntry entry) {
			return new Entry(entry.block().value(), entry.createdAt(), entry.ipAddress(), entry.lastUsedAddress(),
					entry.lastUsedAt(), entry.requestCount());
		}

	}

}
