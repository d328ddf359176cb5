package io.mockatlas.organization.settings;

import java.util.regex.Pattern;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an organization. The server enforces the requirement of an access list and
 * only stores all other settings. Limits are documented.
 *
 * @param apiAccessListRequired whether every key requires an access list
 * @param absoluteSessionTimeout the maximum duration of a session in seconds, if set
 * @param idleSessionTimeout the maximum idle time of a session in seconds, if set
 * @param genAiFeaturesEnabled whether generative AI is enabled
 * @param maxSecretValidityInHours the maximum validity of service account secrets in
 * hours, if set
 * @param multiFactorAuthRequired whether users need a second factor
 * @param operationsContact the e-mail address for operations, if set
 * @param restrictEmployeeAccess whether access by MongoDB's support is blocked
 * @param securityContact the e-mail address for security, if set
 * @param streamsCrossGroupEnabled whether streams may connect projects
 */
@Embeddable
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
		value = "In a new organization, generative AI is on.")
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
		value = "In a new organization, all settings but generative AI are off.")
public record OrgSettings(boolean apiAccessListRequired, @Nullable Integer absoluteSessionTimeout,
		@Nullable Integer idleSessionTimeout, boolean genAiFeaturesEnabled, @Nullable Integer maxSecretValidityInHours,
		boolean multiFactorAuthRequired, @Nullable String operationsContact, boolean restrictEmployeeAccess,
		@Nullable String securityContact, boolean streamsCrossGroupEnabled) {

	/**
	 * Settings of a new organization. Enabled generative AI is documented, the rest is
	 * assumed.
	 */
	public static final OrgSettings DEFAULT = new OrgSettings(false, null, null, true, null, false, null, false, null,
			false);

	private static final int MAX_SESSION = 43_200;

	private static final int MAX_ADDRESS = 254;

	private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}\\p{Cs}]+@[^@\\s\\p{Cntrl}\\p{Cs}]+");

	/**
	 * Rejects values outside their limits, with the closest error codes (assumed). The
	 * constructor does not check, since Hibernate creates instances with arbitrary values
	 * to see whether an organization exists.
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "A setting of an organization outside its documented limits is 400 `INVALID_ATTRIBUTE`, or "
					+ "`INVALID_EMAIL_ADDRESS`.")
	public void requireValid() {
		int maxIdle = (this.absoluteSessionTimeout != null) ? this.absoluteSessionTimeout : MAX_SESSION;
		requireWithin(3_600, MAX_SESSION, this.absoluteSessionTimeout, "absoluteSessionTimeoutInSeconds");
		requireWithin(300, maxIdle, this.idleSessionTimeout, "idleSessionTimeoutInSeconds");
		requireWithin(8, 8_760, this.maxSecretValidityInHours, "maxServiceAccountSecretValidityInHours");
		requireAddress(this.operationsContact);
		requireAddress(this.securityContact);
	}

	private static void requireWithin(int min, int max, @Nullable Integer value, String attribute) {
		if (value != null && (value < min || value > max)) {
			throw ErrorCode.INVALID_ATTRIBUTE.exception(attribute);
		}
	}

	private static void requireAddress(@Nullable String address) {
		if (address != null && (address.length() > MAX_ADDRESS || !ADDRESS.matcher(address).matches())) {
			throw ErrorCode.INVALID_EMAIL_ADDRESS.exception();
		}
	}

}
