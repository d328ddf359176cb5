package main

import (
	"strings"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// serviceAccountRefusals is what Atlas says to bad requests; no account is made by any of them.
func serviceAccountRefusals(s *session) {
	api := s.api.ServiceAccountsApi
	before := 0
	s.check("listOrgServiceAccounts before the refusals", func(is *outcome) {
		all, res, err := api.ListOrgServiceAccounts(background, acme).Execute()
		is.answered(res, err, ok)
		before = all.GetTotalCount()
	})
	for _, bad := range []struct {
		what   string
		change func(request *admin.OrgServiceAccountRequest)
		want   refusal
	}{
		{"without a name", func(request *admin.OrgServiceAccountRequest) { request.Name = "" }, missing("name")},
		{"with a name that is none", func(request *admin.OrgServiceAccountRequest) { request.Name = "<script>" },
			refusal{400, "INVALID_ATTRIBUTE", "Invalid attribute name specified.", []any{"name"}}},
		{"with too long a name", func(request *admin.OrgServiceAccountRequest) { request.Name = strings.Repeat("n", 65) },
			refusal{400, "INVALID_ATTRIBUTE", "Invalid attribute name specified.", []any{"name"}}},
		{"without a description", func(request *admin.OrgServiceAccountRequest) { request.Description = "" }, missing("description")},
		{"without roles", func(request *admin.OrgServiceAccountRequest) { request.Roles = []string{} }, missing("roles")},
		{"with a role that nobody knows", func(request *admin.OrgServiceAccountRequest) { request.Roles[0] = "ORG_KING" },
			refusal{400, "INVALID_ENUM_VALUE", "An invalid enumeration value ORG_KING was specified.", []any{"ORG_KING"}}},
		{"with a project's role", func(request *admin.OrgServiceAccountRequest) { request.Roles[0] = "GROUP_OWNER" },
			refusal{status: 400, code: "CANNOT_ADD_GROUP_ROLE"}},
		{"for seven hours", func(request *admin.OrgServiceAccountRequest) { request.SecretExpiresAfterHours = 7 },
			refusal{status: 400, code: "INVALID_ATTRIBUTE", parameters: []any{"secretExpiresAfterHours"}}},
	} {
		s.check("createOrgServiceAccount "+bad.what+" is "+bad.want.code, func(is *outcome) {
			request := s.newAccount("refused", "ORG_MEMBER")
			bad.change(request)
			_, _, err := api.CreateOrgServiceAccount(background, acme, request).Execute()
			is.refused(err, bad.want)
		})
	}
	s.check("a client id that nobody has is RESOURCE_NOT_FOUND in every operation", func(is *outcome) {
		nobody := "mdb_sa_id_" + unknown
		_, _, err := api.GetOrgServiceAccount(background, acme, nobody).Execute()
		is.refused(err, unknownResource(nobody))
		_, _, err = api.UpdateOrgServiceAccount(background, nobody, acme, &admin.OrgServiceAccountUpdateRequest{Name: pointer("x")}).Execute()
		is.refused(err, unknownResource(nobody))
		_, err = api.DeleteOrgServiceAccount(background, nobody, acme).Execute()
		is.refused(err, unknownResource(nobody))
		_, _, err = api.CreateOrgSecret(background, acme, nobody, &admin.ServiceAccountSecretRequest{SecretExpiresAfterHours: 8}).Execute()
		is.refused(err, unknownResource(nobody))
		_, _, err = api.GetServiceAccountGroups(background, acme, nobody).Execute()
		is.refused(err, unknownResource(nobody))
		_, _, err = api.ListOrgAccessList(background, acme, nobody).Execute()
		is.refused(err, unknownResource(nobody))
		_, _, err = api.GetGroupServiceAccount(background, acmeWeb, nobody).Execute()
		is.refused(err, unknownResource(nobody))
	})
	s.check("service accounts of another organization are USER_CANNOT_ACCESS_ORG", func(is *outcome) {
		_, _, err := api.ListOrgServiceAccounts(background, globex).Execute()
		is.refused(err, refusal{401, "USER_CANNOT_ACCESS_ORG", "User cannot access this organization.", []any{}})
	})
	s.check("a key without the role makes and deletes no service account", func(is *outcome) {
		member := keySession(s.table, s.base, s.client, s.tag, memberKey, memberWord)
		unauthorized := refusal{401, "USER_UNAUTHORIZED", "Current user is not authorized to perform this action.", []any{}}
		_, _, err := member.api.ServiceAccountsApi.CreateOrgServiceAccount(background, acme, s.newAccount("refused", "ORG_MEMBER")).Execute()
		is.refused(err, unauthorized)
		_, err = member.api.ServiceAccountsApi.DeleteOrgServiceAccount(background, accountID, acme).Execute()
		is.refused(err, unauthorized)
	})
	s.check("no service account was made or deleted by any of these", func(is *outcome) {
		all, res, err := api.ListOrgServiceAccounts(background, acme).Execute()
		is.answered(res, err, ok)
		is.equal("totalCount", all.GetTotalCount(), before)
	})
}

func missing(attribute string) refusal {
	return refusal{400, "MISSING_ATTRIBUTE", "The required attribute " + attribute + " was not specified.", []any{attribute}}
}

func unknownResource(id string) refusal {
	return refusal{404, "RESOURCE_NOT_FOUND", "Cannot find resource " + id + ".", []any{id}}
}
