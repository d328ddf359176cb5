package io.mockatlas.control.inbox;

import java.util.function.Function;

import io.mockatlas.control.ControlApi;
import io.mockatlas.errors.AtlasException;
import io.mockatlas.invitation.InvitationLife;
import io.mockatlas.invitation.NotPendingException;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pages behind the links of messages, where a person accepts or declines. Looking at
 * one changes nothing, since scanners of mail follow every link.
 */
@RestController
class MailController {

	private static final String ACCEPT = ControlApi.MAIL + "/{token}/accept";

	private static final String DECLINE = ControlApi.MAIL + "/{token}/decline";

	private final Inbox inbox;

	private final InvitationLife invitations;

	MailController(Inbox inbox, InvitationLife invitations) {
		this.inbox = inbox;
		this.invitations = invitations;
	}

	@GetMapping(ACCEPT)
	ResponseEntity<byte[]> proposeToAccept(@PathVariable LinkToken token) {
		return answer(token, (message) -> offer(message, Reply.ACCEPT));
	}

	@GetMapping(DECLINE)
	ResponseEntity<byte[]> proposeToDecline(@PathVariable LinkToken token) {
		return answer(token, (message) -> offer(message, Reply.DECLINE));
	}

	@PostMapping(ACCEPT)
	ResponseEntity<byte[]> accept(@PathVariable LinkToken token) {
		return answer(token,
				(message) -> Pages.done(this.invitations.accept(message.invitation().id()).invitation(), Reply.ACCEPT));
	}

	@PostMapping(DECLINE)
	ResponseEntity<byte[]> decline(@PathVariable LinkToken token) {
		return answer(token, (message) -> Pages.done(this.invitations.decline(message.invitation().id()).invitation(),
				Reply.DECLINE));
	}

	private Page offer(Message message, Reply proposed) {
		return Pages.offer(this.invitations.look(message.invitation().id()), proposed);
	}

	private ResponseEntity<byte[]> answer(LinkToken token, Function<Message, Page> page) {
		return this.inbox.find(token).map((message) -> page(message, page)).orElseGet(Pages::unknown).answer();
	}

	private Page page(Message message, Function<Message, Page> page) {
		try {
			return page.apply(message);
		}
		catch (NotPendingException ex) {
			return over(message, ex);
		}
		catch (AtlasException ex) {
			return Pages.refused(HttpStatusCode.valueOf(ex.status()), message.invitation(), ex.detail());
		}
	}

	/**
	 * Somebody may have been faster, so what was noted is looked up once more.
	 */
	private Page over(Message message, NotPendingException refusal) {
		MessageStatus status = this.inbox.find(message.id())
			.map(this.inbox::status)
			.filter((noted) -> noted != MessageStatus.PENDING)
			.orElseGet(() -> MessageStatus.of(refusal.fate()));
		return Pages.over(message.invitation(), status);
	}

}
