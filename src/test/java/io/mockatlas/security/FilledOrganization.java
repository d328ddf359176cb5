package io.mockatlas.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Organization with a resource of each kind, for requests that name it.
 */
final class FilledOrganization {

	private static final String ACCEPT = "application/vnd.atlas.2025-02-19+json";

	private static final String GROUP_READ_ONLY = "\"roles\":[\"GROUP_READ_ONLY\"]";

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Acme acme;

	private final Map<String, List<String>> values = new LinkedHashMap<>();

	private final String state;

	/**
	 * Creates the resources.
	 * @param number the last part of the only address on access lists
	 */
	FilledOrganization(AtlasClient atlas, ControlClient control, AcmeFactory acmes, Acme acme, int number) {
		this.atlas = atlas;
		this.control = control;
		this.acme = acme;
		String org = Api.V2.base() + "/orgs/" + acme.id();
		String group = Api.V2.base() + "/groups/" + acme.webId();
		String team = org + "/teams/" + acme.team().id();
		String username = "active-" + acme.id() + "@example.com";
		String invitee = "invitee-" + acme.id() + "@example.com";
		String address = "203.0.113." + number;
		String entry = "[{\"ipAddress\":\"%s\"}]".formatted(address);
		ServiceAccountCredentials client = acmes.createServiceAccount(acme);
		String userId = acmes.addMember(acme, username).user().id().value();
		String ownerId = acmes.addMember(acme, "owner-" + acme.id() + "@example.com", "ORG_OWNER").user().id().value();
		send("PATCH", team, "{\"name\":\"team-%s\"}".formatted(acme.id()));
		send("PATCH", group, "{\"name\":\"web-%s\"}".formatted(acme.id()));
		send("POST", group + "/users", "{%s,\"username\":\"%s\"}".formatted(GROUP_READ_ONLY, username));
		send("POST", team + ":addUser", "{\"id\":\"%s\"}".formatted(userId));
		send("POST", group + "/teams",
				"[{\"teamId\":\"%s\",\"roleNames\":[\"GROUP_READ_ONLY\"]}]".formatted(acme.team().id()));
		String invitationId = send("POST", org + "/invites",
				"{\"roles\":[\"ORG_MEMBER\"],\"username\":\"%s\"}".formatted(invitee))
			.json("$.id");
		String projectInvitationId = send("POST", group + "/invites",
				"{%s,\"username\":\"%s\"}".formatted(GROUP_READ_ONLY, invitee))
			.json("$.id");
		String pendingId = send("GET", org + "/users?username=" + invitee, null).json("$.results[0].id");
		String keyId = send("POST", group + "/apiKeys",
				"{\"desc\":\"key-%s\",%s}".formatted(acme.id(), GROUP_READ_ONLY))
			.json("$.id");
		send("POST", org + "/apiKeys/" + keyId + "/accessList", entry);
		send("POST", group + "/serviceAccounts/" + client.id() + ":invite", "{%s}".formatted(GROUP_READ_ONLY));
		send("PATCH", org + "/serviceAccounts/" + client.id(), "{\"name\":\"account-%s\"}".formatted(acme.id()));
		send("POST", org + "/serviceAccounts/" + client.id() + "/accessList", entry);
		String secretId = send("GET", org + "/serviceAccounts/" + client.id(), null).json("$.secrets[0].id");
		put("teamId", acme.team().id().value());
		put("teamName", "team-" + acme.id());
		put("groupName", "web-" + acme.id());
		put("userId", userId, pendingId);
		put("username", username);
		put("invitee", invitee);
		put("invitationId", invitationId);
		put("projectInvitationId", projectInvitationId);
		put("ownerId", ownerId);
		put("apiUserId", keyId);
		put("clientId", client.id());
		put("secretId", secretId);
		put("ipAddress", address);
		put("federationSettingsId", acmes.connect(acme, true, "example.com"));
		put("orgInBody", acme.id().value());
		put("groupInBody", acme.webId().value());
		this.state = state();
	}

	Acme acme() {
		return this.acme;
	}

	/**
	 * Returns the ids or names of a variable; the first one is that of an active
	 * resource.
	 */
	List<String> values(String variable) {
		return Objects.requireNonNull(this.values.get(variable),
				() -> "no id of another organization is known for {" + variable + "}");
	}

	boolean isChanged() {
		return !state().equals(this.state);
	}

	/**
	 * Restores all resources under the same ids.
	 */
	void restore() {
		this.control.delete("/orgs/" + this.acme.id());
		Response restored = this.control.post("/state", this.state);
		if (restored.status() != 200) {
			throw new AssertionError(restored.toString());
		}
	}

	/**
	 * Returns the texts of the organization's state, without times.
	 */
	Set<String> texts() {
		Set<String> texts = new HashSet<>();
		collect(JsonMapper.shared().readTree(this.state), texts);
		this.values.values().forEach(texts::addAll);
		return texts;
	}

	private static void collect(JsonNode node, Collection<String> texts) {
		if (node.isString() && !node.asString().matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
			texts.add(node.asString());
		}
		node.forEach((child) -> collect(child, texts));
	}

	private String state() {
		return this.control.get("/state?orgId=" + this.acme.id()).body();
	}

	private Response send(String method, String path, @Nullable String body) {
		Response response = (body != null)
				? this.atlas.send(this.acme.orgOwner(), method, path, body, "Accept", ACCEPT, "Content-Type", ACCEPT)
				: this.atlas.send(this.acme.orgOwner(), method, path, null, "Accept", ACCEPT);
		if (response.status() >= 300) {
			throw new AssertionError(method + " " + path + ": " + response);
		}
		return response;
	}

	private void put(String variable, String... known) {
		this.values.put(variable, List.of(known));
	}

}
