package io.mockatlas.control.connection;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.bootstrap.BuildInfo;
import io.mockatlas.bootstrap.ServerTls;
import io.mockatlas.bootstrap.ServerUrl;
import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProperties;
import io.mockatlas.credential.CredentialQueries;
import io.mockatlas.membership.people.OrganizationSummaryQueries;
import io.mockatlas.membership.people.PersonFilter;
import io.mockatlas.membership.people.PersonQueries;
import io.mockatlas.membership.people.PersonStatus;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Roles;
import io.mockatlas.protocol.paging.Links;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller that describes how clients connect to this server. Secrets are shown only if
 * they are those of the sandbox, which are public.
 */
@RestController
class ConnectionController {

	private static final int MAX_CREDENTIALS = 50;

	private static final OrgId SANDBOX = new OrgId("690000000000000000000a01");

	private final CredentialQueries credentials;

	private final PersonQueries people;

	private final OrganizationSummaryQueries organizations;

	private final Roles roles;

	private final ServerUrl url;

	private final ServerTls tls;

	private final ControlProperties properties;

	ConnectionController(CredentialQueries credentials, PersonQueries people, OrganizationSummaryQueries organizations,
			Roles roles, ServerUrl url, ServerTls tls, ControlProperties properties) {
		this.credentials = credentials;
		this.people = people;
		this.organizations = organizations;
		this.roles = roles;
		this.url = url;
		this.tls = tls;
		this.properties = properties;
	}

	@GetMapping(ControlOperations.ROOT + "/connection")
	Response get(Links links) {
		SandboxSecrets secrets = SandboxSecrets.load();
		List<Key> keys = this.credentials.apiKeys(secrets.privateKeys().keySet(), MAX_CREDENTIALS)
			.stream()
			.map((found) -> Key.of(found, secrets))
			.toList();
		List<Account> accounts = this.credentials.serviceAccounts(secrets.clientSecrets().keySet(), MAX_CREDENTIALS)
			.stream()
			.map((found) -> Account.of(found, secrets))
			.toList();
		boolean isSandbox = keys.stream()
			.anyMatch((key) -> key.publicKey().equals(RecipeCaller.SANDBOX.publicKey()) && key.privateKey() != null);
		RecipeCaller caller = (isSandbox) ? RecipeCaller.SANDBOX : caller(keys);
		return new Response(links.host(), this.url.tlsUrl(links.host()).orElse(null),
				this.tls.authority().map(Path::toString).orElse(null), this.tls.trust().orElse(null),
				this.properties.token() != null, BuildInfo.version(), isSandbox, keys, accounts,
				(isSandbox) ? example() : null, this.roles.ofOrganization(), this.roles.ofProject(),
				Stream.of(Recipe.values())
					.map((recipe) -> new Snippet(recipe.id(), recipe.title(), recipe.language(),
							recipe.text(links.host(), caller)))
					.toList());
	}

	/**
	 * Returns an Organization Owner, or else any key, with a project of its organization.
	 */
	private RecipeCaller caller(List<Key> keys) {
		return keys.stream()
			.filter((key) -> key.roles().contains(Roles.ORG_OWNER))
			.findFirst()
			.or(() -> keys.stream().findFirst())
			.map((key) -> RecipeCaller.of(key.publicKey(), key.privateKey(), key.orgId(),
					this.organizations.projects(new OrgId(key.orgId()), 1)
						.stream()
						.map((project) -> project.id().value())
						.findFirst()
						.orElse(null)))
			.orElse(RecipeCaller.UNKNOWN);
	}

	private @Nullable Example example() {
		return this.people.list(SANDBOX, new PersonFilter(null, PersonStatus.PENDING, null), 0, MAX_CREDENTIALS)
			.people()
			.stream()
			.filter((person) -> person.project() == null && person.invitation() != null)
			.map((person) -> new Example(SANDBOX.value(), String.valueOf(person.invitation())))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Way to connect to this server.
	 *
	 * @param baseUrl the base URL, as the request has it
	 * @param tlsBaseUrl the base URL for TLS; null without TLS
	 * @param caFile the certificate that clients must trust, as a path on the server's
	 * machine; null unless the server issued its certificate
	 * @param trust the shell commands by which clients trust that certificate
	 * @param controlTokenRequired whether the control API requires a token
	 * @param version the version of the server
	 * @param sandbox whether the organization of the sandbox exists with the key
	 * {@code orgowner}, which the snippets use
	 * @param apiKeys the API keys of the sandbox and the oldest others, at most 50
	 * @param serviceAccounts the service accounts of the sandbox and the oldest others,
	 * at most 50
	 * @param exampleInvitation a pending invitation of the sandbox
	 * @param orgRoles the names of the organization roles
	 * @param groupRoles the names of the project roles
	 * @param snippets texts that connect a client to the sandbox, or else with another
	 * API key, whose private key is a placeholder
	 */
	record Response(String baseUrl, @Nullable String tlsBaseUrl, @Nullable String caFile, @Nullable String trust,
			boolean controlTokenRequired, String version, boolean sandbox, List<Key> apiKeys,
			List<Account> serviceAccounts, @Nullable Example exampleInvitation, List<String> orgRoles,
			List<String> groupRoles, List<Snippet> snippets) {
	}

	/**
	 * API key.
	 *
	 * @param publicKey the public key
	 * @param privateKey the private key, if it is that of the sandbox
	 * @param desc the description
	 * @param orgId the organization
	 * @param roles the roles
	 */
	record Key(String publicKey, @Nullable String privateKey, String desc, String orgId, List<String> roles) {

		private static Key of(CredentialQueries.Credential found, SandboxSecrets secrets) {
			String known = secrets.privateKeys().get(found.username());
			return new Key(found.username(), (known != null && found.hasPrivateKey(known)) ? known : null, found.name(),
					found.org().value(), found.roles());
		}

	}

	/**
	 * Service account.
	 *
	 * @param clientId the client ID
	 * @param clientSecret the secret, if it is that of the sandbox
	 * @param name the name
	 * @param orgId the organization
	 * @param roles the roles
	 */
	record Account(String clientId, @Nullable String clientSecret, String name, String orgId, List<String> roles) {

		private static Account of(CredentialQueries.Credential found, SandboxSecrets secrets) {
			String known = secrets.clientSecrets()
				.getOrDefault(found.username(), List.of())
				.stream()
				.filter(found::hasSecret)
				.findFirst()
				.orElse(null);
			return new Account(found.username(), known, found.name(), found.org().value(), found.roles());
		}

	}

	/**
	 * Pending invitation to an organization.
	 *
	 * @param orgId the organization
	 * @param invitationId the invitation
	 */
	record Example(String orgId, String invitationId) {
	}

	/**
	 * Text that connects a client to this server.
	 *
	 * @param id the ID of the client
	 * @param title the name of the client
	 * @param language the language of the text, for highlighting
	 * @param text the text, with the address of this server and a key of it
	 */
	record Snippet(String id, String title, String language, String text) {
	}

}
