package main

import (
	"net/http"
	"strings"
	"time"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
	"go.mongodb.org/atlas-sdk/v20250312020/auth/clientcredentials"
)

// The sandbox's service account.
const (
	accountID     = "mdb_sa_id_690000000000000000000a51"
	accountSecret = "mdb_sa_sk_sandbox0000000000000000000000000000"
)

func byServiceAccount(results *table, base string) *session {
	return accountSession(results, base, "sdk oauth", "oauth", accountID, accountSecret)
}

func accountSession(results *table, base, client, tag, id, secret string, more ...admin.ClientModifier) *session {
	return open(&session{table: results, client: client, tag: tag, base: base, self: id},
		append([]admin.ClientModifier{admin.UseBaseURL(base), admin.UseOAuthAuth(background, id, secret)}, more...))
}

// oauth is how one comes in by a service account, and how one does not.
func oauth(results *table, base string) {
	account := byServiceAccount(results, base)
	account.check("one's revoked token is refused, another's stays (trap 13)", func(is *outcome) { revoked(is, base) })
	account.check("a wrong secret is invalid_client", func(is *outcome) {
		s := accountSession(results, base, "", "", accountID, accountSecret[:len(accountSecret)-1]+"1")
		_, _, err := s.api.OrganizationsApi.GetOrg(background, acme).Execute()
		is.that("the error names invalid_client", err != nil && strings.Contains(err.Error(), "invalid_client"))
	})
}

// revoked wants a token to end with its revocation, and no other one with it.
func revoked(is *outcome, base string) {
	config := clientcredentials.NewConfig(accountID, accountSecret)
	config.TokenURL, config.RevokeURL = base+clientcredentials.TokenAPIPath, base+clientcredentials.RevokeAPIPath
	one, err := config.Token(background)
	is.that("there is a token", err == nil)
	two, err := config.Token(background)
	is.that("there is another", err == nil && two.AccessToken != one.AccessToken)
	is.equal("token_type", one.TokenType, "Bearer")
	is.that("it lasts longer than 600 s", time.Until(one.Expiry) > 600*time.Second)
	status := func(token string) int {
		request, _ := http.NewRequest(http.MethodGet, base+"/api/atlas/v2/orgs/"+acme, nil)
		request.Header.Set("Authorization", "Bearer "+token)
		request.Header.Set("Accept", "application/vnd.atlas.2023-01-01+json")
		response, err := http.DefaultTransport.RoundTrip(request)
		if err != nil {
			is.miss("%v", err)
			return 0
		}
		response.Body.Close()
		return response.StatusCode
	}
	is.equal("with the first token", status(one.AccessToken), 200)
	if err := config.RevokeToken(background, one); err != nil {
		is.miss("%v", err)
	}
	is.equal("with the revoked token", status(one.AccessToken), 401)
	is.equal("with the other token", status(two.AccessToken), 200)
}
