package io.mockatlas.testing;

import java.net.URI;
import java.util.Map;

/**
 * What an invited person was written.
 *
 * @param id the message
 * @param to the person
 * @param subject what it is about
 * @param invitationId the invitation
 * @param acceptUrl the page where the person accepts: a POST to it does
 * @param declineUrl the page where the person declines
 */
public record AtlasMessage(String id, String to, String subject, String invitationId, URI acceptUrl, URI declineUrl) {

	static AtlasMessage of(Map<?, ?> answer) {
		return new AtlasMessage(Json.text(answer, "id"), Json.text(answer, "to"), Json.text(answer, "subject"),
				Json.text(answer, "invitationId"), URI.create(Json.text(answer, "acceptUrl")),
				URI.create(Json.text(answer, "declineUrl")));
	}

}
