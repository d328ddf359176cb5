package io.mockatlas.control.mail;

import java.util.function.Function;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.error.AtlasException;
import io.mockatlas.invitation.InvitationSnapshot;
import io.mockatlas.membership.InvitationLifecycle;
import io.mockatlas.membership.NotPendingException;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of the pages behind the links of messages, on which an invitee accepts or
 * declines. GET requests change nothing, since mail scanners follow every link.
 */
@RestController
class MailController {

	private static final String ACCEPT = ControlOperations.MAIL + "/{token}/accept";

	private static final String DECLINE = ControlOperations.MAIL + "/{token}/decline";

	private final Inbox inbox;

	private final InvitationLifecycle invitations;

	private final GrantNames names;

	MailController(Inbox inbox, InvitationLifecycle invitations, GrantNames names) {
		this.inbox = inbox;
		this.invitations = invitations;
		this.names = names;
	}

	@GetMapping(ACCEPT)
	ResponseEntity<byte[]> showAccept(@PathVariable LinkToken token) {
		return answer(token, (message) -> offer(message, InvitationReply.ACCEPT));
	}

	@GetMapping(DECLINE)
	ResponseEntity<byte[]> showDecline(@PathVariable LinkToken token) {
		return answer(token, (message) -> offer(message, InvitationReply.DECLINE));
	}

	@PostMapping(ACCEPT)
	ResponseEntity<byte[]> accept(@PathVariable LinkToken token) {
		return answer(token, (message) -> InvitationPages
			.done(this.invitations.accept(message.invitation().id()).invitation(), InvitationReply.ACCEPT));
	}

	@PostMapping(DECLINE)
	ResponseEntity<byte[]> decline(@PathVariable LinkToken token) {
		return answer(token, (message) -> InvitationPages
			.done(this.invitations.decline(message.invitation().id()).invitation(), InvitationReply.DECLINE));
	}

	private HtmlPage offer(Message message, InvitationReply proposed) {
		InvitationSnapshot invitation = this.invitations.find(message.invitation().id());
		return InvitationPages.offer(invitation, this.names.of(invitation), proposed);
	}

	private ResponseEntity<byte[]> answer(LinkToken token, Function<Message, HtmlPage> page) {
		return this.inbox.find(token)
			.map((message) -> page(message, page))
			.orElseGet(InvitationPages::unknown)
			.answer();
	}

	private HtmlPage page(Message message, Function<Message, HtmlPage> page) {
		try {
			return page.apply(message);
		}
		catch (NotPendingException ex) {
			return over(message, ex);
		}
		catch (AtlasException ex) {
			return InvitationPages.rejected(HttpStatusCode.valueOf(ex.status()), message.invitation(), ex.detail());
		}
	}

	/**
	 * Returns the page of an invitation that is no longer pending. Reads the message
	 * again, since a concurrent call may have changed its status.
	 */
	private HtmlPage over(Message message, NotPendingException refusal) {
		MessageStatus status = this.inbox.find(message.id())
			.map(this.inbox::status)
			.filter((noted) -> noted != MessageStatus.PENDING)
			.orElseGet(() -> MessageStatus.of(refusal.outcome()));
		return InvitationPages.over(message.invitation(), message.grants(), status);
	}

}
