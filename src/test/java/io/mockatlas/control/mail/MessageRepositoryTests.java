package io.mockatlas.control.mail;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.invitation.InvitationId;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Eviction of old messages.
 */
@AtlasTest
class MessageRepositoryTests {

	private final MessageRepository messages;

	private final PlatformTransactionManager transactions;

	private final Invitee eve;

	private final Invitee bob;

	MessageRepositoryTests(AtlasClient atlas, Acme acme, Acme other, MessageRepository messages,
			PlatformTransactionManager transactions) {
		this.messages = messages;
		this.transactions = transactions;
		this.eve = Invitee.of(atlas, acme);
		this.bob = Invitee.of(atlas, other);
	}

	@Test
	void keepsNewestMessages() {
		this.eve.invite();
		this.bob.inviteToWeb();

		inTransaction(() -> this.messages.trim(2));

		assertThat(this.eve.messages("id")).isEmpty();
		assertThat(this.bob.messages("id")).hasSize(2);
	}

	@Test
	void skipsLockedMessages() {
		InvitationId locked = new InvitationId(this.eve.invite());
		this.bob.inviteToWeb();

		inTransaction(() -> {
			this.messages.updateStatus(locked, MessageStatus.ACCEPTED);
			CompletableFuture.runAsync(() -> inTransaction(() -> this.messages.trim(1)))
				.orTimeout(1, TimeUnit.MINUTES)
				.join();
		});

		assertThat(this.eve.messages("status")).containsExactly("ACCEPTED");
		assertThat(this.bob.messages("groupName")).containsExactly("acme-web");
		assertThat(this.bob.messages("id")).hasSize(1);
	}

	private void inTransaction(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> work.run());
	}

}
