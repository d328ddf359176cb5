package io.mockatlas.credential;

import java.util.Optional;

import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.ObjectIds;

/**
 * Client ID, which is the username of a service account.
 *
 * @param value the prefix {@code mdb_sa_id_} and the account's own ID; any other value
 * matches no account
 */
public record ClientId(String value) {

	/**
	 * Prefix of all client IDs.
	 */
	public static final String PREFIX = "mdb_sa_id_";

	/**
	 * Returns the client ID of an account.
	 * @param id the account's own ID
	 * @return the client ID
	 */
	public static ClientId of(ApiUserId id) {
		return new ClientId(PREFIX + id.value());
	}

	/**
	 * Returns the ID of the account with this client ID.
	 * @return the ID, or empty if the format is invalid
	 */
	public Optional<ApiUserId> userId() {
		String id = (this.value.startsWith(PREFIX)) ? this.value.substring(PREFIX.length()) : "";
		return (ObjectIds.isValid(id)) ? Optional.of(new ApiUserId(id)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
