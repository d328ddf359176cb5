package main

import (
	"fmt"
	"net/http"
)

// cliAccessLists is `atlas organizations apiKeys create`, and `accessLists create --currentIp`, `list` and `delete` of the key.
func cliAccessLists(s *session) {
	keys := v2 + "/orgs/" + acme + "/apiKeys"
	var key, address string
	s.check("organizations apiKeys create", func(is *outcome) {
		got := s.want(is, ok, http.MethodPost, keys, first, fmt.Sprintf(`{"desc":"%s","roles":["ORG_MEMBER"]}`, s.named("listed")))
		key = got.text("id")
		is.equal("desc", got.text("desc"), s.named("listed"))
	})
	entries := keys + "/" + key + "/accessList"
	s.check("organizations apiKeys accessLists create --currentIp: GET /api/private/ipinfo", func(is *outcome) {
		got := s.sendAs(is, http.MethodGet, "/api/private/ipinfo", "application/json", "")
		is.equal("status", got.status, ok)
		address = got.text("currentIpv4Address")
		is.equal("currentIpv4Address", address, "127.0.0.1")
		is.that("it is JSON: "+got.header.Get("Content-Type"), isJSON(got.header.Get("Content-Type")))
	})
	s.check("organizations apiKeys accessLists create --currentIp: POST of the address", func(is *outcome) {
		got := s.want(is, ok, http.MethodPost, entries+"?includeCount=true&itemsPerPage=100&pageNum=1", first,
			fmt.Sprintf(`[{"ipAddress":"%s"}]`, address))
		is.equal("totalCount", got.at("totalCount"), 1.0)
		is.equal("cidrBlock", got.text("results", 0, "cidrBlock"), address+"/32")
		is.equal("ipAddress", got.text("results", 0, "ipAddress"), address)
	})
	s.check("organizations apiKeys accessLists list", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, entries+"?includeCount=true&itemsPerPage=100&pageNum=1", first, "")
		is.equal("the only entry", got.text("results", 0, "ipAddress"), address)
	})
	s.check("organizations apiKeys accessLists delete", func(is *outcome) {
		s.want(is, noContent, http.MethodDelete, entries+"/"+address, first, "")
		got := s.want(is, ok, http.MethodGet, entries+"?includeCount=true&itemsPerPage=100&pageNum=1", first, "")
		is.equal("the entries", got.length("results"), 0)
		s.want(is, noContent, http.MethodDelete, keys+"/"+key, first, "")
	})
}
