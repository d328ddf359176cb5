package io.mockatlas.credential;

import io.mockatlas.caller.Caller;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Request to create an organization with credentials.
 *
 * @param name the name
 * @param ownerId the ID of the user to make owner, as sent
 * @param skipDefaultAlertsSettings whether to skip the creation of default alerts
 * @param federationSettingsId the federation to connect to, as sent
 * @param key the API key to create, if any
 * @param account the service account to create, if any
 */
public record OrganizationRequest(@Nullable String name, @Nullable String ownerId, boolean skipDefaultAlertsSettings,
		@Nullable String federationSettingsId, @Nullable ApiKeyRequest key, @Nullable Account account) {

	/**
	 * Rejects attributes that exclude each other, which is documented.
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "A new organization with both `apiKey` and `serviceAccount` is 400 `INVALID_ATTRIBUTE`.")
	void requireValid() {
		if (this.key != null && this.account != null) {
			throw ErrorCode.INVALID_ATTRIBUTE.exception("serviceAccount");
		}
	}

	/**
	 * Returns the user to make owner, whom a caller with an API key must name.
	 * @return the user; null if there is none
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
			value = "A new organization requires `orgOwnerId` if the caller is an API key.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "A service account may create an organization without `orgOwnerId`; no user is its owner then.")
	@Nullable UserId owner(Caller caller) {
		if (this.ownerId == null || this.ownerId.isEmpty()) {
			if (caller.username().startsWith(ClientId.PREFIX)) {
				return null;
			}
			throw ErrorCode.MISSING_ATTRIBUTE.exception("orgOwnerId");
		}
		if (!ObjectIds.isValid(this.ownerId)) {
			throw ErrorCode.USER_NOT_FOUND.exception(this.ownerId);
		}
		return new UserId(this.ownerId);
	}

	/**
	 * Service account to create.
	 *
	 * @param request the account
	 * @param secret the first secret
	 */
	public record Account(ServiceAccountRequest request, SecretRequest secret) {
	}

}
