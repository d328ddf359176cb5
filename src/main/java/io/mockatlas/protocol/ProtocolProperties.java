package io.mockatlas.protocol;

import io.mockatlas.evidence.Choice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of assumed behaviours of the protocol.
 *
 * @param unknownPathStatus status for a path that Atlas may have and this server does
 * not: 501, or 404 as in the live service
 * @param laterVersions whether a version date later than every known release is
 * {@code served} by the newest version or {@code refused} by 406
 * @param envelopedErrorStatus the HTTP status of an error in an envelope: {@code 200} or
 * its {@code own}
 * @param malformedIdStatus status for an id that is not 24 hex digits: 400, or 404 as for
 * an unknown id
 * @param sunset the date in the {@code Sunset} header of invitations, which Atlas has
 * moved three times
 */
@ConfigurationProperties("mockatlas")
public record ProtocolProperties(@DefaultValue("501") int unknownPathStatus,
		@DefaultValue("served") String laterVersions, @DefaultValue("200") String envelopedErrorStatus,
		@DefaultValue("400") int malformedIdStatus, @DefaultValue("Thu, 1 Jul 2027 00:00:00 GMT") String sunset) {

	private static final String SERVED = "served";

	private static final String OWN = "own";

	public ProtocolProperties {
		Choice.of("mockatlas.unknown-path-status", unknownPathStatus, 501, 404);
		Choice.of("mockatlas.later-versions", laterVersions, SERVED, "refused");
		Choice.of("mockatlas.enveloped-error-status", envelopedErrorStatus, "200", OWN);
		Choice.of("mockatlas.malformed-id-status", malformedIdStatus, 400, 404);
	}

	boolean servesLaterVersions() {
		return SERVED.equals(this.laterVersions);
	}

	public boolean envelopeKeepsStatus() {
		return OWN.equals(this.envelopedErrorStatus);
	}

}
