package main

import (
	"encoding/json"
	"net/http"
	"time"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// serviceAccountSecrets are the operations on the secrets of an account, which has two at most.
func serviceAccountSecrets(s *session) {
	api := s.api.ServiceAccountsApi
	var id string
	var first, second admin.ServiceAccountSecret
	var byFirst, bySecond *session
	s.check("createOrgServiceAccountSecret makes one more that signs in at once", func(is *outcome) {
		account, res, err := api.CreateOrgServiceAccount(background, acme, s.newAccount("secrets", "ORG_MEMBER")).Execute()
		is.answered(res, err, created)
		id, first = account.GetClientId(), account.GetSecrets()[0]
		byFirst = s.asAccount(id, first)
		is.equal("status with the first", byFirst.status(), ok)
		got, res, err := api.CreateOrgSecret(background, acme, id, &admin.ServiceAccountSecretRequest{SecretExpiresAfterHours: 24}).Execute()
		is.answered(res, err, created)
		second = *got
		is.secret([]admin.ServiceAccountSecret{second}, 24*time.Hour)
		bySecond = s.asAccount(id, second)
		is.equal("status with the second", bySecond.status(), ok)
		is.equal("status with the first beside it", byFirst.status(), ok)
	})
	s.check("both secrets are masked later, and have been used", func(is *outcome) {
		got, res, err := api.GetOrgServiceAccount(background, acme, id).Execute()
		is.answered(res, err, ok)
		is.masked(got.GetSecrets(), []admin.ServiceAccountSecret{first, second})
		for _, secret := range got.GetSecrets() {
			is.that("lastUsedAt is in the last minute", time.Since(secret.GetLastUsedAt()).Abs() < time.Minute)
		}
	})
	s.check("a third secret is MAX_SERVICE_ACCOUNT_SECRETS_EXCEEDED", func(is *outcome) {
		_, _, err := api.CreateOrgSecret(background, acme, id, &admin.ServiceAccountSecretRequest{SecretExpiresAfterHours: 24}).Execute()
		is.refused(err, refusal{status: 400, code: "MAX_SERVICE_ACCOUNT_SECRETS_EXCEEDED", parameters: []any{json.Number("2"), id}})
		got, res, err := api.GetOrgServiceAccount(background, acme, id).Execute()
		is.answered(res, err, ok)
		is.masked(got.GetSecrets(), []admin.ServiceAccountSecret{first, second})
	})
	s.check("deleteOrgServiceAccountSecret, and neither it nor its token opens anything", func(is *outcome) {
		res, err := api.DeleteOrgSecret(background, id, first.GetId(), acme).Execute()
		is.answered(res, err, noContent)
		is.equal("status with its token", byFirst.status(), http.StatusUnauthorized)
		is.unknownClient(s.asAccount(id, first))
		is.equal("status with the other one's token", bySecond.status(), ok)
		is.equal("status with the other one", s.asAccount(id, second).status(), ok)
	})
	s.check("deleteOrgServiceAccountSecret once more is RESOURCE_NOT_FOUND", func(is *outcome) {
		_, err := api.DeleteOrgSecret(background, id, first.GetId(), acme).Execute()
		is.refused(err, unknownResource(first.GetId()))
		res, err := api.DeleteOrgServiceAccount(background, id, acme).Execute()
		is.answered(res, err, noContent)
	})
}
