package io.mockatlas.evidence;

import java.util.Locale;
import java.util.regex.Pattern;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;

/**
 * Client that sends one request for each leniency, which needs only that leniency.
 */
final class LeniencyCalls {

	private static final Pattern DIGEST = Pattern.compile("response=\"[0-9a-f]{32}\"");

	private static final String FORM = "grant_type=client_credentials";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final Key key;

	private final ServiceAccountCredentials client;

	LeniencyCalls(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.key = acme.orgOwner();
		this.client = acmes.createServiceAccount(acme);
	}

	/**
	 * Returns the name under which the journal has the request.
	 */
	String caller(Leniency leniency) {
		return (leniency == Leniency.ENCODED_CREDENTIALS) ? this.client.id() : this.key.publicKey();
	}

	/**
	 * Sends a request that needs a leniency. A new leniency does not compile without a
	 * request.
	 */
	Response send(Leniency leniency) {
		String invites = this.acme.invites();
		return switch (leniency) {
			case ENCODED_CREDENTIALS -> requestToken("/api/oauth/token",
					this.client.id().replace("_", "%5F") + ":" + this.client.secret().replace("_", "%5f"));
			case ABSOLUTE_DIGEST_URI -> get(invites, authorization(this.atlas.url(invites)));
			case UPPERCASE_DIGEST -> get(invites, DIGEST.matcher(authorization(invites))
				.replaceFirst((response) -> "response=" + response.group().substring(9).toUpperCase(Locale.ROOT)));
			case DOUBLED_SLASH -> this.atlas.get(this.key, "/" + invites);
			case V1_ACCEPT -> accepting(Api.V1.invites(this.acme), AtlasClient.V2_ACCEPT);
			case ACCEPT_FORM -> accepting(invites, AtlasClient.V2_ACCEPT + ", application/json");
			case LATER_VERSION -> accepting(invites, "application/vnd.atlas.2099-01-01+json");
			case BODY_VERSION -> this.atlas.send(this.key, "POST", invites, invitation("\"roles\":[\"ORG_MEMBER\"]"),
					"Accept", AtlasClient.V2_ACCEPT, "Content-Type", "application/vnd.atlas.2099-01-01+json");
			case UNKNOWN_FIELD -> invite("\"message\":{\"text\":[]},\"roles\":[\"ORG_MEMBER\"]");
			case UNKNOWN_PARAMETER -> this.atlas.get(this.key, invites + "?pageNum=1");
			case REPEATED_PARAMETER ->
				this.atlas.get(this.key, invites + "?username=a@example.com&username=b@example.com");
			case OTHER_RESOURCE -> this.atlas.patch(this.key, limit("clusters"),
					"{\"name\":\"atlas.project.deployment.nodesPerPrivateLinkRegion\",\"value\":30}");
			case FLAG_CASE -> this.atlas.get(this.key, invites + "?pretty=True");
			case GROUP_ROLES -> invite("\"roles\":[\"ORG_MEMBER\"],\"groupRoleAssignments\":[{\"groupId\":\""
					+ this.acme.webId() + "\",\"groupRoles\":[\"GROUP_OWNER\"]}]");
			case REPEATED_FIELD -> invite("\"roles\":[\"ORG_OWNER\"],\"roles\":[\"ORG_MEMBER\"]");
			case REPEATED_ELEMENT -> invite("\"roles\":[\"ORG_MEMBER\",\"ORG_MEMBER\"]");
			case USERNAME_CASE -> this.atlas.get(this.key, invites + "?username=Someone@example.com");
			case INCOMPLETE_ACCOUNT -> this.atlas.post(this.key, "/api/atlas/v2/users", """
					{"firstName":"A","lastName":"B","country":"US","roles":[{"orgId":"%s",\
					"roleName":"ORG_MEMBER"}],"username":"%s@example.com"}""".formatted(this.acme.id(),
					this.acme.id()));
			case USER_ON_PROJECT -> inviteUserOfProject();
			case EMPTY_TEAM -> removeLastUser();
			case REGION_RESTRICTIONS -> this.atlas.post(this.key, "/api/atlas/v2/groups", """
					{"name":"region","orgId":"%s","regionUsageRestrictions":"GOV_REGIONS_ONLY"}"""
				.formatted(this.acme.id()));
		};
	}

	Response requestToken(String path, String credentials) {
		return this.atlas.postForm(path, FORM, ServiceAccountCredentials.basic(credentials));
	}

	/**
	 * Sends a token request that needs no leniency but that of its path.
	 */
	Response requestToken(String path) {
		return this.atlas.postForm(path, FORM, this.client.basic());
	}

	Response revoke(String encodedId) {
		return this.atlas.postForm("/api/oauth/revoke", "token=x",
				ServiceAccountCredentials.basic(encodedId + ":" + this.client.secret()));
	}

	/**
	 * Sends a request with every kind of documented parameter, which needs no leniency.
	 */
	Response listUsers() {
		return this.atlas.send(this.key, "GET",
				"/api/atlas/v2/orgs/" + this.acme.id() + "/users?orgMembershipStatuses=ACTIVE&orgMembershipStatuses="
						+ "PENDING&username=&pageNum=1&itemsPerPage=5&includeCount=true&pretty=false",
				null, "Accept", "application/vnd.atlas.2025-02-19+json");
	}

	ServiceAccountCredentials client() {
		return this.client;
	}

	private String limit(String name) {
		return "/api/atlas/v2/groups/" + this.acme.webId() + "/limits/atlas.project.deployment." + name;
	}

	private Response inviteUserOfProject() {
		String username = this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);
		String body = "{\"roles\":[\"GROUP_READ_ONLY\"],\"username\":\"" + username + "\"}";
		this.atlas.post(this.key, this.acme.webInvites(), body);
		return this.atlas.post(this.key, this.acme.webInvites(), body);
	}

	private Response removeLastUser() {
		UserClient userClient = new UserClient(this.atlas);
		String id = userClient
			.post(this.key, UserClient.users(this.acme),
					"""
							{"roles":{"orgRoles":["ORG_MEMBER"]},"teamIds":["%s"],"username":"someone@example.com"}"""
						.formatted(this.acme.team().id()))
			.json("$.id");
		return userClient.post(this.key, UserClient.team(this.acme) + ":removeUser", "{\"id\":\"" + id + "\"}");
	}

	private Response invite(String fields) {
		return this.atlas.post(this.key, this.acme.invites(), invitation(fields));
	}

	private static String invitation(String fields) {
		return "{" + fields + ",\"username\":\"someone@example.com\"}";
	}

	private Response accepting(String path, String accept) {
		return this.atlas.send(this.key, "GET", path, null, "Accept", accept);
	}

	private Response get(String path, String authorization) {
		return this.atlas.sendUnsigned("GET", path, null, "Accept", AtlasClient.V2_ACCEPT, "Authorization",
				authorization);
	}

	private String authorization(String uri) {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", this.acme.invites(), null));
		return AtlasClient.authorization(this.key, "GET", uri, nonce, 1);
	}

}
