package io.mockatlas.control.organizations;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.mockatlas.control.state.StateService;
import io.mockatlas.credential.ApiKey;
import io.mockatlas.credential.ClientId;
import io.mockatlas.credential.secret.SecretValue;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.seed.Placeholders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Factory of organizations. It creates them by adding a generated seed.
 */
@Component
class OrganizationFactory {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Map<String, Object> OWNER = Map.of("orgRoles", List.of("ORG_OWNER"));

	private final StateService states;

	private final ObjectIds ids;

	private final Clock clock;

	OrganizationFactory(StateService states, ObjectIds ids, Clock clock) {
		this.states = states;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Creates an organization with a project, an API key and a service account.
	 * @param name its name, or null for a unique one
	 * @param projectName the name of its project, or null for a unique one
	 * @param federationSettings its federation settings, or null for none
	 */
	NewOrganization make(@Nullable String name, @Nullable String projectName,
			@Nullable FederationSettingsRequest federationSettings) {
		String id = newId();
		NewOrganization fresh = new NewOrganization(id, Objects.requireNonNullElse(name, "org-" + id), newId(),
				ApiKey.generatePublicKey(), UUID.randomUUID().toString(), ClientId.PREFIX + newId(),
				SecretValue.generate());
		Map<String, Object> organization = new LinkedHashMap<>(
				organization(fresh, Objects.requireNonNullElse(projectName, "project-" + id)));
		if (federationSettings != null) {
			organization.put("federationSettings", federationSettings.seed());
		}
		this.states.add(JSON.writeValueAsString(Map.of("organizations", List.of(organization))));
		return fresh;
	}

	private static Map<String, Object> organization(NewOrganization fresh, String projectName) {
		return Map.of("id", fresh.orgId(), "name", Placeholders.escaped(fresh.orgName()), "projects",
				List.of(Map.of("id", fresh.projectId(), "name", Placeholders.escaped(projectName))), "apiKeys",
				List.of(Map.of("publicKey", fresh.publicKey(), "privateKey", fresh.privateKey(), "desc",
						"Organization Owner", "roles", OWNER)),
				"serviceAccounts", List.of(Map.of("clientId", fresh.clientId(), "name", "Organization Owner", "roles",
						OWNER, "secrets", List.of(Map.of("secret", fresh.clientSecret())))));
	}

	private String newId() {
		return this.ids.generate(this.clock.instant());
	}

}
