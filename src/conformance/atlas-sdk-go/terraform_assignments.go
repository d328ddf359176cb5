package main

import (
	"fmt"
	"net/http"
	"strings"
)

// terraformOrgAssignment is the resource cloud_user_org_assignment.
func terraformOrgAssignment(s *session) {
	all := v2 + "/orgs/" + acme + "/users"
	email := s.email("org-assignment")
	var user answer
	s.check("cloud_user_org_assignment create: POST is 201", func(is *outcome) {
		user = s.want(is, created, http.MethodPost, all, users, fmt.Sprintf(
			`{"roles":{"groupRoleAssignments":[],"orgRoles":["ORG_MEMBER"]},"username":"%s"}`, email))
		is.equal("the keys", user.keys(),
			"id invitationCreatedAt invitationExpiresAt inviterUsername orgMembershipStatus roles teamIds username")
		is.equal("username", user.text("username"), email)
		is.equal("orgRoles", user.at("roles", "orgRoles"), list("ORG_MEMBER"))
		is.equal("groupRoleAssignments", user.at("roles", "groupRoleAssignments"), list())
		is.equal("teamIds", user.at("teamIds"), list())
	})
	s.check("cloud_user_org_assignment read: GET by id and by username, the same to the byte (trap 8)", func(is *outcome) {
		for range 2 {
			got := s.want(is, ok, http.MethodGet, all+"/"+user.text("id"), users, "")
			is.equal("what is read", got.body, user.body)
		}
		got := s.want(is, ok, http.MethodGet, all+"?username="+strings.Replace(email, "@", "%40", 1), users, "")
		is.equal("the only one", got.at("results"), []any{user.json})
	})
	s.check("cloud_user_org_assignment update: PATCH of the roles (trap 8)", func(is *outcome) {
		want := strings.Replace(user.body, "ORG_MEMBER", "ORG_BILLING_ADMIN", 1)
		got := s.want(is, ok, http.MethodPatch, all+"/"+user.text("id"), users,
			`{"roles":{"groupRoleAssignments":[],"orgRoles":["ORG_BILLING_ADMIN"]}}`)
		is.equal("the answer, to the byte,", got.body, want)
		got = s.want(is, ok, http.MethodGet, all+"/"+user.text("id"), users, "")
		is.equal("what is read, to the byte,", got.body, want)
	})
	s.check("cloud_user_org_assignment delete: DELETE, then GET is 404 and the list empty", func(is *outcome) {
		s.want(is, noContent, http.MethodDelete, all+"/"+user.text("id"), users, "")
		got := s.want(is, http.StatusNotFound, http.MethodGet, all+"/"+user.text("id"), users, "")
		is.equal("errorCode", got.text("errorCode"), "RESOURCE_NOT_FOUND")
		got = s.want(is, ok, http.MethodGet, all+"?username="+strings.Replace(email, "@", "%40", 1), users, "")
		is.equal("the results", got.length("results"), 0)
		s.want(is, http.StatusNotFound, http.MethodDelete, all+"/"+user.text("id"), users, "")
	})
}

// terraformProjectAssignment is the resource cloud_user_project_assignment: its roles come and go one at a time.
func terraformProjectAssignment(s *session) {
	all := v2 + "/groups/" + acmeData + "/users"
	email := s.email("project-assignment")
	var user answer
	s.check("cloud_user_project_assignment create: POST is 201", func(is *outcome) {
		user = s.want(is, created, http.MethodPost, all, users, fmt.Sprintf(
			`{"roles":["GROUP_READ_ONLY","GROUP_DATA_ACCESS_READ_ONLY"],"username":"%s"}`, email))
		is.equal("the keys", user.keys(),
			"id invitationCreatedAt invitationExpiresAt inviterUsername orgMembershipStatus roles username")
		is.equal("roles", user.at("roles"), list("GROUP_READ_ONLY", "GROUP_DATA_ACCESS_READ_ONLY"))
	})
	s.check("cloud_user_project_assignment read: GET by id and by username (trap 8)", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, all+"/"+user.text("id"), users, "")
		is.equal("what is read, to the byte,", got.body, user.body)
		got = s.want(is, ok, http.MethodGet, all+"?username="+strings.Replace(email, "@", "%40", 1), users, "")
		is.equal("the only one", got.at("results"), []any{user.json})
	})
	s.check("cloud_user_project_assignment update: GET, :addRole, :removeRole twice, GET (trap 12)", func(is *outcome) {
		s.want(is, ok, http.MethodGet, all+"/"+user.text("id"), users, "")
		got := s.want(is, ok, http.MethodPost, all+"/"+user.text("id")+":addRole", users, `{"groupRole":"GROUP_CLUSTER_MANAGER"}`)
		is.equal("roles", got.at("roles"), list("GROUP_READ_ONLY", "GROUP_DATA_ACCESS_READ_ONLY", "GROUP_CLUSTER_MANAGER"))
		for _, role := range []string{"GROUP_READ_ONLY", "GROUP_DATA_ACCESS_READ_ONLY"} {
			s.want(is, ok, http.MethodPost, all+"/"+user.text("id")+":removeRole", users, `{"groupRole":"`+role+`"}`)
		}
		got = s.want(is, ok, http.MethodGet, all+"/"+user.text("id"), users, "")
		is.equal("what is read, to the byte,", got.body,
			strings.Replace(user.body, `["GROUP_READ_ONLY","GROUP_DATA_ACCESS_READ_ONLY"]`, `["GROUP_CLUSTER_MANAGER"]`, 1))
	})
	s.check("cloud_user_project_assignment delete: DELETE, then GET is 404", func(is *outcome) {
		s.want(is, noContent, http.MethodDelete, all+"/"+user.text("id"), users, "")
		s.want(is, http.StatusNotFound, http.MethodGet, all+"/"+user.text("id"), users, "")
		got := s.want(is, ok, http.MethodGet, v2+"/orgs/"+acme+"/users/"+user.text("id"), users, "")
		is.equal("the membership that is left", got.text("orgMembershipStatus"), "PENDING")
		s.want(is, noContent, http.MethodDelete, v2+"/orgs/"+acme+"/users/"+user.text("id"), users, "")
	})
}

// terraformTeamAssignment is the resource cloud_user_team_assignment, of a user who is still pending.
func terraformTeamAssignment(s *session) {
	team := v2 + "/orgs/" + acme + "/teams/" + platform
	orgUsers := v2 + "/orgs/" + acme + "/users"
	email := s.email("team-assignment")
	var user, member answer
	s.check("cloud_user_team_assignment create: :addUser (trap 12)", func(is *outcome) {
		user = s.want(is, created, http.MethodPost, orgUsers, users,
			fmt.Sprintf(`{"roles":{"orgRoles":["ORG_MEMBER"]},"username":"%s"}`, email))
		member = s.want(is, ok, http.MethodPost, team+":addUser", users, `{"id":"`+user.text("id")+`"}`)
		is.equal("the answer, to the byte,", member.body, strings.Replace(user.body, `"teamIds":[]`, `"teamIds":["`+platform+`"]`, 1))
	})
	s.check("cloud_user_team_assignment read: the team's users, all and by username", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, team+"/users", users, "")
		is.equal("the one in the list", got.found("id", user.text("id"), "results").json, member.json)
		got = s.want(is, ok, http.MethodGet, team+"/users?username="+strings.Replace(email, "@", "%40", 1), users, "")
		is.equal("the only one", got.at("results"), []any{member.json})
	})
	s.check("a team's users have two shapes, by version (trap 10)", func(is *outcome) {
		s.want(is, ok, http.MethodPost, team+":addUser", users, `{"id":"`+grace+`"}`)
		today := s.want(is, ok, http.MethodGet, team+"/users", users, "")
		is.equal("status today", today.found("id", grace, "results").text("orgMembershipStatus"), "ACTIVE")
		is.equal("orgRoles today", today.found("id", grace, "results").at("roles", "orgRoles"), list("ORG_MEMBER"))
		older := s.want(is, ok, http.MethodGet, team+"/users", first, "")
		is.equal("its type", older.header.Get("Content-Type"), "application/vnd.atlas.2023-01-01+json;charset=utf-8")
		is.equal("emailAddress in the older one", older.found("id", grace, "results").text("emailAddress"), "grace@example.com")
		is.equal("roles in the older one", older.found("id", grace, "results").text("roles", 0, "roleName"), "ORG_MEMBER")
		is.equal("the pending one in the older one", older.found("id", user.text("id"), "results").json, nil)
		s.want(is, ok, http.MethodPost, team+":removeUser", users, `{"id":"`+grace+`"}`)
	})
	s.check("cloud_user_team_assignment delete: :removeUser", func(is *outcome) {
		got := s.want(is, ok, http.MethodPost, team+":removeUser", users, `{"id":"`+user.text("id")+`"}`)
		is.equal("the answer, to the byte,", got.body, user.body)
		got = s.want(is, ok, http.MethodGet, team+"/users?username="+strings.Replace(email, "@", "%40", 1), users, "")
		is.equal("the results", got.length("results"), 0)
		s.want(is, noContent, http.MethodDelete, orgUsers+"/"+user.text("id"), users, "")
	})
}
