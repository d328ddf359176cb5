package io.mockatlas.testing;

import java.net.URI;
import java.util.Map;

/**
 * Message to an invitee.
 *
 * @param id the ID of the message
 * @param to the e-mail address of the invitee
 * @param subject the subject
 * @param invitationId the ID of the invitation
 * @param acceptUrl the page for accepting the invitation; a POST to it accepts
 * @param declineUrl the page for declining the invitation
 */
public record AtlasMessage(String id, String to, String subject, String invitationId, URI acceptUrl, URI declineUrl) {

	static AtlasMessage of(Map<?, ?> answer) {
		return new AtlasMessage(Json.text(answer, "id"), Json.text(answer, "to"), Json.text(answer, "subject"),
				Json.text(answer, "invitationId"), URI.create(Json.text(answer, "acceptUrl")),
				URI.create(Json.text(answer, "declineUrl")));
	}

}
