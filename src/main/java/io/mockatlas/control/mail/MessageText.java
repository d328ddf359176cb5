package io.mockatlas.control.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.mockatlas.invitation.InvitationSnapshot;

/**
 * Text of a message, in this product's own wording. Line breaks in names are replaced.
 *
 * @param subject the subject
 * @param text the whole text, with both links
 * @param html the same as HTML
 */
record MessageText(String subject, String text, Html html) {

	private static final DateTimeFormatter TIME = DateTimeFormatter
		.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final String TEXT = """
			Hello,

			%s invites %s to %s.

			Roles:       %s
			Open until:  %s

			Accept:   %s
			Decline:  %s

			Each link opens a page that asks for confirmation. Without a reply the invitation expires.

			This message comes from mock-atlas, a local stand-in for MongoDB Atlas, and concerns no real account.
			""";

	private static final String HTML = """
			<!DOCTYPE html>
			<html lang="en">
			<body style="font: 16px/1.5 system-ui, sans-serif; max-width: 34rem">
			<p>Hello,</p>
			<p><strong>%s</strong> invites <strong>%s</strong> to %s.</p>
			<p>Roles: <code>%s</code><br>Open until: %s</p>
			<p><a href="%s" style="display: inline-block; padding: .5rem 1.5rem; border-radius: 6px; background: #00684a; \
			color: #fff; text-decoration: none"><strong>Accept</strong></a> &nbsp; or &nbsp; <a href="%s">decline</a></p>
			<p>Each link opens a page that asks for confirmation. Without a reply the invitation expires.</p>
			<p><small>This message comes from mock-atlas, a local stand-in for MongoDB Atlas, and concerns no real account.\
			</small></p>
			</body>
			</html>
			""";

	static MessageText of(Message message, String host) {
		InvitationSnapshot invitation = message.invitation();
		Object[] words = { oneLine(invitation.inviterUsername()), oneLine(invitation.username()),
				oneLine(whole(invitation)), oneLine(String.join(", ", invitation.roles())), end(invitation),
				message.acceptUrl(host), message.declineUrl(host) };
		return new MessageText("Invitation to " + oneLine(place(invitation)), TEXT.formatted(words),
				Html.of(HTML, words));
	}

	/**
	 * Returns the time at which an invitation expires, as text.
	 */
	static String end(InvitationSnapshot invitation) {
		return TIME.format(invitation.validity().expiresAt());
	}

	/**
	 * Returns the name of the project, or else of the organization.
	 */
	static String place(InvitationSnapshot invitation) {
		return (invitation.projectName() != null) ? invitation.projectName() : invitation.orgName();
	}

	private static String whole(InvitationSnapshot invitation) {
		return (invitation.projectName() != null)
				? "the project " + invitation.projectName() + " of the organization " + invitation.orgName()
				: "the organization " + invitation.orgName();
	}

	private static String oneLine(String name) {
		return name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
	}

}
