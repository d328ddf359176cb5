package io.mockatlas.control.mail;

import java.util.List;

import io.mockatlas.invitation.InvitationSnapshot;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Factory of the pages behind the links of messages.
 */
final class InvitationPages {

	private InvitationPages() {
	}

	/**
	 * Returns the page of a pending invitation. The reply that the link proposes comes
	 * first.
	 */
	static HtmlPage offer(InvitationSnapshot invitation, MessageGrants grants, InvitationReply proposed) {
		String question = (proposed == InvitationReply.ACCEPT) ? "Join " + MessageText.place(invitation) + "?"
				: "Decline the invitation to " + MessageText.place(invitation) + "?";
		return new HtmlPage(HttpStatus.OK, question, Html.of("""
				<p><strong>%s</strong> invites <strong>%s</strong>.</p>
				%s<form method="post">
				<button class="first" formaction="%s">%s</button>
				<button formaction="%s">%s</button>
				</form>
				""", invitation.inviterUsername(), invitation.username(), facts(invitation, grants), proposed.path(),
				proposed.words(), proposed.other().path(), proposed.other().words()));
	}

	/**
	 * Returns the page that confirms a reply.
	 */
	static HtmlPage done(InvitationSnapshot invitation, InvitationReply reply) {
		if (reply == InvitationReply.ACCEPT) {
			return new HtmlPage(HttpStatus.OK, "Welcome to " + MessageText.place(invitation), Html.of("""
					<p><strong>%s</strong> is an active member of %s now. This page can be closed.</p>
					""", invitation.username(), invitation.orgName()));
		}
		return new HtmlPage(HttpStatus.OK, "Declined", Html.of("""
				<p><strong>%s</strong> does not join %s. This page can be closed.</p>
				""", invitation.username(), MessageText.place(invitation)));
	}

	/**
	 * Returns the page of an invitation that is no longer pending.
	 */
	static HtmlPage over(InvitationSnapshot invitation, MessageGrants grants, MessageStatus status) {
		return switch (status) {
			case ACCEPTED -> over("Already accepted", "The invitation was accepted: the invitee is an active member.",
					invitation, grants);
			case REJECTED -> over("Already declined", "The invitation was declined. A new invitation is required.",
					invitation, grants);
			case EXPIRED ->
				over("Expired", "The invitation expired. A new invitation is required.", invitation, grants);
			case PENDING, WITHDRAWN ->
				over("Withdrawn", "The invitation was withdrawn, or its project was deleted.", invitation, grants);
		};
	}

	private static HtmlPage over(String title, String words, InvitationSnapshot invitation, MessageGrants grants) {
		return new HtmlPage(HttpStatus.GONE, title, Html.of("""
				<p><strong>%s</strong> had invited <strong>%s</strong>. %s</p>
				%s""", invitation.inviterUsername(), invitation.username(), words, facts(invitation, grants)));
	}

	/**
	 * Returns the page of a reply that is not possible now.
	 */
	static HtmlPage rejected(HttpStatusCode status, InvitationSnapshot invitation, String reason) {
		return new HtmlPage(status, "Not now", Html.of("""
				<p>The invitation of <strong>%s</strong> to %s is still pending, but it cannot be accepted now:</p>
				<p>%s</p>
				""", invitation.username(), MessageText.place(invitation), reason));
	}

	/**
	 * Returns the page of a link that no message contains.
	 */
	static HtmlPage unknown() {
		return new HtmlPage(HttpStatus.NOT_FOUND, "Unknown link", new Html("""
				<p>No message has this link. Part of it may be missing, or the inbox was emptied.</p>
				"""));
	}

	private static Html facts(InvitationSnapshot invitation, MessageGrants grants) {
		Html project = (invitation.projectName() != null)
				? Html.of("<dt>Project</dt><dd>%s</dd>\n", invitation.projectName()) : Html.NOTHING;
		return Html.of("""
				<dl>
				%s<dt>Organization</dt><dd>%s</dd>
				<dt>%s</dt><dd><code>%s</code></dd>
				%s%s<dt>Open until</dt><dd>%s</dd>
				</dl>
				""", project, invitation.orgName(), (invitation.roles().size() == 1) ? "Role" : "Roles",
				String.join(", ", invitation.roles()), fact("Team", grants.teams()), fact("Project", grants.projects()),
				MessageText.end(invitation));
	}

	private static Html fact(String name, List<String> values) {
		return (values.isEmpty()) ? Html.NOTHING : Html.of("<dt>%s</dt><dd>%s</dd>\n",
				(values.size() == 1) ? name : name + "s", String.join(", ", values));
	}

}
