package main

import (
	"regexp"
	"slices"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

var privateKey = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

// orgAPIKeys are the operations on an organization's keys; a new one signs in at once, and a deleted one no more.
func orgAPIKeys(s *session) {
	api := s.api.ProgrammaticAPIKeysApi
	var key *admin.ApiKeyUserDetails
	var itself *session
	s.check("createOrgApiKey shows the private key", func(is *outcome) {
		got, res, err := api.CreateOrgApiKey(background, acme, &admin.CreateAtlasOrganizationApiKey{Desc: s.named("key"), Roles: []string{"ORG_MEMBER"}}).Execute()
		is.answered(res, err, ok)
		key = got
		is.equal("desc", got.GetDesc(), s.named("key"))
		is.equal("roles", got.GetRoles(), []admin.CloudAccessRoleAssignment{{OrgId: pointer(acme), RoleName: pointer("ORG_MEMBER")}})
		is.equal("the public key's length", len(got.GetPublicKey()), 8)
		is.that("the private key is whole", privateKey.MatchString(got.GetPrivateKey()))
		itself = keySession(s.table, s.base, s.client, s.tag, got.GetPublicKey(), got.GetPrivateKey())
	})
	s.check("a new key signs in at once, with its role alone", func(is *outcome) {
		got, res, err := itself.api.RootApi.GetSystemStatus(background).Execute()
		is.answered(res, err, ok)
		shown := got.GetApiKey()
		is.equal("publicKey", shown.GetPublicKey(), key.GetPublicKey())
		is.equal("id", shown.GetId(), key.GetId())
		_, _, err = itself.api.OrganizationsApi.ListOrgInvites(background, acme).Execute()
		is.refused(err, refusal{401, "USER_UNAUTHORIZED", "Current user is not authorized to perform this action.", []any{}})
	})
	s.check("getOrgApiKey and listOrgApiKeys hide the private key", func(is *outcome) {
		got, res, err := api.GetOrgApiKey(background, acme, key.GetId()).Execute()
		is.answered(res, err, ok)
		hidden := "********-****-****-" + key.GetPrivateKey()[24:]
		is.equal("privateKey", got.GetPrivateKey(), hidden)
		is.equal("publicKey", got.GetPublicKey(), key.GetPublicKey())
		all, res, err := api.ListOrgApiKeys(background, acme).Execute()
		is.answered(res, err, ok)
		is.equal("it is in the list", privateKeys(all)[key.GetPublicKey()], hidden)
		is.that("the sandbox's keys are too", privateKeys(all)[ownerKey] != "")
		is.equal("totalCount", all.GetTotalCount(), len(all.GetResults()))
	})
	s.check("updateOrgApiKey, and the key has the new role at once", func(is *outcome) {
		got, res, err := api.UpdateOrgApiKey(background, acme, key.GetId(),
			&admin.UpdateAtlasOrganizationApiKey{Desc: pointer("renamed"), Roles: &[]string{"ORG_OWNER"}}).Execute()
		is.answered(res, err, ok)
		is.equal("desc", got.GetDesc(), "renamed")
		is.equal("roles", got.GetRoles(), []admin.CloudAccessRoleAssignment{{OrgId: pointer(acme), RoleName: pointer("ORG_OWNER")}})
		_, res, err = itself.api.OrganizationsApi.ListOrgInvites(background, acme).Execute()
		is.answered(res, err, ok)
	})
	s.check("an invitation has the public key of the key that made it", func(is *outcome) {
		email := s.email("of-a-new-key")
		got, res, err := itself.api.OrganizationsApi.CreateOrgInvite(background, acme,
			&admin.OrganizationInvitationRequest{Username: &email, Roles: &[]string{"ORG_MEMBER"}}).Execute()
		is.answered(res, err, ok)
		is.equal("inviterUsername", got.GetInviterUsername(), key.GetPublicKey())
		res, err = itself.api.OrganizationsApi.DeleteOrgInvite(background, acme, got.GetId()).Execute()
		is.answered(res, err, noContent)
	})
	s.check("createOrgApiKey without roles, and without a description", func(is *outcome) {
		_, _, err := api.CreateOrgApiKey(background, acme, &admin.CreateAtlasOrganizationApiKey{Desc: "no roles", Roles: []string{}}).Execute()
		is.refused(err, refusal{status: 400, code: "MISSING_API_KEY_ROLES"})
		_, _, err = api.CreateOrgApiKey(background, acme, &admin.CreateAtlasOrganizationApiKey{Roles: []string{"ORG_MEMBER"}}).Execute()
		is.refused(err, refusal{status: 400, code: "API_KEY_REQUIRES_DESCRIPTION"})
	})
	s.check("deleteOrgApiKey, and the key is nobody", func(is *outcome) {
		res, err := api.DeleteOrgApiKey(background, acme, key.GetId()).Execute()
		is.answered(res, err, noContent)
		_, _, err = itself.api.RootApi.GetSystemStatus(background).Execute()
		is.that("it is refused", err != nil)
		problem, _ := admin.AsError(err)
		is.equal("error", problem.GetError(), 401)
		_, _, err = api.GetOrgApiKey(background, acme, key.GetId()).Execute()
		problem, _ = admin.AsError(err)
		is.equal("errorCode", problem.GetErrorCode(), "API_KEY_NOT_FOUND")
		left, res, err := api.ListOrgApiKeys(background, acme).Execute()
		is.answered(res, err, ok)
		is.equal("it is in the list as", privateKeys(left)[key.GetPublicKey()], "")
	})
}

// projectAPIKeys are keys on projects: an organization's that is assigned to one, and one that is made for one.
func projectAPIKeys(s *session) {
	api := s.api.ProgrammaticAPIKeysApi
	var key *admin.ApiKeyUserDetails
	var itself *session
	s.check("createGroupApiKey", func(is *outcome) {
		got, res, err := api.CreateGroupApiKey(background, acmeData,
			&admin.CreateAtlasProjectApiKey{Desc: s.named("project key"), Roles: []string{"GROUP_OWNER"}}).Execute()
		is.answered(res, err, ok)
		key = got
		is.that("the private key is whole", privateKey.MatchString(got.GetPrivateKey()))
		is.that("it has the role", slices.ContainsFunc(got.GetRoles(), func(role admin.CloudAccessRoleAssignment) bool {
			return role.GetGroupId() == acmeData && role.GetRoleName() == "GROUP_OWNER"
		}))
		itself = keySession(s.table, s.base, s.client, s.tag, got.GetPublicKey(), got.GetPrivateKey())
		_, res, err = itself.api.ProjectsApi.ListGroupInvites(background, acmeData).Execute()
		is.answered(res, err, ok)
		_, _, err = itself.api.ProjectsApi.ListGroupInvites(background, acmeWeb).Execute()
		is.refused(err, refusal{401, "USER_CANNOT_ACCESS_GROUP", "User cannot access this group.", []any{}})
	})
	s.check("listGroupApiKeys", func(is *outcome) {
		got, res, err := api.ListGroupApiKeys(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.equal("the new key's", privateKeys(got)[key.GetPublicKey()], "********-****-****-"+key.GetPrivateKey()[24:])
	})
	s.check("updateGroupApiKeyRoles", func(is *outcome) {
		_, res, err := api.UpdateApiKeyRoles(background, acmeData, key.GetId(),
			&admin.UpdateAtlasProjectApiKey{Roles: &[]string{"GROUP_READ_ONLY"}}).Execute()
		is.answered(res, err, ok)
		_, res, err = itself.api.MongoDBCloudUsersApi.ListGroupUsers(background, acmeData).Execute()
		is.answered(res, err, ok)
		_, _, err = itself.api.ProjectsApi.ListGroupInvites(background, acmeData).Execute()
		is.refused(err, refusal{status: 401, code: "USER_UNAUTHORIZED"})
	})
	s.check("addGroupApiKey assigns it to another project", func(is *outcome) {
		res, err := api.AddGroupApiKey(background, acmeWeb, key.GetId(),
			&[]admin.UserAccessRoleAssignment{{Roles: &[]string{"GROUP_OWNER"}}}).Execute()
		is.that("it is a success", err == nil && res.StatusCode < 300)
		_, res, err = itself.api.ProjectsApi.ListGroupInvites(background, acmeWeb).Execute()
		is.answered(res, err, ok)
	})
	s.check("removeGroupApiKey", func(is *outcome) {
		for _, group := range []string{acmeWeb, acmeData} {
			res, err := api.RemoveGroupApiKey(background, group, key.GetId()).Execute()
			is.answered(res, err, noContent)
			_, _, err = itself.api.MongoDBCloudUsersApi.ListGroupUsers(background, group).Execute()
			is.refused(err, refusal{status: 401, code: "USER_CANNOT_ACCESS_GROUP"})
			left, res, err := api.ListGroupApiKeys(background, group).Execute()
			is.answered(res, err, ok)
			is.equal("it is in the list as", privateKeys(left)[key.GetPublicKey()], "")
		}
		_, res, err := api.GetOrgApiKey(background, acme, key.GetId()).Execute()
		is.answered(res, err, ok)
		res, err = api.DeleteOrgApiKey(background, acme, key.GetId()).Execute()
		is.answered(res, err, noContent)
	})
}

func privateKeys(page *admin.PaginatedApiApiUser) map[string]string {
	keys := map[string]string{}
	for _, key := range page.GetResults() {
		keys[key.GetPublicKey()] = key.GetPrivateKey()
	}
	return keys
}
