package main

import (
	"fmt"
	"net/http"
	"strings"
)

// cliProjectInvitations is `atlas projects invitations`, in a project that is created for it and deleted afterwards (trap 14).
func cliProjectInvitations(s *session) {
	groups := v2 + "/groups"
	email := s.email("projects+invitations")
	var project, invitation answer
	s.check("projects create is 201 (trap 14)", func(is *outcome) {
		project = s.want(is, created, http.MethodPost, groups, first, fmt.Sprintf(
			`{"clusterCount":0,"created":"0001-01-01T00:00:00Z","name":"%s","orgId":"%s","tags":[],"withDefaultAlertsSettings":true}`,
			s.named("around"), acme))
		is.equal("name", project.text("name"), s.named("around"))
		is.equal("orgId", project.text("orgId"), acme)
		is.that("created is not what was sent", !strings.HasPrefix(project.text("created"), "0001"))
	})
	invites := groups + "/" + project.text("id") + "/invites"
	s.check("projects invitations invite", func(is *outcome) {
		invitation = s.want(is, ok, http.MethodPost, invites, first,
			fmt.Sprintf(`{"roles":["GROUP_READ_ONLY"],"username":"%s"}`, email))
		is.equal("the keys", invitation.keys(), "createdAt expiresAt groupId groupName id inviterUsername roles username")
		is.equal("groupId", invitation.text("groupId"), project.text("id"))
		is.equal("groupName", invitation.text("groupName"), s.named("around"))
		is.equal("inviterUsername", invitation.text("inviterUsername"), s.self)
	})
	s.check("projects invitations list", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, invites+"?username=", first, "")
		is.equal("the list", got.body, "["+invitation.body+"]")
	})
	s.check("projects invitations describe", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, invites+"/"+invitation.text("id"), first, "")
		is.equal("the invitation, to the byte,", got.body, invitation.body)
	})
	s.check("projects invitations update by id, and nothing else changes (trap 8)", func(is *outcome) {
		got := s.want(is, ok, http.MethodPatch, invites+"/"+invitation.text("id"), first, `{"roles":["GROUP_OWNER"]}`)
		is.equal("the invitation, to the byte,", got.body, strings.Replace(invitation.body, "GROUP_READ_ONLY", "GROUP_OWNER", 1))
	})
	s.check("projects invitations update --email", func(is *outcome) {
		got := s.want(is, ok, http.MethodPatch, invites, first, fmt.Sprintf(`{"roles":["GROUP_CLUSTER_MANAGER"],"username":"%s"}`, email))
		is.equal("the invitation, to the byte,", got.body, strings.Replace(invitation.body, "GROUP_READ_ONLY", "GROUP_CLUSTER_MANAGER", 1))
	})
	s.check("projects invitations delete", func(is *outcome) {
		s.want(is, noContent, http.MethodDelete, invites+"/"+invitation.text("id"), first, "")
		got := s.want(is, ok, http.MethodGet, invites+"?username=", first, "")
		is.equal("the list", got.body, "[]")
	})
	s.check("projects delete is 202 with {} (trap 14)", func(is *outcome) {
		got := s.want(is, accepted, http.MethodDelete, groups+"/"+project.text("id"), first, "")
		is.equal("the body", got.body, "{}")
		gone := s.want(is, http.StatusNotFound, http.MethodGet, groups+"/"+project.text("id"), first, "")
		is.equal("errorCode", gone.text("errorCode"), "GROUP_NOT_FOUND")
	})
}
