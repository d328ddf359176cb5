package com.example.invitations;

import java.time.Period;
import java.util.Map;

import io.mockatlas.testing.AtlasControl;
import io.mockatlas.testing.MockAtlas;
import io.mockatlas.testing.MockAtlasExtension;
import io.mockatlas.testing.Reset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.HttpClientErrorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@MockAtlas(reset = Reset.BEFORE_EACH)
class OrgInvitationsTests {

	@RegisterExtension
	static final MockAtlasExtension atlas = new MockAtlasExtension();

	@Autowired
	OrgInvitations invitations;

	@DynamicPropertySource
	static void atlas(DynamicPropertyRegistry properties) {
		properties.add("atlas.url", () -> atlas.organization().baseUrl());
		properties.add("atlas.public-key", () -> atlas.organization().publicKey());
		properties.add("atlas.private-key", () -> atlas.organization().privateKey());
		properties.add("atlas.org-id", () -> atlas.organization().orgId());
	}

	@Test
	void cancelsAnInvitation(AtlasControl control) {
		String id = this.invitations.invite("grace@example.com");

		this.invitations.cancel(id);

		assertThat(this.invitations.pending()).isEmpty();
		control.verify(Map.of("operationId", "deleteOrgInvite", "invitationId", id, "status", 204, "count", 1));
	}

	@Test
	void cancelOfAcceptedInvitationIsNotFound(AtlasControl control) {
		String id = this.invitations.invite("grace@example.com");

		control.accept(id);

		assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
			.isThrownBy(() -> this.invitations.cancel(id));
	}

	@Test
	void invitationExpiresAfter30Days(AtlasControl control) {
		this.invitations.invite("grace@example.com");

		control.shiftClock(Period.ofDays(31));

		assertThat(this.invitations.pending()).isEmpty();
	}

	@Test
	void retriesAfterRateLimit(AtlasControl control) {
		String id = this.invitations.invite("grace@example.com");
		control.fail("deleteOrgInvite", 1, 429, "RATE_LIMITED_TOKEN_BUCKET");

		this.invitations.cancel(id);

		control.verify(Map.of("operationId", "deleteOrgInvite", "invitationId", id, "status", 429, "count", 1));
		control.verify(Map.of("operationId", "deleteOrgInvite", "invitationId", id, "status", 204, "count", 1));
	}

}
