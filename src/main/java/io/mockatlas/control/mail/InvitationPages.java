package io.mockatlas.control.mail;

import io.mockatlas.invitation.InvitationSnapshot;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What the links of messages show.
 */
final class InvitationPages {

	private InvitationPages() {
	}

	/**
	 * An invitation that stands, and the reply that its link proposes before the other.
	 */
	static HtmlPage offer(InvitationSnapshot invitation, InvitationReply proposed) {
		String question = (proposed == InvitationReply.ACCEPT) ? "Join " + MessageText.place(invitation) + "?"
				: "Decline the invitation to " + MessageText.place(invitation) + "?";
		return new HtmlPage(HttpStatus.OK, question, Html.of("""
				<p><strong>%s</strong> invites <strong>%s</strong>.</p>
				%s<form method="post">
				<button class="first" formaction="%s">%s</button>
				<button formaction="%s">%s</button>
				</form>
				""", invitation.inviterUsername(), invitation.username(), facts(invitation), proposed.path(),
				proposed.words(), proposed.other().path(), proposed.other().words()));
	}

	/**
	 * A reply that was taken.
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
	 * An invitation to which nobody can reply any more.
	 */
	static HtmlPage over(InvitationSnapshot invitation, MessageStatus status) {
		return switch (status) {
			case ACCEPTED ->
				over("Accepted already", "The invitation was accepted: the person is an active member.", invitation);
			case REJECTED ->
				over("Declined already", "The invitation was declined. Only another one can be accepted.", invitation);
			case EXPIRED ->
				over("Too late", "The time of the invitation is over. Only another one can be accepted.", invitation);
			case PENDING, WITHDRAWN ->
				over("Taken back", "The invitation was withdrawn, or what it was to is gone.", invitation);
		};
	}

	private static HtmlPage over(String title, String words, InvitationSnapshot invitation) {
		return new HtmlPage(HttpStatus.GONE, title, Html.of("""
				<p><strong>%s</strong> had invited <strong>%s</strong>. %s</p>
				%s""", invitation.inviterUsername(), invitation.username(), words, facts(invitation)));
	}

	/**
	 * A reply that cannot be taken now.
	 */
	static HtmlPage refused(HttpStatusCode status, InvitationSnapshot invitation, String reason) {
		return new HtmlPage(status, "Not now", Html.of("""
				<p>The invitation of <strong>%s</strong> to %s still stands, but it cannot be accepted now:</p>
				<p>%s</p>
				""", invitation.username(), MessageText.place(invitation), reason));
	}

	/**
	 * A link that is in no message.
	 */
	static HtmlPage unknown() {
		return new HtmlPage(HttpStatus.NOT_FOUND, "This link leads nowhere", new Html("""
				<p>No message has it: part of it may be missing, or the inbox has been emptied since.</p>
				"""));
	}

	private static Html facts(InvitationSnapshot invitation) {
		Html project = (invitation.projectName() != null)
				? Html.of("<dt>Project</dt><dd>%s</dd>\n", invitation.projectName()) : Html.NOTHING;
		return Html.of("""
				<dl>
				%s<dt>Organization</dt><dd>%s</dd>
				<dt>%s</dt><dd><code>%s</code></dd>
				<dt>Open until</dt><dd>%s</dd>
				</dl>
				""", project, invitation.orgName(), (invitation.roles().size() == 1) ? "Role" : "Roles",
				String.join(", ", invitation.roles()), MessageText.end(invitation));
	}

}
