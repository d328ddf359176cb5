package main

import "go.mongodb.org/atlas-sdk/v20250312020/admin"

// systemStatus is what every caller may ask.
func systemStatus(s *session) {
	s.check("getSystemStatus", func(is *outcome) {
		got, res, err := s.api.RootApi.GetSystemStatus(background).Execute()
		is.answered(res, err, ok)
		is.equal("appName", got.GetAppName(), "MongoDB Atlas")
		is.equal("throttling", got.GetThrottling(), false)
		is.that("there is a build", got.GetBuild() != "")
		if s.self == ownerKey {
			key := got.GetApiKey()
			is.equal("publicKey", key.GetPublicKey(), ownerKey)
			is.equal("roles", key.GetRoles(), []admin.CloudAccessRoleAssignment{{OrgId: pointer(acme), RoleName: pointer("ORG_OWNER")}})
		}
	})
}

// organizations are the operations on an organization itself.
func organizations(s *session) {
	api := s.api.OrganizationsApi
	s.check("listOrgs, all and by name", func(is *outcome) {
		all, res, err := api.ListOrgs(background).Execute()
		is.answered(res, err, ok)
		is.equal("totalCount", all.GetTotalCount(), 1)
		is.equal("the ids", orgIDs(all), []string{acme})
		is.equal("name", all.GetResults()[0].GetName(), "Acme")
		none, res, err := api.ListOrgs(background).Name("Globex").Execute()
		is.answered(res, err, ok)
		is.equal("of another name", len(none.GetResults()), 0)
	})
	s.check("getOrg", func(is *outcome) {
		got, res, err := api.GetOrg(background, acme).Execute()
		is.answered(res, err, ok)
		is.equal("id", got.GetId(), acme)
		is.equal("name", got.GetName(), "Acme")
		is.equal("isDeleted", got.GetIsDeleted(), false)
	})
	s.check("updateOrg renames, and invitations have the new name", func(is *outcome) {
		name := s.named("Acme")
		got, res, err := api.UpdateOrg(background, acme, &admin.AtlasOrganization{Name: name}).Execute()
		is.answered(res, err, ok)
		is.equal("name", got.GetName(), name)
		invited, res, err := api.GetOrgInvite(background, acme, "690000000000000000000c10").Execute()
		is.answered(res, err, ok)
		is.equal("orgName", invited.GetOrgName(), name)
		_, res, err = api.UpdateOrg(background, acme, &admin.AtlasOrganization{Name: "Acme"}).Execute()
		is.answered(res, err, ok)
		again, res, err := api.GetOrg(background, acme).Execute()
		is.answered(res, err, ok)
		is.equal("name afterwards", again.GetName(), "Acme")
	})
	s.check("updateOrg with a name that is none is INVALID_ORG_NAME", func(is *outcome) {
		_, _, err := api.UpdateOrg(background, acme, &admin.AtlasOrganization{Name: "a/b\\c<d>"}).Execute()
		is.refused(err, refusal{status: 400, code: "INVALID_ORG_NAME"})
	})
	s.check("updateOrgSettings keeps what is given and leaves the rest", func(is *outcome) {
		before, res, err := api.GetOrgSettings(background, acme).Execute()
		is.answered(res, err, ok)
		is.equal("apiAccessListRequired", before.GetApiAccessListRequired(), false)
		change := !before.GetMultiFactorAuthRequired()
		_, res, err = api.UpdateOrgSettings(background, acme, &admin.OrganizationSettings{MultiFactorAuthRequired: &change}).Execute()
		is.answered(res, err, ok)
		after, res, err := api.GetOrgSettings(background, acme).Execute()
		is.answered(res, err, ok)
		is.equal("multiFactorAuthRequired", after.GetMultiFactorAuthRequired(), change)
		before.MultiFactorAuthRequired = &change
		is.equal("the settings", after, before)
	})
	s.check("getOrg of nobody's, and of another organization", func(is *outcome) {
		_, _, err := api.GetOrg(background, unknown).Execute()
		is.refused(err, refusal{404, "ORG_NOT_FOUND", "No organization with ID " + unknown + " exists.", []any{unknown}})
		_, _, err = api.GetOrg(background, globex).Execute()
		is.refused(err, refusal{401, "USER_CANNOT_ACCESS_ORG", "User cannot access this organization.", []any{}})
	})
}

func orgIDs(page *admin.PaginatedOrganization) []string {
	ids := make([]string, 0, len(page.GetResults()))
	for _, org := range page.GetResults() {
		ids = append(ids, org.GetId())
	}
	return ids
}
