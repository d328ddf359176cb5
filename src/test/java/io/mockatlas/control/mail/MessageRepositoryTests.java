package io.mockatlas.control.mail;

import java.util.concurrent.CompletableFuture;

import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Server;
import io.mockatlas.invitation.InvitationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How old messages go.
 */
@AtlasTest
class MessageRepositoryTests {

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	@Autowired
	private MessageRepository messages;

	@Autowired
	private PlatformTransactionManager transactions;

	private Addressee eve;

	private Addressee bob;

	@BeforeEach
	void found() {
		this.eve = Addressee.of(this.server, this.acmes.found());
		this.bob = Addressee.of(this.server, this.acmes.found());
	}

	@Test
	void newestStay() {
		this.eve.invite();
		this.bob.inviteToWeb();

		inTransaction(() -> this.messages.trim(2));

		assertThat(this.eve.each("id")).isEmpty();
		assertThat(this.bob.each("id")).hasSize(2);
	}

	@Test
	void thoseThatSomebodyHoldsAreNotWaitedFor() {
		InvitationId held = new InvitationId(this.eve.invite());
		this.bob.inviteToWeb();

		inTransaction(() -> {
			this.messages.note(held, MessageStatus.ACCEPTED);
			CompletableFuture.runAsync(() -> inTransaction(() -> this.messages.trim(1))).join();
		});

		assertThat(this.eve.each("status")).containsExactly("ACCEPTED");
		assertThat(this.bob.each("groupName")).containsExactly("acme-web");
		assertThat(this.bob.each("id")).hasSize(1);
	}

	private void inTransaction(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> work.run());
	}

}
