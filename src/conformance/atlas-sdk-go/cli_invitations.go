package main

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

const v2 = "/api/atlas/v2"

// cliOrgInvitations is `atlas organizations invitations`: invite, list, describe, update by id and by e-mail, delete.
func cliOrgInvitations(s *session) {
	invites := v2 + "/orgs/" + acme + "/invites"
	email := s.email("organizations+invitations")
	var invitation answer
	s.check("organizations invitations invite", func(is *outcome) {
		invitation = s.want(is, ok, http.MethodPost, invites, first,
			fmt.Sprintf(`{"roles":["ORG_MEMBER"],"teamIds":[],"username":"%s"}`, email))
		is.equal("the keys", invitation.keys(),
			"createdAt expiresAt groupRoleAssignments id inviterUsername orgId orgName roles teamIds username")
		is.equal("username", invitation.text("username"), email)
		is.equal("roles", invitation.at("roles"), list("ORG_MEMBER"))
		is.equal("teamIds", invitation.at("teamIds"), list())
		is.equal("groupRoleAssignments", invitation.at("groupRoleAssignments"), list())
	})
	s.check("organizations invitations list, with ?username= empty (trap 4)", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, invites+"?username=", first, "")
		is.that("it has the sandbox's too", got.length() > 3)
		is.equal("the one in the list", got.found("username", email).json, invitation.json)
	})
	s.check("organizations invitations list --email, with %40 and %2B (trap 12)", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, invites+"?username="+url.QueryEscape(email), first, "")
		is.equal("the list", got.body, "["+invitation.body+"]")
	})
	s.check("organizations invitations describe", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, invites+"/"+invitation.text("id"), first, "")
		is.equal("the invitation, to the byte,", got.body, invitation.body)
	})
	s.check("organizations invitations update by id, and nothing else changes (trap 8)", func(is *outcome) {
		got := s.want(is, ok, http.MethodPatch, invites+"/"+invitation.text("id"), first, `{"roles":["ORG_GROUP_CREATOR"]}`)
		is.equal("the invitation, to the byte,", got.body, strings.Replace(invitation.body, "ORG_MEMBER", "ORG_GROUP_CREATOR", 1))
	})
	s.check("organizations invitations update --email, and nothing else changes (trap 8)", func(is *outcome) {
		got := s.want(is, ok, http.MethodPatch, invites, first, fmt.Sprintf(`{"roles":["ORG_READ_ONLY"],"username":"%s"}`, email))
		is.equal("the invitation, to the byte,", got.body, strings.Replace(invitation.body, "ORG_MEMBER", "ORG_READ_ONLY", 1))
	})
	s.check("api invites asked for in later versions are those of 2023-01-01 (trap 5)", func(is *outcome) {
		want := s.want(is, ok, http.MethodGet, invites+"/"+invitation.text("id"), first, "")
		known := []string{users, newest}
		if strict {
			unknown := s.want(is, http.StatusNotAcceptable, http.MethodGet, invites+"/"+invitation.text("id"), "2099-12-31", "")
			is.equal("errorCode", unknown.text("errorCode"), "INVALID_VERSION_DATE")
		} else {
			known = append(known, "2099-12-31")
		}
		for _, later := range known {
			got := s.want(is, ok, http.MethodGet, invites+"/"+invitation.text("id"), later, "")
			is.equal("asked for "+later, got.body, want.body)
			is.equal("its type", got.header.Get("Content-Type"), "application/vnd.atlas.2023-01-01+json;charset=utf-8")
		}
	})
	s.check("organizations invitations delete", func(is *outcome) {
		got := s.want(is, noContent, http.MethodDelete, invites+"/"+invitation.text("id"), first, "")
		is.equal("the body", got.body, "")
		gone := s.want(is, http.StatusNotFound, http.MethodGet, invites+"/"+invitation.text("id"), first, "")
		is.equal("errorCode", gone.text("errorCode"), "INVALID_INVITATION_ID")
	})
}
