package main

import (
	"fmt"
	"net/http"
	"strings"
)

// cfnAPIKey is the CloudFormation resource MongoDB::Atlas::APIKey, which assigns its key to projects by PATCH.
func cfnAPIKey(s *session) {
	all := v2 + "/orgs/" + acme + "/apiKeys"
	var key answer
	s.check("APIKey create: POST of the key, PATCH of each project that it is assigned to", func(is *outcome) {
		key = s.want(is, ok, http.MethodPost, all, first, fmt.Sprintf(`{"desc":"%s","roles":["ORG_MEMBER"]}`, s.named("stack")))
		assign(is, s, acmeData, key.text("id"), "GROUP_READ_ONLY")
	})
	path := all + "/" + key.text("id")
	s.check("APIKey read: GET has the roles of the organization and of the project", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, path, first, "")
		is.equal("desc", got.text("desc"), s.named("stack"))
		is.equal("the role in the organization", got.found("orgId", acme, "roles").text("roleName"), "ORG_MEMBER")
		is.equal("the role on the project", got.found("groupId", acmeData, "roles").text("roleName"), "GROUP_READ_ONLY")
	})
	s.check("APIKey update: PATCH of the key, of a new project and of a changed one, DELETE of a removed one", func(is *outcome) {
		got := s.want(is, ok, http.MethodPatch, path, first, fmt.Sprintf(`{"desc":"%s","roles":["ORG_READ_ONLY"]}`, s.named("renamed")))
		is.equal("the role on the project", got.found("groupId", acmeData, "roles").text("roleName"), "GROUP_READ_ONLY")
		assign(is, s, acmeWeb, key.text("id"), "GROUP_READ_ONLY")
		assign(is, s, acmeWeb, key.text("id"), "GROUP_OWNER")
		s.want(is, noContent, http.MethodDelete, v2+"/groups/"+acmeData+"/apiKeys/"+key.text("id"), first, "")
		got = s.want(is, ok, http.MethodGet, path, first, "")
		is.equal("desc", got.text("desc"), s.named("renamed"))
		is.equal("the role on the new project", got.found("groupId", acmeWeb, "roles").text("roleName"), "GROUP_OWNER")
		is.equal("the role on the removed project", got.found("groupId", acmeData, "roles").json, nil)
	})
	s.check("APIKey list: GET of the organization's keys", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, all+"?includeCount=true&itemsPerPage=100&pageNum=1", first, "")
		is.equal("the key in the list", got.found("id", key.text("id"), "results").text("desc"), s.named("renamed"))
	})
	s.check("APIKey delete: DELETE, then GET is 400, which the handler reads as NotFound", func(is *outcome) {
		s.want(is, noContent, http.MethodDelete, path, first, "")
		got := s.want(is, http.StatusBadRequest, http.MethodGet, path, first, "")
		is.equal("errorCode", got.text("errorCode"), "API_KEY_NOT_FOUND")
	})
}

// assign gives the key a role on a project, which it need not have a role on before.
func assign(is *outcome, s *session, group, key, role string) {
	got := s.want(is, ok, http.MethodPatch, v2+"/groups/"+group+"/apiKeys/"+key, first, `{"roles":["`+role+`"]}`)
	is.equal("the role", got.found("groupId", group, "roles").text("roleName"), role)
}

// cfnServiceAccountAssignment is the CloudFormation resource MongoDB::Atlas::ServiceAccountProjectAssignment.
func cfnServiceAccountAssignment(s *session) {
	accounts := v2 + "/orgs/" + acme + "/serviceAccounts"
	var account string
	s.check("ServiceAccountProjectAssignment create: :invite", func(is *outcome) {
		account = s.want(is, created, http.MethodPost, accounts, clusters, fmt.Sprintf(
			`{"description":"A stack","name":"%s","roles":["ORG_MEMBER"],"secretExpiresAfterHours":8}`, s.named("stack"))).text("clientId")
		got := s.want(is, ok, http.MethodPost, v2+"/groups/"+acmeData+"/serviceAccounts/"+account+":invite", clusters,
			`{"roles":["GROUP_READ_ONLY"]}`)
		is.equal("clientId", got.text("clientId"), account)
		is.equal("roles", got.at("roles"), list("GROUP_READ_ONLY"))
	})
	path := v2 + "/groups/" + acmeData + "/serviceAccounts/" + account
	s.check("ServiceAccountProjectAssignment create twice: 400 that the handler reads as AlreadyExists", func(is *outcome) {
		got := s.want(is, http.StatusBadRequest, http.MethodPost, path+":invite", clusters, `{"roles":["GROUP_OWNER"]}`)
		is.equal("errorCode", got.text("errorCode"), "INVALID_ROLE_ASSIGNMENT")
		is.that("the text has SERVICE_ACCOUNT_ALREADY_IN_GROUP: "+got.body, strings.Contains(got.body, "SERVICE_ACCOUNT_ALREADY_IN_GROUP"))
		got = s.want(is, ok, http.MethodGet, path, clusters, "")
		is.equal("roles", got.at("roles"), list("GROUP_READ_ONLY"))
	})
	s.check("ServiceAccountProjectAssignment update: PATCH of the roles, and read: GET", func(is *outcome) {
		got := s.want(is, ok, http.MethodPatch, path, clusters, `{"roles":["GROUP_OWNER","GROUP_CLUSTER_MANAGER"]}`)
		is.equal("roles", got.at("roles"), list("GROUP_OWNER", "GROUP_CLUSTER_MANAGER"))
		got = s.want(is, ok, http.MethodGet, path, clusters, "")
		is.equal("roles", got.at("roles"), list("GROUP_OWNER", "GROUP_CLUSTER_MANAGER"))
	})
	s.check("ServiceAccountProjectAssignment list: GET of the account's projects", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, accounts+"/"+account+"/groups?itemsPerPage=100&pageNum=1", clusters, "")
		is.equal("the number of projects", got.length("results"), 1)
		is.equal("groupId", got.text("results", 0, "groupId"), acmeData)
	})
	s.check("ServiceAccountProjectAssignment delete: DELETE, then GET and DELETE are 404", func(is *outcome) {
		s.want(is, noContent, http.MethodDelete, path, clusters, "")
		s.want(is, http.StatusNotFound, http.MethodGet, path, clusters, "")
		s.want(is, http.StatusNotFound, http.MethodDelete, path, clusters, "")
		s.want(is, noContent, http.MethodDelete, accounts+"/"+account, clusters, "")
	})
}
