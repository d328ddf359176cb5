package io.mockatlas.access;

import java.util.Optional;

import io.mockatlas.objectid.ObjectIds;

/**
 * What a service account signs in with.
 *
 * @param value the prefix {@code mdb_sa_id_} and the account's own id; anything else is
 * the client id of nobody
 */
public record ClientId(String value) {

	/**
	 * What all client ids begin with.
	 */
	public static final String PREFIX = "mdb_sa_id_";

	/**
	 * The client id of an account.
	 * @param id the account's own id
	 * @return the client id
	 */
	public static ClientId of(ApiUserId id) {
		return new ClientId(PREFIX + id.value());
	}

	/**
	 * The id of the account that has this client id.
	 * @return the id, unless this is the client id of nobody
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
