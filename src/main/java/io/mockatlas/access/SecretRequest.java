package io.mockatlas.access;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import io.mockatlas.directory.Organization;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The secret that a service account is to have.
 *
 * @param hours how many hours it is to last
 * @param none whether a new account is to have none
 */
public record SecretRequest(@Nullable Integer hours, boolean none) {

	private static final String HOURS = "secretExpiresAfterHours";

	private static final int MIN_HOURS = 8;

	private static final int MAX_HOURS = 365 * 24;

	/**
	 * How long the first secret of a new account lasts, unless it is to have none. Both
	 * at once exclude each other (documented by Atlas's Terraform provider; the code is
	 * assumed).
	 */
	Optional<Duration> first(Organization organization) {
		if (!this.none) {
			return Optional.of(validity(organization));
		}
		if (this.hours != null) {
			throw ErrorCode.INVALID_JSON_ATTRIBUTE.exception("withoutInitialSecret");
		}
		return Optional.empty();
	}

	/**
	 * How long the secret lasts: from 8 hours to 365 days, or to what the organization's
	 * settings allow (documented; the code is assumed).
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "A number of hours for a secret out of its limits is 400 `INVALID_ATTRIBUTE`.")
	Duration validity(Organization organization) {
		if (this.hours == null) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception(HOURS);
		}
		int max = Objects.requireNonNullElse(organization.settings().maxSecretValidityInHours(), MAX_HOURS);
		if (this.hours < MIN_HOURS || this.hours > max) {
			throw ErrorCode.INVALID_ATTRIBUTE.exception(HOURS);
		}
		return Duration.ofHours(this.hours);
	}

}
