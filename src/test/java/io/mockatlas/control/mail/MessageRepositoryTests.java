package io.mockatlas.control.mail;

import java.util.concurrent.CompletableFuture;

import io.mockatlas.fixture.AcmeFactory;
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

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final MessageRepository messages;

	private final PlatformTransactionManager transactions;

	private final Invitee eve;

	private final Invitee bob;

	MessageRepositoryTests(AtlasClient atlas, AcmeFactory acmes, MessageRepository messages,
			PlatformTransactionManager transactions) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.messages = messages;
		this.transactions = transactions;
		this.eve = Invitee.of(this.atlas, this.acmes.create());
		this.bob = Invitee.of(this.atlas, this.acmes.create());
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
		InvitationId held = new InvitationId(this.eve.invite());
		this.bob.inviteToWeb();

		inTransaction(() -> {
			this.messages.note(held, MessageStatus.ACCEPTED);
			CompletableFuture.runAsync(() -> inTransaction(() -> this.messages.trim(1))).join();
		});

		assertThat(this.eve.messages("status")).containsExactly("ACCEPTED");
		assertThat(this.bob.messages("groupName")).containsExactly("acme-web");
		assertThat(this.bob.messages("id")).hasSize(1);
	}

	private void inTransaction(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> work.run());
	}

}
