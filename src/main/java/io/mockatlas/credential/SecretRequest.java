package io.mockatlas.credential;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.organization.Organization;
import org.jspecify.annotations.Nullable;

/**
 * Request for a secret of a service account.
 *
 * @param hours the validity in hours
 * @param none whether a new account gets no secret
 */
public record SecretRequest(@Nullable Integer hours, boolean none) {

	private static final String HOURS = "secretExpiresAfterHours";

	private static final int MIN_HOURS = 8;

	private static final int MAX_HOURS = 365 * 24;

	/**
	 * Returns the validity of the first secret of a new account, or empty if the account
	 * gets no secret. The two attributes exclude each other (documented by Atlas's
	 * Terraform provider; the error code is assumed).
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
	 * Returns the validity of the secret: from 8 hours to 365 days, or to the maximum in
	 * the organization's settings (documented; the error code is assumed).
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "A secret lifetime of more than zero hours outside its limits is 400 `INVALID_ATTRIBUTE`.")
	Duration validity(Organization organization) {
		if (this.hours == null) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception(HOURS);
		}
		if (this.hours <= 0) {
			throw ErrorCode.ATTRIBUTE_NEGATIVE_OR_ZERO.exception(HOURS);
		}
		int max = Objects.requireNonNullElse(organization.settings().maxSecretValidityInHours(), MAX_HOURS);
		if (this.hours < MIN_HOURS || this.hours > max) {
			throw ErrorCode.INVALID_ATTRIBUTE.exception(HOURS);
		}
		return Duration.ofHours(this.hours);
	}

}
