package com.example.invitations;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import io.mockatlas.testing.AtlasControl;
import io.mockatlas.testing.AtlasMessage;
import io.mockatlas.testing.AtlasOrganization;
import io.mockatlas.testing.MockAtlas;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

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

}
