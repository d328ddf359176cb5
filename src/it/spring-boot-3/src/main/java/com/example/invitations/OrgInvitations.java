package com.example.invitations;

import java.util.List;

import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.CredentialsProviderBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The invitations of an organization, by Atlas's Administration API.
 */
@Component
class OrgInvitations {

	private static final String ALL = "/api/atlas/v2/orgs/{orgId}/invites";

	private static final String ONE = ALL + "/{invitationId}";

	private final RestClient atlas;

	private final String orgId;

	OrgInvitations(AtlasProperties properties) {
		this.atlas = RestClient.builder()
			.baseUrl(properties.url())
			.requestFactory(new HttpComponentsClientHttpRequestFactory(digest(properties)))
			.defaultHeader("Accept", "application/vnd.atlas.2023-01-01+json")
			.build();
		this.orgId = properties.orgId();
	}

	String invite(String username) {
		return this.atlas.post()
			.uri(ALL, this.orgId)
			.contentType(MediaType.APPLICATION_JSON)
			.body(new NewInvitation(username, List.of("ORG_MEMBER")))
			.retrieve()
			.body(Invitation.class)
			.id();
	}

	void cancel(String invitationId) {
		this.atlas.delete().uri(ONE, this.orgId, invitationId).retrieve().toBodilessEntity();
	}

	List<Invitation> pending() {
		return List.of(this.atlas.get().uri(ALL, this.orgId).retrieve().body(Invitation[].class));
	}

	private static CloseableHttpClient digest(AtlasProperties properties) {
		return HttpClients.custom()
			.setDefaultCredentialsProvider(CredentialsProviderBuilder.create()
				.add(new AuthScope(null, -1),
						new UsernamePasswordCredentials(properties.publicKey(), properties.privateKey().toCharArray()))
				.build())
			.build();
	}

	record NewInvitation(String username, List<String> roles) {
	}

	record Invitation(String id, String username) {
	}

}
