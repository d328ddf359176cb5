package com.example.invitations;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.mockatlas.testing.AtlasControl;
import io.mockatlas.testing.AtlasMessage;
import io.mockatlas.testing.AtlasOrganization;
import io.mockatlas.testing.AtlasPerson;
import io.mockatlas.testing.MockAtlas;
import org.junit.jupiter.api.Test;

import org.springframework.web.client.HttpServerErrorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Without Spring, in the organization of all classes that share one. It runs first, so
 * that the process starts for it and ends after that organization.
 */
@MockAtlas(sharedOrganization = true)
class AcceptedByLinkTests {

	@Test
	void acceptsByTheLinkInTheMail(AtlasOrganization organization, AtlasControl control)
			throws IOException, InterruptedException {
		OrgInvitations invitations = new OrgInvitations(new AtlasProperties(organization.baseUrl(),
				organization.publicKey(), organization.privateKey(), organization.orgId()));
		String id = invitations.invite("ada@example.com");

		AtlasMessage message = control.latestMessage("ada@example.com").orElseThrow();
		assertThat(message.invitationId()).isEqualTo(id);
		HttpRequest accept = HttpRequest.newBuilder(message.acceptUrl()).POST(BodyPublishers.noBody()).build();
		assertThat(HttpClient.newHttpClient().send(accept, BodyHandlers.discarding()).statusCode()).isEqualTo(200);

		assertThat(invitations.pending()).isEmpty();
	}

	@Test
	void declinesAnInvitationThatNeedsNoCredentials(AtlasOrganization organization, AtlasControl control) {
		AtlasPerson invited = control.invite(organization.orgId(),
				Map.of("username", "grace@example.com", "roles", List.of("ORG_MEMBER", "ORG_BILLING_ADMIN")));
		String invitation = invited.invitationId().orElseThrow();

		control.decline(invitation);

		assertThat(control.people(organization.orgId())).contains(new AtlasPerson("grace@example.com", "DECLINED",
				Optional.of(invitation), Optional.empty(), List.of("ORG_MEMBER", "ORG_BILLING_ADMIN")));
	}

	@Test
	void addsAndRemovesOneFault(AtlasOrganization organization, AtlasControl control) {
		OrgInvitations invitations = new OrgInvitations(new AtlasProperties(organization.baseUrl(),
				organization.publicKey(), organization.privateKey(), organization.orgId()));
		long fault = control.addFault(Map.of("operationId", "listOrgInvites", "orgId", organization.orgId(), "status",
				503, "errorCode", "UNEXPECTED_ERROR"));

		assertThatExceptionOfType(HttpServerErrorException.ServiceUnavailable.class).isThrownBy(invitations::pending);

		control.removeFault(fault);
		assertThat(invitations.pending()).isEmpty();
	}

}
