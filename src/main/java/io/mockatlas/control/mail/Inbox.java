package io.mockatlas.control.mail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.mockatlas.control.Resettable;
import io.mockatlas.invitation.InvitationEvent;
import io.mockatlas.invitation.InvitationListener;
import io.mockatlas.invitation.InvitationSnapshot;
import io.mockatlas.membership.SeededInvitations;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inbox of all invitees. Each message is written in the transaction of its invitation, so
 * that neither exists without the other; invitations of a seed have messages too. The
 * outcome of the invitation is stored with the message. At least the newest thousand
 * messages are kept; older ones are deleted in batches.
 */
@Service
@Transactional
class Inbox implements InvitationListener, Resettable {

	/**
	 * Number of messages to keep.
	 */
	static final int SIZE = SeededInvitations.MAX_EVENTS;

	/**
	 * Number of messages written between two trims.
	 */
	private static final int BATCH = 100;

	private static final Map<Class<? extends InvitationEvent>, MessageStatus> STATUS_BY_EVENT = Map.of(
			InvitationEvent.Accepted.class, MessageStatus.ACCEPTED, InvitationEvent.Declined.class,
			MessageStatus.REJECTED, InvitationEvent.Expired.class, MessageStatus.EXPIRED,
			InvitationEvent.Withdrawn.class, MessageStatus.WITHDRAWN);

	private final MessageRepository messages;

	private final ObjectIds ids;

	private final Clock clock;

	private final SmtpSender sender;

	private final GrantNames names;

	private final AtomicInteger written = new AtomicInteger();

	Inbox(MessageRepository messages, ObjectIds ids, Clock clock, SmtpSender sender, GrantNames names) {
		this.messages = messages;
		this.ids = ids;
		this.clock = clock;
		this.sender = sender;
		this.names = names;
	}

	/**
	 * Stores a message for a new invitation, or the outcome of an invitation. Messages
	 * for the invitations of a seed are not mailed.
	 */
	@Override
	public void onInvitationEvent(InvitationEvent event) {
		MessageStatus end = STATUS_BY_EVENT.get(event.getClass());
		if (end != null) {
			this.messages.updateStatus(event.invitation().id(), end);
		}
		else if (event instanceof InvitationEvent.Invited) {
			this.sender.sendAfterCommit(write(event.invitation()));
		}
		else if (event instanceof InvitationEvent.Seeded) {
			write(event.invitation());
		}
	}

	/**
	 * Returns the matching messages, newest first.
	 */
	@Transactional(readOnly = true)
	List<Message> list(MessageFilter filter, int limit) {
		return this.messages.list(filter, limit);
	}

	@Transactional(readOnly = true)
	Optional<Message> find(MessageId id) {
		return this.messages.find(id);
	}

	@Transactional(readOnly = true)
	Optional<Message> find(LinkToken token) {
		return this.messages.find(token);
	}

	/**
	 * Returns the current status of the invitation of a message.
	 */
	MessageStatus status(Message message) {
		return message.status(this.clock.instant());
	}

	void delete(MessageFilter filter) {
		this.messages.delete(filter);
	}

	@Override
	public void reset() {
		delete(MessageFilter.ALL);
	}

	@Override
	public void reset(OrgId org) {
		delete(new MessageFilter(null, org));
	}

	@Override
	public boolean isPartOfState() {
		return true;
	}

	private Message write(InvitationSnapshot invitation) {
		Message message = new Message(new MessageId(this.ids.generate(invitation.validity().createdAt())),
				LinkToken.fresh(), MessageStatus.PENDING, invitation, this.names.of(invitation));
		this.messages.add(message);
		if (this.written.getAndIncrement() % BATCH == 0) {
			this.messages.trim(SIZE);
		}
		return message;
	}

}
