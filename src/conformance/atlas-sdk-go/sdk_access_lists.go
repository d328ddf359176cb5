package main

import (
	"slices"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// accessLists are the operations on a key's access list, and what the list does to the key.
func accessLists(s *session) {
	api := s.api.ProgrammaticAPIKeysApi
	var id string
	var itself *session
	s.check("createOrgApiKeyAccessListEntry locks out every other address", func(is *outcome) {
		key, res, err := api.CreateOrgApiKey(background, acme,
			&admin.CreateAtlasOrganizationApiKey{Desc: s.named("listed"), Roles: []string{"ORG_MEMBER"}}).Execute()
		is.answered(res, err, ok)
		id = key.GetId()
		itself = keySession(s.table, s.base, s.client, s.tag, key.GetPublicKey(), key.GetPrivateKey())
		got, res, err := api.CreateOrgAccessEntry(background, acme, id,
			&[]admin.UserAccessListRequest{{IpAddress: pointer("203.0.113.10")}}).Execute()
		is.answered(res, err, ok)
		is.equal("the entries", entries(got), []string{"203.0.113.10/32"})
		_, _, err = itself.api.RootApi.GetSystemStatus(background).Execute()
		is.refused(err, refusal{403, "IP_ADDRESS_NOT_ON_ACCESS_LIST",
			"IP address 127.0.0.1 is not allowed to access this resource.", []any{"127.0.0.1"}})
	})
	s.check("createOrgApiKeyAccessListEntry of a range lets its addresses in", func(is *outcome) {
		_, res, err := api.CreateOrgAccessEntry(background, acme, id,
			&[]admin.UserAccessListRequest{{CidrBlock: pointer("127.0.0.0/8")}}).Execute()
		is.answered(res, err, ok)
		_, res, err = itself.api.RootApi.GetSystemStatus(background).Execute()
		is.answered(res, err, ok)
	})
	s.check("listOrgApiKeyAccessListEntries", func(is *outcome) {
		got, res, err := api.ListOrgAccessEntries(background, acme, id).Execute()
		is.answered(res, err, ok)
		is.equal("the entries", slices.Sorted(slices.Values(entries(got))), []string{"127.0.0.0/8", "203.0.113.10/32"})
		is.equal("totalCount", got.GetTotalCount(), 2)
	})
	s.check("getOrgApiKeyAccessListEntry of an address and of a range", func(is *outcome) {
		one, res, err := api.GetOrgAccessEntry(background, acme, "203.0.113.10", id).Execute()
		is.answered(res, err, ok)
		is.equal("ipAddress", one.GetIpAddress(), "203.0.113.10")
		block, res, err := api.GetOrgAccessEntry(background, acme, "127.0.0.0/8", id).Execute()
		is.answered(res, err, ok)
		is.equal("cidrBlock", block.GetCidrBlock(), "127.0.0.0/8")
	})
	s.check("deleteOrgApiKeyAccessListEntry of a range locks out again", func(is *outcome) {
		res, err := api.DeleteAccessEntry(background, acme, id, "127.0.0.0/8").Execute()
		is.answered(res, err, noContent)
		_, _, err = itself.api.RootApi.GetSystemStatus(background).Execute()
		is.refused(err, refusal{status: 403, code: "IP_ADDRESS_NOT_ON_ACCESS_LIST"})
	})
	s.check("deleteOrgApiKeyAccessListEntry of the last one lets everybody in", func(is *outcome) {
		res, err := api.DeleteAccessEntry(background, acme, id, "203.0.113.10").Execute()
		is.answered(res, err, noContent)
		_, res, err = itself.api.RootApi.GetSystemStatus(background).Execute()
		is.answered(res, err, ok)
		res, err = api.DeleteOrgApiKey(background, acme, id).Execute()
		is.answered(res, err, noContent)
	})
}

// requiredAccessList is the organization's setting that keeps out every key without a list.
func requiredAccessList(s *session) {
	api := s.api.ProgrammaticAPIKeysApi
	s.check("apiAccessListRequired keeps out keys without a list", func(is *outcome) {
		key, res, err := api.CreateOrgApiKey(background, acme,
			&admin.CreateAtlasOrganizationApiKey{Desc: "listed", Roles: []string{"ORG_OWNER"}}).Execute()
		is.answered(res, err, ok)
		_, res, err = api.CreateOrgAccessEntry(background, acme, key.GetId(),
			&[]admin.UserAccessListRequest{{IpAddress: pointer("127.0.0.1")}}).Execute()
		is.answered(res, err, ok)
		listed := keySession(s.table, s.base, s.client, s.tag, key.GetPublicKey(), key.GetPrivateKey())
		require := func(on bool) {
			_, res, err := listed.api.OrganizationsApi.UpdateOrgSettings(background, acme,
				&admin.OrganizationSettings{ApiAccessListRequired: &on}).Execute()
			is.answered(res, err, ok)
		}
		require(true)
		_, _, err = s.api.OrganizationsApi.GetOrg(background, acme).Execute()
		is.refused(err, refusal{403, "ORG_REQUIRES_ACCESS_LIST",
			"This organization requires access through an access list of ip ranges.", []any{"127.0.0.1"}})
		require(false)
		_, res, err = s.api.OrganizationsApi.GetOrg(background, acme).Execute()
		is.answered(res, err, ok)
	})
}

func entries(page *admin.PaginatedApiUserAccessListResponse) []string {
	blocks := make([]string, 0, len(page.GetResults()))
	for _, entry := range page.GetResults() {
		blocks = append(blocks, entry.GetCidrBlock())
	}
	return blocks
}
