package io.mockatlas.protocol;

import io.mockatlas.evidence.AllowedValues;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of assumed behaviours of the protocol.
 *
 * @param unknownPathStatus status for a path that is not emulated: {@code 501}, or
 * {@code 404} as in Atlas
 * @param lenient whether requests are accepted that Atlas rejects or is not known to
 * accept. With {@code false} they get the nearest error of Atlas.
 * @param laterVersions response to a version date later than every known release: {@code
 * served} returns the newest version, {@code refused} returns 406, as does {@code
 * mockatlas.lenient=false}, which rejects an explicit {@code served} at the start.
 * @param envelopedErrorStatus status of the HTTP response to an error in an envelope:
 * {@code 200}, or {@code own} for the status of the error
 * @param malformedIdStatus status for an ID that is not 24 hex digits: {@code 400} or
 * {@code 404}
 * @param sunset value of the {@code Sunset} header in responses about invitations. Change
 * it when Atlas moves the date.
 */
@ConfigurationProperties("mockatlas")
public record ProtocolProperties(@DefaultValue("501") int unknownPathStatus, @DefaultValue("true") boolean lenient,
		@DefaultValue("served") String laterVersions, @DefaultValue("200") String envelopedErrorStatus,
		@DefaultValue("400") int malformedIdStatus, @DefaultValue("Thu, 1 Jul 2027 00:00:00 GMT") String sunset) {

	private static final String SERVED = "served";

	private static final String REFUSED = "refused";

	private static final String OWN = "own";

	public ProtocolProperties {
		AllowedValues.of("mockatlas.unknown-path-status", unknownPathStatus, 501, 404);
		AllowedValues.of("mockatlas.later-versions", laterVersions, SERVED, REFUSED);
		AllowedValues.of("mockatlas.enveloped-error-status", envelopedErrorStatus, "200", OWN);
		AllowedValues.of("mockatlas.malformed-id-status", malformedIdStatus, 400, 404);
	}

	boolean servesLaterVersions() {
		return SERVED.equals(this.laterVersions);
	}

	public boolean envelopeKeepsStatus() {
		return OWN.equals(this.envelopedErrorStatus);
	}

}
