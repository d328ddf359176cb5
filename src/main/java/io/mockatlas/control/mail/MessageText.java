package io.mockatlas.control.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
			%sOpen until:  %s

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
			<p>Roles: <code>%s</code><br>%sOpen until: %s</p>
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
		String inviter = oneLine(invitation.inviterUsername());
		String invitee = oneLine(invitation.username());
		String roles = oneLine(String.join(", ", invitation.roles()));
		return new MessageText("Invitation to " + oneLine(place(invitation)),
				TEXT.formatted(inviter, invitee, oneLine(whole(invitation)), roles, lines(message.grants()),
						end(invitation), message.acceptUrl(host), message.declineUrl(host)),
				Html.of(HTML, inviter, invitee, oneLine(whole(invitation)), roles, markup(message.grants()),
						end(invitation), message.acceptUrl(host), message.declineUrl(host)));
	}

	private static String lines(MessageGrants grants) {
		return ((grants.teams().isEmpty()) ? "" : "Teams:       " + list(grants.teams()) + "\n")
				+ ((grants.projects().isEmpty()) ? "" : "Projects:    " + list(grants.projects()) + "\n");
	}

	private static Html markup(MessageGrants grants) {
		Html teams = (grants.teams().isEmpty()) ? Html.NOTHING : Html.of("Teams: %s<br>", list(grants.teams()));
		return (grants.projects().isEmpty()) ? teams : Html.of("%sProjects: %s<br>", teams, list(grants.projects()));
	}

	private static String list(List<String> names) {
		return oneLine(String.join(", ", names));
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
