package io.mockatlas.control.inbox;

import io.mockatlas.invitation.InvitationFacts;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What the links of messages show.
 */
final class Pages {

	private Pages() {
	}

	/**
	 * An invitation that stands, and the reply that its link proposes before the other.
	 */
	static Page offer(InvitationFacts invitation, Reply proposed) {
		String question = (proposed == Reply.ACCEPT) ? "Join " + Letter.place(invitation) + "?"
				: "Decline the invitation to " + Letter.place(invitation) + "?";
		return new Page(HttpStatus.OK, question, Html.of("""
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
	static Page done(InvitationFacts invitation, Reply reply) {
		if (reply == Reply.ACCEPT) {
			return new Page(HttpStatus.OK, "Welcome to " + Letter.place(invitation), Html.of("""
					<p><strong>%s</strong> is an active member of %s now. This page can be closed.</p>
					""", invitation.username(), invitation.orgName()));
		}
		return new Page(HttpStatus.OK, "Declined", Html.of("""
				<p><strong>%s</strong> does not join %s. This page can be closed.</p>
				""", invitation.username(), Letter.place(invitation)));
	}

	/**
	 * An invitation to which nobody can reply any more.
	 */
	static Page over(InvitationFacts invitation, MessageStatus status) {
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

	private static Page over(String title, String words, InvitationFacts invitation) {
		return new Page(HttpStatus.GONE, title, Html.of("""
				<p><strong>%s</strong> had invited <strong>%s</strong>. %s</p>
				%s""", invitation.inviterUsername(), invitation.username(), words, facts(invitation)));
	}

	/**
	 * A reply that cannot be taken now.
	 */
	static Page refused(HttpStatusCode status, InvitationFacts invitation, String reason) {
		return new Page(status, "Not now", Html.of("""
				<p>The invitation of <strong>%s</strong> to %s still stands, but it cannot be accepted now:</p>
				<p>%s</p>
				""", invitation.username(), Letter.place(invitation), reason));
	}

	/**
	 * A link that is in no message.
	 */
	static Page unknown() {
		return new Page(HttpStatus.NOT_FOUND, "This link leads nowhere", new Html("""
				<p>No message has it: part of it may be missing, or the inbox has been emptied since.</p>
				"""));
	}

	private static Html facts(InvitationFacts invitation) {
		Html project = (invitation.projectName() != null)
				? Html.of("<dt>Project</dt><dd>%s</dd>\n", invitation.projectName()) : Html.NOTHING;
		return Html.of("""
				<dl>
				%s<dt>Organization</dt><dd>%s</dd>
				<dt>%s</dt><dd><code>%s</code></dd>
				<dt>Open until</dt><dd>%s</dd>
				</dl>
				""", project, invitation.orgName(), (invitation.roles().size() == 1) ? "Role" : "Roles",
				String.join(", ", invitation.roles()), Letter.end(invitation));
	}

}
