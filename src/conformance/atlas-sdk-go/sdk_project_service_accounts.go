package main

import (
	"encoding/json"
	"net/http"
	"time"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// projectServiceAccounts are accounts on projects: one that is made for a project, with its secrets, and assigned to another.
func projectServiceAccounts(s *session) {
	api := s.api.ServiceAccountsApi
	var account *admin.GroupServiceAccount
	var id string
	var itself *session
	s.check("createGroupServiceAccount", func(is *outcome) {
		got, res, err := api.CreateGroupServiceAccount(background, acmeData, &admin.GroupServiceAccountRequest{
			Name: s.named("project account"), Description: "Made by a program", Roles: []string{"GROUP_OWNER"},
			SecretExpiresAfterHours: 8}).Execute()
		is.answered(res, err, created)
		account, id = got, got.GetClientId()
		is.that("the client id is one: "+id, clientID.MatchString(id))
		is.equal("roles", got.GetRoles(), []string{"GROUP_OWNER"})
		is.secret(got.GetSecrets(), 8*time.Hour)
		itself = s.asAccount(id, got.GetSecrets()[0])
		_, res, err = itself.api.ProjectsApi.ListGroupInvites(background, acmeData).Execute()
		is.answered(res, err, ok)
		_, _, err = itself.api.ProjectsApi.ListGroupInvites(background, acmeWeb).Execute()
		is.refused(err, refusal{401, "USER_CANNOT_ACCESS_GROUP", "User cannot access this group.", []any{}})
	})
	s.check("it is a member of the organization", func(is *outcome) {
		got, res, err := api.GetOrgServiceAccount(background, acme, id).Execute()
		is.answered(res, err, ok)
		is.equal("roles", got.GetRoles(), []string{"ORG_MEMBER"})
	})
	s.check("getGroupServiceAccount and listGroupServiceAccounts hide the secret", func(is *outcome) {
		got, res, err := api.GetGroupServiceAccount(background, acmeData, id).Execute()
		is.answered(res, err, ok)
		is.equal("roles", got.GetRoles(), []string{"GROUP_OWNER"})
		is.masked(got.GetSecrets(), account.GetSecrets())
		all, res, err := api.ListGroupServiceAccounts(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.equal("it is in the list as", projectAccounts(all)[id], s.named("project account"))
		others, res, err := api.ListGroupServiceAccounts(background, acmeWeb).Execute()
		is.answered(res, err, ok)
		is.equal("it is in another project's list as", projectAccounts(others)[id], "")
	})
	s.check("updateGroupServiceAccount, and the account has the new role at once", func(is *outcome) {
		got, res, err := api.UpdateGroupServiceAccount(background, id, acmeData, &admin.GroupServiceAccountUpdateRequest{
			Name: pointer("renamed"), Roles: &[]string{"GROUP_READ_ONLY"}}).Execute()
		is.answered(res, err, ok)
		is.equal("name", got.GetName(), "renamed")
		is.equal("roles", got.GetRoles(), []string{"GROUP_READ_ONLY"})
		_, _, err = itself.api.ProjectsApi.ListGroupInvites(background, acmeData).Execute()
		is.refused(err, refusal{status: 401, code: "USER_UNAUTHORIZED"})
	})
	s.check("inviteGroupServiceAccount assigns it to another project", func(is *outcome) {
		got, res, err := api.InviteGroupServiceAccount(background, id, acmeWeb,
			&admin.GroupServiceAccountRoleAssignment{Roles: []string{"GROUP_OWNER"}}).Execute()
		is.answered(res, err, ok)
		is.equal("roles", got.GetRoles(), []string{"GROUP_OWNER"})
		_, res, err = itself.api.ProjectsApi.ListGroupInvites(background, acmeWeb).Execute()
		is.answered(res, err, ok)
	})
	s.check("getOrgServiceAccountGroups", func(is *outcome) {
		got, res, err := api.GetServiceAccountGroups(background, acme, id).Execute()
		is.answered(res, err, ok)
		groups := map[string]bool{}
		for _, group := range got.GetResults() {
			groups[group.GetGroupId()] = true
		}
		is.equal("the projects", groups, map[string]bool{acmeData: true, acmeWeb: true})
		is.equal("totalCount", got.GetTotalCount(), 2)
	})
	s.check("createGroupServiceAccountSecret, a third one, and deleteGroupServiceAccountSecret", func(is *outcome) {
		lasts := &admin.ServiceAccountSecretRequest{SecretExpiresAfterHours: 8}
		got, res, err := api.CreateGroupSecret(background, acmeData, id, lasts).Execute()
		is.answered(res, err, created)
		is.secret([]admin.ServiceAccountSecret{*got}, 8*time.Hour)
		bySecond := s.asAccount(id, *got)
		is.equal("status with it", bySecond.status(), ok)
		_, _, err = api.CreateGroupSecret(background, acmeData, id, lasts).Execute()
		is.refused(err, refusal{status: 400, code: "MAX_SERVICE_ACCOUNT_SECRETS_EXCEEDED", parameters: []any{json.Number("2"), id}})
		res, err = api.DeleteGroupSecret(background, id, got.GetId(), acmeData).Execute()
		is.answered(res, err, noContent)
		is.equal("status with its token", bySecond.status(), http.StatusUnauthorized)
		is.unknownClient(s.asAccount(id, *got))
		is.equal("status with the first one's token", itself.status(), ok)
	})
	s.check("createGroupServiceAccount with an organization's role, and without a name", func(is *outcome) {
		request := &admin.GroupServiceAccountRequest{Name: "refused", Description: "refused", Roles: []string{"ORG_OWNER"},
			SecretExpiresAfterHours: 8}
		_, _, err := api.CreateGroupServiceAccount(background, acmeData, request).Execute()
		is.refused(err, refusal{status: 400, code: "CANNOT_ADD_ORG_ROLE"})
		request.Name, request.Roles = "", []string{"GROUP_OWNER"}
		_, _, err = api.CreateGroupServiceAccount(background, acmeData, request).Execute()
		is.refused(err, missing("name"))
	})
	s.check("deleteGroupServiceAccount takes it from the project alone", func(is *outcome) {
		for _, group := range []string{acmeWeb, acmeData} {
			res, err := api.DeleteGroupServiceAccount(background, id, group).Execute()
			is.answered(res, err, noContent)
			_, _, err = itself.api.MongoDBCloudUsersApi.ListGroupUsers(background, group).Execute()
			is.refused(err, refusal{status: 401, code: "USER_CANNOT_ACCESS_GROUP"})
			_, _, err = api.GetGroupServiceAccount(background, group, id).Execute()
			is.refused(err, unknownResource(id))
		}
		is.equal("status of its token", itself.status(), ok)
		res, err := api.DeleteOrgServiceAccount(background, id, acme).Execute()
		is.answered(res, err, noContent)
		is.equal("status after it is deleted", itself.status(), http.StatusUnauthorized)
	})
}

// projectAccounts are the names by client id.
func projectAccounts(page *admin.PaginatedGroupServiceAccounts) map[string]string {
	names := map[string]string{}
	for _, account := range page.GetResults() {
		names[account.GetClientId()] = account.GetName()
	}
	return names
}
