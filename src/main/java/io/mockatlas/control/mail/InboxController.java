package io.mockatlas.control.mail;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.invitation.InvitationSnapshot;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.protocol.paging.Links;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller that reads and deletes the messages to invitees.
 */
@RestController
class InboxController {

	private static final String PATH = ControlOperations.ROOT + "/inbox";

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private final Inbox inbox;

	private final InboxLongPoll longPoll;

	private final MessageProperties properties;

	InboxController(Inbox inbox, InboxLongPoll longPoll, MessageProperties properties) {
		this.inbox = inbox;
		this.longPoll = longPoll;
		this.properties = properties;
	}

	@GetMapping(PATH)
	Listing list(@RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable OrgId orgId,
			@RequestParam(defaultValue = "" + Inbox.SIZE) int limit,
			@RequestParam(defaultValue = "PT0S") String timeout, Links links) {
		return new Listing(this.longPoll.list(new MessageFilter(to, orgId), checked(limit), duration(timeout))
			.stream()
			.map((message) -> answer(message, links))
			.toList());
	}

	@GetMapping(PATH + "/{messageId}")
	Response get(@PathVariable MessageId messageId, Links links) {
		return this.inbox.find(messageId)
			.map((message) -> answer(message, links))
			.orElseThrow(() -> new ControlProblem(HttpStatus.NOT_FOUND, "There is no message " + messageId + "."));
	}

	@DeleteMapping(PATH)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable OrgId orgId) {
		this.inbox.delete(new MessageFilter(to, orgId));
	}

	private Response answer(Message message, Links links) {
		return Response.of(message, this.inbox.status(message), this.properties.from(), links.host());
	}

	private static int checked(int limit) {
		if (limit < 1 || limit > Inbox.SIZE) {
			throw problem("The parameter limit must be between 1 and " + Inbox.SIZE + ".");
		}
		return limit;
	}

	private static Duration duration(String timeout) {
		try {
			Duration duration = Duration.parse(timeout);
			if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
				return duration;
			}
		}
		catch (DateTimeException ex) {
			// reported below
		}
		throw problem("The parameter timeout must be an ISO 8601 duration such as PT10S, at most " + LONGEST + ".");
	}

	private static ControlProblem problem(String detail) {
		return new ControlProblem(HttpStatus.BAD_REQUEST, detail);
	}

	/**
	 * List of messages.
	 *
	 * @param messages the messages, newest first
	 */
	record Listing(List<Response> messages) {
	}

	/**
	 * One message.
	 *
	 * @param id its ID
	 * @param to the invitee
	 * @param from the sender
	 * @param subject the subject
	 * @param status the status of the invitation: PENDING, ACCEPTED, REJECTED, EXPIRED or
	 * WITHDRAWN
	 * @param createdAt the time of creation, which is that of the invitation
	 * @param expiresAt the time at which the invitation expires
	 * @param invitationId the invitation
	 * @param orgId the organization
	 * @param orgName its name
	 * @param groupId the project, if the invitation is to a project, until the project is
	 * deleted
	 * @param groupName its name
	 * @param inviterUsername the inviter
	 * @param roles the roles offered
	 * @param teams the names of the teams that come with the invitation, if any
	 * @param projects the projects with roles that come with the invitation to an
	 * organization, if any
	 * @param acceptUrl the page on which the invitee accepts
	 * @param declineUrl the page on which the invitee declines
	 * @param text the whole text
	 */
	record Response(String id, String to, String from, String subject, MessageStatus status, Instant createdAt,
			Instant expiresAt, String invitationId, String orgId, String orgName, @Nullable String groupId,
			@Nullable String groupName, String inviterUsername, List<String> roles, @Nullable List<String> teams,
			@Nullable List<String> projects, String acceptUrl, String declineUrl, String text) {

		private static Response of(Message message, MessageStatus status, String from, String host) {
			InvitationSnapshot invitation = message.invitation();
			ProjectId project = invitation.project();
			MessageText text = MessageText.of(message, host);
			return new Response(message.id().value(), invitation.username(), from, text.subject(), status,
					invitation.validity().createdAt(), invitation.validity().expiresAt(), invitation.id().value(),
					invitation.org().value(), invitation.orgName(), (project != null) ? project.value() : null,
					invitation.projectName(), invitation.inviterUsername(), invitation.roles(),
					ifAny(message.grants().teams()), ifAny(message.grants().projects()), message.acceptUrl(host),
					message.declineUrl(host), text.text());
		}

		private static @Nullable List<String> ifAny(List<String> names) {
			return (names.isEmpty()) ? null : names;
		}

	}

}
