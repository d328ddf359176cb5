package io.mockatlas.compare.story;

import java.util.List;
import java.util.stream.Stream;

/**
 * Requests for service accounts and tokens.
 */
final class ServiceAccountSteps extends Steps {

	private ServiceAccountSteps() {
	}

	static List<Step> serviceAccounts() {
		String accounts = "/orgs/{org}/serviceAccounts";
		String ofProject = "/groups/{group}/serviceAccounts";
		return Stream.of(
				post(accounts, account("{prefix}", "ORG_MEMBER")).capture("clientId", "/clientId")
					.capture("clientSecret", "/secrets/0/secret"),
				post(accounts, account("{prefix}<>", "ORG_MEMBER")).confirms("credential.ServiceAccountRequest.text"),
				post(accounts, account("{prefix}-hours", "ORG_MEMBER").replace("8", "1000000"))
					.confirms("credential.SecretRequest.validity"),
				get(accounts).own(), get(accounts + "/{clientId}"),
				get(accounts + "/mdb_sa_id_" + UNKNOWN).confirms("credential.ServiceAccountFinder.notFound"),
				patch(accounts + "/{clientId}", "{\"description\":\"changed\"}"),
				post(accounts + "/{clientId}/secrets", "{\"secretExpiresAfterHours\":8}").capture("secretId", "/id"),
				post(accounts + "/{clientId}/secrets", "{\"secretExpiresAfterHours\":8}")
					.confirms("credential.ServiceAccount.generateSecret A third"),
				delete(accounts + "/{clientId}/secrets/{secretId}"),
				get(ofProject + "/{clientId}").confirms("credential.ServiceAccountFinder.find "),
				post(ofProject + "/{clientId}:invite", "{\"roles\":[\"GROUP_READ_ONLY\"]}"),
				post(ofProject + "/{clientId}:invite", "{\"roles\":[\"GROUP_READ_ONLY\"]}")
					.confirms("credential.ServiceAccountService.invite"),
				get(accounts + "/{clientId}/groups"),
				post(ofProject, account("{prefix}-project", "GROUP_READ_ONLY")).capture("projectClient", "/clientId"),
				get(ofProject).own(), get(ofProject + "/{projectClient}"),
				patch(ofProject + "/{projectClient}", "{\"description\":\"changed\"}"),
				post(ofProject + "/{projectClient}/secrets", "{\"secretExpiresAfterHours\":8}").capture("projectSecret",
						"/id"),
				delete(ofProject + "/{projectClient}/secrets/{projectSecret}"),
				post(ofProject + "/{projectClient}/accessList", "[{\"ipAddress\":\"192.0.2.2\"}]"),
				get(ofProject + "/{projectClient}/accessList"),
				delete(ofProject + "/{projectClient}/accessList/192.0.2.2"),
				delete(ofProject + "/{projectClient}/accessList/192.0.2.9"),
				post(accounts + "/{projectClient}/accessList", "[{\"cidrBlock\":\"192.0.2.0/28\"}]"),
				get(accounts + "/{projectClient}/accessList"),
				delete(accounts + "/{projectClient}/accessList/192.0.2.0%2F28"), delete(ofProject + "/{projectClient}"))
			.map((step) -> step.since(ACCOUNTS))
			.toList();
	}

	static List<Step> tokens() {
		return List.of(form("/token", "grant_type=client_credentials").as(Step.Caller.CLIENT)
			.capture("token", "/access_token")
			.confirms("security.oauth.TokenController Token responses", "security.oauth.Tokens A token is valid"),
				form("/token", "grant_type=password").as(Step.Caller.CLIENT).confirms("security.oauth.OAuthException"),
				form("/token", "grant_type=client_credentials").as(Step.Caller.NONE)
					.confirms("security.oauth.TokenController Token responses"),
				form("/token", "grant_type=client_credentials&client_id={clientId}&client_secret={clientSecret}")
					.as(Step.Caller.NONE)
					.confirms("security.oauth.ClientCredentials.of"),
				form("/token", "grant_type=client_credentials").as(Step.Caller.ENCODED_CLIENT)
					.confirms("evidence.Leniency Client credentials in"),
				form("/token", "grant_type=client_credentials").at("//api/oauth")
					.as(Step.Caller.CLIENT)
					.confirms(DOUBLED_SLASH),
				get("/orgs/{org}").as(Step.Caller.TOKEN).shape(),
				form("/revoke", "token={token}").as(Step.Caller.CLIENT),
				get("/orgs/{org}").as(Step.Caller.TOKEN)
					.confirms("security.oauth.BearerAuthenticationFilter.reject An invalid",
							"security.oauth.BearerAuthenticationFilter.reject has no header"));
	}

}
