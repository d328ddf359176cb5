package main

import (
	"net/http"
	"regexp"
	"strings"
	"time"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

var (
	clientID    = regexp.MustCompile(`^mdb_sa_id_[0-9a-f]{24}$`)
	secretValue = regexp.MustCompile(`^mdb_sa_sk_.{40}$`)
)

// orgServiceAccounts are the operations on an organization's service accounts; a new one signs in at once, and a deleted one
// no more.
func orgServiceAccounts(s *session) {
	api := s.api.ServiceAccountsApi
	var account *admin.OrgServiceAccount
	var id string
	var itself *session
	s.check("createOrgServiceAccount shows the secret", func(is *outcome) {
		got, res, err := api.CreateOrgServiceAccount(background, acme, s.newAccount("account", "ORG_MEMBER")).Execute()
		is.answered(res, err, created)
		account, id = got, got.GetClientId()
		is.that("the client id is one: "+id, clientID.MatchString(id))
		is.equal("name", got.GetName(), s.named("account"))
		is.equal("description", got.GetDescription(), "Made by a program")
		is.equal("roles", got.GetRoles(), []string{"ORG_MEMBER"})
		is.secret(got.GetSecrets(), 8*time.Hour)
		itself = s.asAccount(id, got.GetSecrets()[0])
	})
	s.check("a new service account signs in at once, with its role alone", func(is *outcome) {
		is.equal("status", itself.status(), ok)
		_, _, err := itself.api.OrganizationsApi.ListOrgInvites(background, acme).Execute()
		is.refused(err, refusal{401, "USER_UNAUTHORIZED", "Current user is not authorized to perform this action.", []any{}})
	})
	s.check("getOrgServiceAccount and listOrgServiceAccounts hide the secret", func(is *outcome) {
		got, res, err := api.GetOrgServiceAccount(background, acme, id).Execute()
		is.answered(res, err, ok)
		is.equal("createdAt", got.GetCreatedAt(), account.GetCreatedAt())
		is.masked(got.GetSecrets(), account.GetSecrets())
		all, res, err := api.ListOrgServiceAccounts(background, acme).Execute()
		is.answered(res, err, ok)
		is.equal("it is in the list as", orgAccounts(all)[id], s.named("account"))
		is.that("the sandbox's is too", orgAccounts(all)[accountID] != "")
		is.equal("totalCount", all.GetTotalCount(), len(all.GetResults()))
	})
	s.check("updateOrgServiceAccount, and the account has the new role at once", func(is *outcome) {
		got, res, err := api.UpdateOrgServiceAccount(background, id, acme, &admin.OrgServiceAccountUpdateRequest{
			Name: pointer("renamed"), Roles: &[]string{"ORG_OWNER"}}).Execute()
		is.answered(res, err, ok)
		is.equal("name", got.GetName(), "renamed")
		is.equal("description", got.GetDescription(), "Made by a program")
		is.equal("roles", got.GetRoles(), []string{"ORG_OWNER"})
		_, res, err = itself.api.OrganizationsApi.ListOrgInvites(background, acme).Execute()
		is.answered(res, err, ok)
	})
	s.check("an invitation has the client id of the account that made it", func(is *outcome) {
		email := s.email("of-a-new-account")
		got, res, err := itself.api.OrganizationsApi.CreateOrgInvite(background, acme,
			&admin.OrganizationInvitationRequest{Username: &email, Roles: &[]string{"ORG_MEMBER"}}).Execute()
		is.answered(res, err, ok)
		is.equal("inviterUsername", got.GetInviterUsername(), id)
		res, err = itself.api.OrganizationsApi.DeleteOrgInvite(background, acme, got.GetId()).Execute()
		is.answered(res, err, noContent)
	})
	s.check("deleteOrgServiceAccount, and neither its token nor its secret opens anything", func(is *outcome) {
		is.equal("status before", itself.status(), ok)
		res, err := api.DeleteOrgServiceAccount(background, id, acme).Execute()
		is.answered(res, err, noContent)
		is.equal("status with the token", itself.status(), http.StatusUnauthorized)
		is.unknownClient(s.asAccount(id, account.GetSecrets()[0]))
		_, _, err = api.GetOrgServiceAccount(background, acme, id).Execute()
		is.refused(err, unknownResource(id))
		left, res, err := api.ListOrgServiceAccounts(background, acme).Execute()
		is.answered(res, err, ok)
		is.equal("it is in the list as", orgAccounts(left)[id], "")
	})
}

func (s *session) newAccount(name, role string) *admin.OrgServiceAccountRequest {
	return &admin.OrgServiceAccountRequest{Name: s.named(name), Description: "Made by a program", Roles: []string{role},
		SecretExpiresAfterHours: 8}
}

// asAccount is the same program, signed in by a service account whose secret has just been shown.
func (s *session) asAccount(id string, secret admin.ServiceAccountSecret) *session {
	return accountSession(s.table, s.base, s.client, s.tag, id, secret.GetSecret())
}

// status is that of a call to the one path that is open to every member; 0 if there was no answer.
func (s *session) status() int {
	_, res, _ := s.api.OrganizationsApi.GetOrg(background, acme).Execute()
	if res == nil {
		return 0
	}
	return res.StatusCode
}

// secret wants one secret, in full, that lasts this long.
func (is *outcome) secret(all []admin.ServiceAccountSecret, lasts time.Duration) {
	is.equal("the secrets' number", len(all), 1)
	is.that("the secret is whole", secretValue.MatchString(all[0].GetSecret()))
	is.equal("its mask", all[0].GetMaskedSecretValue(), "")
	is.equal("how long it lasts", all[0].GetExpiresAt().Sub(all[0].GetCreatedAt()), lasts)
	is.equal("the time in its id", idTime(all[0].GetId()), all[0].GetCreatedAt().Unix())
}

// masked wants the secrets that were shown, which are not shown again.
func (is *outcome) masked(got, shown []admin.ServiceAccountSecret) {
	is.equal("the secrets' number", len(got), len(shown))
	for i, secret := range got {
		is.equal("id", secret.GetId(), shown[i].GetId())
		is.equal("secret", secret.GetSecret(), "")
		is.equal("maskedSecretValue", secret.GetMaskedSecretValue(), "mdb_sa_sk_..."+shown[i].GetSecret()[46:])
	}
}

// unknownClient wants the token endpoint to give the program nothing.
func (is *outcome) unknownClient(s *session) {
	_, _, err := s.api.OrganizationsApi.GetOrg(background, acme).Execute()
	is.that("the error names invalid_client", err != nil && strings.Contains(err.Error(), "invalid_client"))
}

// orgAccounts are the names by client id.
func orgAccounts(page *admin.PaginatedOrgServiceAccounts) map[string]string {
	names := map[string]string{}
	for _, account := range page.GetResults() {
		names[account.GetClientId()] = account.GetName()
	}
	return names
}
