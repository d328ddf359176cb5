package main

import (
	"fmt"
	"net/http"
	"strings"
)

// terraformOrgInvitation is the resource org_invitation from its creation to its end, and its successor's first read.
func terraformOrgInvitation(s *session) {
	invites := v2 + "/orgs/" + acme + "/invites"
	email := s.email("org+invitation")
	var invitation answer
	s.check("org_invitation create: nobody has that name (trap 7)", func(is *outcome) {
		got := s.want(is, http.StatusNotFound, http.MethodGet, v2+"/users/byName/"+email, first, "") // '@' and '+' as they are (trap 12)
		is.equal("errorCode", got.text("errorCode"), "USERNAME_NOT_FOUND")
		is.equal("parameters", got.at("parameters"), list(email))
	})
	s.check("org_invitation create: POST, GET", func(is *outcome) {
		invitation = s.want(is, ok, http.MethodPost, invites, first, fmt.Sprintf(
			`{"roles":["ORG_MEMBER"],"teamIds":["%s","%s"],"username":"%s"}`, platform, support, email))
		is.equal("orgId", invitation.text("orgId"), acme)
		is.equal("username", invitation.text("username"), email)
		got := s.want(is, ok, http.MethodGet, invites+"/"+invitation.text("id"), first, "")
		is.equal("what is read, to the byte,", got.body, invitation.body)
	})
	s.check("org_invitation refresh: every read is the same to the byte (trap 8)", func(is *outcome) {
		for range 3 {
			got := s.want(is, ok, http.MethodGet, invites+"/"+invitation.text("id"), first, "")
			is.equal("what is read", got.body, invitation.body)
		}
	})
	s.check("org_invitation update: PATCH of the roles, GET (trap 8)", func(is *outcome) {
		want := strings.Replace(invitation.body, `["ORG_MEMBER"]`, `["ORG_READ_ONLY"]`, 1)
		got := s.want(is, ok, http.MethodPatch, invites+"/"+invitation.text("id"), first, `{"roles":["ORG_READ_ONLY"]}`)
		is.equal("the answer, to the byte,", got.body, want)
		got = s.want(is, ok, http.MethodGet, invites+"/"+invitation.text("id"), first, "")
		is.equal("what is read, to the byte,", got.body, want)
	})
	s.check("org_invitation import: GET of the list, GET", func(is *outcome) {
		found := s.want(is, ok, http.MethodGet, invites, first, "").found("username", email)
		is.equal("id", found.text("id"), invitation.text("id"))
		got := s.want(is, ok, http.MethodGet, invites+"/"+found.text("id"), first, "")
		is.equal("what is read", got.json, found.json)
	})
	s.check("moved to cloud_user_org_assignment: the same person, PENDING (trap 9)", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, v2+"/orgs/"+acme+"/users?username="+strings.NewReplacer("@", "%40", "+", "%2B").Replace(email), users, "")
		is.equal("the results", got.length("results"), 1)
		is.equal("status", got.text("results", 0, "orgMembershipStatus"), "PENDING")
		is.equal("id", got.text("results", 0, "id"), nextID(invitation.text("id")))
		is.equal("orgRoles", got.at("results", 0, "roles", "orgRoles"), list("ORG_READ_ONLY"))
		is.equal("teamIds", got.at("results", 0, "teamIds"), invitation.at("teamIds"))
		for _, pair := range [][2]string{{"invitationCreatedAt", "createdAt"}, {"invitationExpiresAt", "expiresAt"}, {"inviterUsername", "inviterUsername"}} {
			is.equal(pair[0], got.text("results", 0, pair[0]), invitation.text(pair[1]))
		}
	})
	s.check("org_invitation delete: GET, DELETE", func(is *outcome) {
		s.want(is, ok, http.MethodGet, invites+"/"+invitation.text("id"), first, "")
		got := s.want(is, noContent, http.MethodDelete, invites+"/"+invitation.text("id"), first, "")
		is.equal("the body", got.body, "")
	})
	s.check("org_invitation refresh of what is gone: 404, then byName (trap 6)", func(is *outcome) {
		got := s.want(is, http.StatusNotFound, http.MethodGet, invites+"/"+invitation.text("id"), first, "")
		is.equal("error", got.at("error"), 404.0)
		is.equal("errorCode", got.text("errorCode"), "INVALID_INVITATION_ID")
		s.want(is, http.StatusNotFound, http.MethodGet, v2+"/users/byName/"+email, first, "")
	})
	s.check("org_invitation create of a member: byName tells (trap 7)", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, v2+"/users/byName/ada@example.com", first, "")
		is.equal("the organization of a role", got.found("orgId", acme, "roles").text("roleName"), "ORG_OWNER")
	})
}

// terraformProjectInvitation is the resource project_invitation; it deletes without a look, and a 404 is an error to it.
func terraformProjectInvitation(s *session) {
	invites := v2 + "/groups/" + acmeWeb + "/invites"
	email := s.email("project+invitation")
	var invitation answer
	s.check("project_invitation create: POST, GET", func(is *outcome) {
		invitation = s.want(is, ok, http.MethodPost, invites, first, fmt.Sprintf(
			`{"roles":["GROUP_DATA_ACCESS_READ_WRITE"],"username":"%s"}`, email))
		is.equal("groupId", invitation.text("groupId"), acmeWeb)
		got := s.want(is, ok, http.MethodGet, invites+"/"+invitation.text("id"), first, "")
		is.equal("what is read, to the byte,", got.body, invitation.body)
	})
	s.check("project_invitation update: PATCH of the roles, GET (trap 8)", func(is *outcome) {
		want := strings.Replace(invitation.body, "GROUP_DATA_ACCESS_READ_WRITE", "GROUP_READ_ONLY", 1)
		got := s.want(is, ok, http.MethodPatch, invites+"/"+invitation.text("id"), first, `{"roles":["GROUP_READ_ONLY"]}`)
		is.equal("the answer, to the byte,", got.body, want)
		got = s.want(is, ok, http.MethodGet, invites+"/"+invitation.text("id"), first, "")
		is.equal("what is read, to the byte,", got.body, want)
	})
	s.check("project_invitation import: GET of the list, GET", func(is *outcome) {
		found := s.want(is, ok, http.MethodGet, invites, first, "").found("username", email)
		is.equal("id", found.text("id"), invitation.text("id"))
		s.want(is, ok, http.MethodGet, invites+"/"+found.text("id"), first, "")
	})
	s.check("project_invitation delete: DELETE, and GET is 404 (trap 6)", func(is *outcome) {
		s.want(is, noContent, http.MethodDelete, invites+"/"+invitation.text("id"), first, "")
		got := s.want(is, http.StatusNotFound, http.MethodGet, invites+"/"+invitation.text("id"), first, "")
		is.equal("errorCode", got.text("errorCode"), "INVALID_INVITATION_ID")
	})
}
