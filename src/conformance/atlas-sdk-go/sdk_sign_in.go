package main

import (
	"net/http"
	"net/http/httptrace"
	"strings"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// signIn is how one comes in by a key, and how one does not.
func signIn(results *table, base string) {
	digest := func(key, word string) *session { return keySession(results, base, "sdk digest", "in", key, word) }
	for _, wrong := range []struct{ what, key, word string }{
		{"a wrong private key", ownerKey, memberWord},
		{"an unknown public key", "nobodyat", ownerWord},
	} {
		s := digest(wrong.key, wrong.word)
		s.check(wrong.what+" is 401", func(is *outcome) {
			_, _, err := s.api.OrganizationsApi.ListOrgInvites(background, unknown).Execute()
			problem, isAtlas := admin.AsError(err)
			is.that("it is an error of Atlas's", isAtlas)
			is.equal("error", problem.GetError(), 401)
			is.equal("errorCode", problem.GetErrorCode(), "UNEXPECTED_ERROR")
			is.equal("detail", problem.GetDetail(), "You are not authorized for this resource.")
		})
	}
	s := digest(memberKey, memberWord)
	s.check("a key without the role is USER_UNAUTHORIZED, and nothing is done", func(is *outcome) {
		_, err := s.api.OrganizationsApi.DeleteOrgInvite(background, acme, "690000000000000000000c10").Execute()
		is.refused(err, refusal{401, "USER_UNAUTHORIZED", "Current user is not authorized to perform this action.", []any{}})
		left, res, err := byKey(results, base).api.OrganizationsApi.GetOrgInvite(background, acme, "690000000000000000000c10").Execute()
		is.answered(res, err, ok)
		is.equal("username", left.GetUsername(), "pending@example.com")
	})
	slash := byKey(results, base+"/")
	slash.check("a base URL with a slash at its end (trap 15)", func(is *outcome) {
		invites := "/api/atlas/v2/orgs/" + acme + "/invites?username=pending%40example.com"
		if strict {
			is.equal("errorCode", slash.want(is, http.StatusNotFound, http.MethodGet, invites, first, "").text("errorCode"), "RESOURCE_NOT_FOUND")
			return
		}
		got := slash.want(is, ok, http.MethodGet, invites, first, "")
		is.equal("the invitations", got.length(), 1)
	})
	big := byKey(results, base)
	big.check("the body that comes with the first leg is dropped, and the connection kept (trap 2)", func(is *outcome) { droppedBody(is, big) })
}

// droppedBody posts 256 KiB, which the digest client sends with both legs, and looks whether both went over one connection.
func droppedBody(is *outcome, s *session) {
	legs, reused := 0, 0
	trace := httptrace.WithClientTrace(background, &httptrace.ClientTrace{GotConn: func(connection httptrace.GotConnInfo) {
		legs++
		if connection.Reused {
			reused++
		}
	}})
	email := s.email("long")
	_, _, err := s.api.OrganizationsApi.CreateOrgInvite(trace, acme, &admin.OrganizationInvitationRequest{
		Username: &email, Roles: &[]string{strings.Repeat("R", 256<<10)}}).Execute()
	is.refused(err, refusal{status: 400, code: "INVALID_ENUM_VALUE"})
	is.equal("legs", legs, 2)
	is.that("the second leg took the connection of the first", reused >= 1)
}
