package main

import (
	"net/http"
	"slices"
	"strings"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// paging walks the organization's users as the SDK's users do, by page number and by the links of the answers.
func paging(s *session) {
	api := s.api.MongoDBCloudUsersApi
	var all []string
	s.check("listOrgUsers page by page is the whole list, each once", func(is *outcome) {
		whole, res, err := api.ListOrgUsers(background, acme).Execute()
		is.answered(res, err, ok)
		all = orgUsernames(whole)
		is.that("it is sorted by username", slices.IsSorted(all))
		is.equal("totalCount", whole.GetTotalCount(), len(all))
		is.equal("the links", rels(whole.GetLinks()), "self")
		pages := []string{}
		for number := 1; len(pages) < len(all) && number <= len(all); number++ {
			page, res, err := api.ListOrgUsers(background, acme).ItemsPerPage(3).PageNum(number).Execute()
			is.answered(res, err, ok)
			is.equal("totalCount", page.GetTotalCount(), len(all))
			is.that("a page has three at most", len(page.GetResults()) <= 3 && len(page.GetResults()) > 0)
			pages = append(pages, orgUsernames(page)...)
		}
		is.equal("the pages", pages, all)
	})
	s.check("listOrgUsers without a count, and past the end", func(is *outcome) {
		page, res, err := api.ListOrgUsers(background, acme).IncludeCount(false).ItemsPerPage(2).PageNum(2).Execute()
		is.answered(res, err, ok)
		is.that("there is no totalCount", page.TotalCount == nil)
		is.equal("the page", orgUsernames(page), all[2:4])
		page, res, err = api.ListOrgUsers(background, acme).PageNum(99).Execute()
		is.answered(res, err, ok)
		is.equal("the page past the end", len(page.GetResults()), 0)
		is.equal("totalCount", page.GetTotalCount(), len(all))
	})
	s.check("listOrgUsers by the links of the answers, forth and back", func(is *outcome) {
		seen := []string{}
		path := "/api/atlas/v2/orgs/" + acme + "/users?itemsPerPage=4"
		back := ""
		for path != "" && len(seen) <= len(all) {
			page := s.want(is, ok, http.MethodGet, path, users, "")
			for number := range page.length("results") {
				seen = append(seen, page.text("results", number, "username"))
			}
			is.that("the links are those of the host that was asked",
				strings.HasPrefix(page.found("rel", "self", "links").text("href"), s.base+"/api/atlas/v2/orgs/"))
			path = strings.TrimPrefix(page.found("rel", "next", "links").text("href"), s.base)
			back = strings.TrimPrefix(page.found("rel", "previous", "links").text("href"), s.base)
		}
		is.equal("who was seen", seen, all)
		page := s.want(is, ok, http.MethodGet, back, users, "")
		is.equal("the page before the last", page.length("results"), 4)
	})
	s.check("listOrgUsers with a page out of range is 400", func(is *outcome) {
		_, _, err := api.ListOrgUsers(background, acme).ItemsPerPage(501).Execute()
		is.refused(err, refusal{status: 400, code: "INVALID_QUERY_PARAMETER"})
		_, _, err = api.ListOrgUsers(background, acme).PageNum(0).Execute()
		is.refused(err, refusal{status: 400, code: "INVALID_QUERY_PARAMETER"})
	})
}

func rels(links []admin.Link) string {
	names := make([]string, 0, len(links))
	for _, link := range links {
		names = append(names, link.GetRel())
	}
	return strings.Join(names, " ")
}
