package main

import (
	"fmt"
	"net/http"
)

// terraformTeam is the resource team.
func terraformTeam(s *session) {
	all := v2 + "/orgs/" + acme + "/teams"
	var team answer
	s.check("team create: POST with usernames null is 201 (trap 10)", func(is *outcome) {
		team = s.want(is, created, http.MethodPost, all, first, fmt.Sprintf(`{"name":"%s","usernames":null}`, s.named("team")))
		is.equal("name", team.text("name"), s.named("team"))
	})
	path := all + "/" + team.text("id")
	s.check("team read: GET, GET of its users", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, path, first, "")
		is.equal("name", got.text("name"), s.named("team"))
		got = s.want(is, ok, http.MethodGet, path+"/users?pageNum=1", users, "")
		is.equal("totalCount", got.at("totalCount"), 0.0)
	})
	s.check("team update: PATCH of the name, byName, POST of users", func(is *outcome) {
		s.want(is, ok, http.MethodPatch, path, first, fmt.Sprintf(`{"name":"%s"}`, s.named("team-renamed")))
		account := s.want(is, ok, http.MethodGet, v2+"/users/byName/grace@example.com", first, "")
		s.want(is, ok, http.MethodPost, path+"/users", first, fmt.Sprintf(`[{"id":"%s"}]`, account.text("id")))
		got := s.want(is, ok, http.MethodGet, path+"/users?pageNum=1", users, "")
		is.equal("the user", got.text("results", 0, "username"), "grace@example.com")
		got = s.want(is, ok, http.MethodGet, path, first, "")
		is.equal("name", got.text("name"), s.named("team-renamed"))
	})
	s.check("team update: DELETE of a user", func(is *outcome) {
		if strict {
			s.refusedLastUser(is, path+"/users/"+grace)
			return
		}
		s.want(is, noContent, http.MethodDelete, path+"/users/"+grace, first, "")
		got := s.want(is, ok, http.MethodGet, path+"/users?pageNum=1", users, "")
		is.equal("totalCount", got.at("totalCount"), 0.0)
	})
	s.check("team delete: it is in a project, so GET of the projects and their teams, DELETE there", func(is *outcome) {
		s.want(is, ok, http.MethodPost, v2+"/groups/"+acmeData+"/teams", first,
			fmt.Sprintf(`[{"roleNames":["GROUP_READ_ONLY"],"teamId":"%s"}]`, team.text("id")))
		got := s.send(is, http.MethodDelete, path, first, "")
		is.equal("errorCode", got.text("errorCode"), "CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT")
		groups := s.want(is, ok, http.MethodGet, v2+"/groups", first, "")
		in := []string{}
		for number := range groups.length("results") {
			group := groups.text("results", number, "id")
			if s.want(is, ok, http.MethodGet, v2+"/groups/"+group+"/teams", first, "").found("teamId", team.text("id"), "results").json != nil {
				in = append(in, group)
			}
		}
		is.equal("the projects that it is in", in, []string{acmeData})
		s.want(is, noContent, http.MethodDelete, v2+"/groups/"+acmeData+"/teams/"+team.text("id"), first, "")
	})
	s.check("team delete: DELETE, then GET is 404", func(is *outcome) {
		s.want(is, noContent, http.MethodDelete, path, first, "")
		got := s.want(is, http.StatusNotFound, http.MethodGet, path, first, "")
		is.equal("errorCode", got.text("errorCode"), "TEAM_NOT_FOUND")
	})
}

// refusedLastUser checks that the last user of a team cannot be removed, as Atlas refused it in 2024.
func (s *session) refusedLastUser(is *outcome, path string) {
	got := s.want(is, http.StatusBadRequest, http.MethodDelete, path, first, "")
	is.equal("errorCode", got.text("errorCode"), "CANNOT_REMOVE_LAST_USER_FROM_TEAM")
}
