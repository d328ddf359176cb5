package main

import (
	"fmt"
	"net/http"
)

// cliUsers is `atlas organizations users list` and `atlas users invite`.
func cliUsers(s *session) {
	email := s.email("users-invite")
	page := v2 + "/orgs/" + acme + "/users?includeCount=true&itemsPerPage=100&pageNum=1"
	s.check("organizations users list", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, page, users, "")
		is.equal("the keys", got.keys(), "links results totalCount")
		is.equal("totalCount", got.at("totalCount"), float64(got.length("results")))
		is.equal("its type", got.header.Get("Content-Type"), "application/vnd.atlas.2025-02-19+json;charset=utf-8")
		pending := got.found("username", "pending@example.com", "results")
		is.equal("the keys of a pending one", pending.keys(),
			"id invitationCreatedAt invitationExpiresAt inviterUsername orgMembershipStatus roles teamIds username")
		is.equal("its status", pending.text("orgMembershipStatus"), "PENDING")
		active := got.found("username", "ada@example.com", "results")
		is.equal("the keys of an active one", active.keys(),
			"country createdAt firstName id lastAuth lastName mobileNumber orgMembershipStatus roles teamIds username")
		is.equal("its status", active.text("orgMembershipStatus"), "ACTIVE")
	})
	s.check("users invite is 201", func(is *outcome) {
		got := s.want(is, created, http.MethodPost, v2+"/users", first, fmt.Sprintf(
			`{"country":"US","emailAddress":"%s","firstName":"First","lastName":"Last","mobileNumber":"","password":"passW0rd","roles":[`+
				`{"orgId":"%s","roleName":"ORG_MEMBER"},{"groupId":"%s","roleName":"GROUP_READ_ONLY"}],"username":"%s"}`,
			email, acme, acmeData, email))
		is.equal("username", got.text("username"), email)
		is.equal("firstName", got.text("firstName"), "First")
		is.equal("the keys", got.keys(), "country createdAt emailAddress firstName id lastName links roles teamIds username")
		is.equal("roles until the user accepts", got.length("roles"), 0)
		is.equal("Location", got.header.Get("Location"), s.base+"/api/atlas/v1.0/users/"+got.text("id"))
	})
	s.check("organizations users list shows who was invited, with the roles", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, page, users, "").found("username", email, "results")
		is.equal("its status", got.text("orgMembershipStatus"), "PENDING")
		is.equal("orgRoles", got.at("roles", "orgRoles"), list("ORG_MEMBER"))
		is.equal("groupId", got.text("roles", "groupRoleAssignments", 0, "groupId"), acmeData)
		is.equal("groupRoles", got.at("roles", "groupRoleAssignments", 0, "groupRoles"), list("GROUP_READ_ONLY"))
		s.want(is, noContent, http.MethodDelete, v2+"/orgs/"+acme+"/users/"+got.text("id"), users, "")
	})
}
