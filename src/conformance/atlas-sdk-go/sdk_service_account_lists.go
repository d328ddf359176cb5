package main

import (
	"slices"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// serviceAccountLists are the operations on an account's access list, which is one by the organization and by a project, and
// what the list does to the account.
func serviceAccountLists(s *session) {
	api := s.api.ServiceAccountsApi
	var id string
	var itself *session
	s.check("createOrgServiceAccountAccessList locks out every other address", func(is *outcome) {
		account, res, err := api.CreateGroupServiceAccount(background, acmeData, &admin.GroupServiceAccountRequest{
			Name: s.named("listed"), Description: "Made by a program", Roles: []string{"GROUP_OWNER"}, SecretExpiresAfterHours: 8}).Execute()
		is.answered(res, err, created)
		id = account.GetClientId()
		itself = s.asAccount(id, account.GetSecrets()[0])
		is.equal("status before", itself.status(), ok)
		got, res, err := api.CreateOrgAccessList(background, acme, id,
			&[]admin.ServiceAccountIPAccessListEntry{{IpAddress: pointer("203.0.113.10")}}).Execute()
		is.answered(res, err, ok)
		is.equal("the entries", blocks(got), []string{"203.0.113.10/32"})
		_, _, err = itself.api.OrganizationsApi.GetOrg(background, acme).Execute()
		is.refused(err, refusal{403, "IP_ADDRESS_NOT_ON_ACCESS_LIST",
			"IP address 127.0.0.1 is not allowed to access this resource.", []any{"127.0.0.1"}})
	})
	s.check("createGroupServiceAccountAccessList of a range lets its addresses in", func(is *outcome) {
		_, res, err := api.CreateAccessList(background, acmeData, id,
			&[]admin.ServiceAccountIPAccessListEntry{{CidrBlock: pointer("127.0.0.0/8")}}).Execute()
		is.answered(res, err, ok)
		is.equal("status", itself.status(), ok)
	})
	s.check("listOrgServiceAccountAccessList and listGroupServiceAccountAccessList show the same, and its use", func(is *outcome) {
		byOrg, res, err := api.ListOrgAccessList(background, acme, id).Execute()
		is.answered(res, err, ok)
		byProject, res, err := api.ListAccessList(background, acmeData, id).Execute()
		is.answered(res, err, ok)
		is.equal("by the project", byProject.GetResults(), byOrg.GetResults())
		is.equal("the entries", slices.Sorted(slices.Values(blocks(byOrg))), []string{"127.0.0.0/8", "203.0.113.10/32"})
		is.equal("totalCount", byOrg.GetTotalCount(), 2)
		for _, entry := range byOrg.GetResults() {
			used := entry.GetCidrBlock() == "127.0.0.0/8"
			is.equal(entry.GetCidrBlock()+" was used", entry.GetRequestCount() > 0, used)
			is.equal(entry.GetCidrBlock()+" was used from 127.0.0.1", entry.GetLastUsedAddress() == "127.0.0.1", used)
		}
	})
	s.check("an entry that is there, one that is none, and none at all are refused", func(is *outcome) {
		add := func(entries ...admin.ServiceAccountIPAccessListEntry) error {
			_, _, err := api.CreateOrgAccessList(background, acme, id, &entries).Execute()
			return err
		}
		is.refused(add(admin.ServiceAccountIPAccessListEntry{IpAddress: pointer("203.0.113.10")}),
			refusal{status: 409, code: "ADDRESS_ALREADY_IN_ACCESS_LIST", parameters: []any{"203.0.113.10"}})
		is.refused(add(admin.ServiceAccountIPAccessListEntry{CidrBlock: pointer("nowhere")}),
			refusal{status: 400, code: "INVALID_IP_ADDRESS_OR_CIDR_NOTATION"})
		is.refused(add(admin.ServiceAccountIPAccessListEntry{}), refusal{status: 400, code: "MISSING_ONE_OF_ATTRIBUTES"})
		_, err := api.DeleteOrgAccessEntry(background, acme, id, "203.0.113.11").Execute()
		is.refused(err, unknownResource("203.0.113.11"))
	})
	s.check("deleteGroupServiceAccountAccessListEntry of a range locks out again", func(is *outcome) {
		res, err := api.DeleteGroupAccessEntry(background, acmeData, id, "127.0.0.0/8").Execute()
		is.answered(res, err, noContent)
		_, _, err = itself.api.OrganizationsApi.GetOrg(background, acme).Execute()
		is.refused(err, refusal{status: 403, code: "IP_ADDRESS_NOT_ON_ACCESS_LIST"})
	})
	s.check("deleteOrgServiceAccountAccessListEntry of the last one lets everybody in", func(is *outcome) {
		res, err := api.DeleteOrgAccessEntry(background, acme, id, "203.0.113.10").Execute()
		is.answered(res, err, noContent)
		is.equal("status", itself.status(), ok)
		res, err = api.DeleteOrgServiceAccount(background, id, acme).Execute()
		is.answered(res, err, noContent)
	})
}

func blocks(page *admin.PaginatedServiceAccountIPAccessEntry) []string {
	all := make([]string, 0, len(page.GetResults()))
	for _, entry := range page.GetResults() {
		all = append(all, entry.GetCidrBlock())
	}
	return all
}
