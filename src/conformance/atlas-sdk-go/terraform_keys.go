package main

import (
	"fmt"
	"net/http"
)

// terraformKeyAssignment is the resource api_key_project_assignment, which reads its key in the list of the project's keys.
func terraformKeyAssignment(s *session) {
	keys := v2 + "/groups/" + acmeData + "/apiKeys"
	page := keys + "?includeCount=true&itemsPerPage=100&pageNum=1"
	var key string
	roles := func(is *outcome, want ...string) {
		got := s.want(is, ok, http.MethodGet, page, first, "").found("id", key, "results")
		names := []any{}
		for number := range got.length("roles") {
			if got.text("roles", number, "groupId") == acmeData {
				names = append(names, got.text("roles", number, "roleName"))
			}
		}
		is.equal("the roles on the project", names, list(want...))
	}
	body := func(role string) string { return fmt.Sprintf(`[{"roles":["%s"],"userId":"%s"}]`, role, key) }
	s.check("api_key_project_assignment create: POST, GET of the project's keys", func(is *outcome) {
		key = s.want(is, ok, http.MethodPost, v2+"/orgs/"+acme+"/apiKeys", first,
			fmt.Sprintf(`{"desc":"%s","roles":["ORG_READ_ONLY"]}`, s.named("assigned"))).text("id")
		got := s.send(is, http.MethodPost, keys+"/"+key, first, body("GROUP_OWNER"))
		is.that(fmt.Sprintf("%d is a success", got.status), got.status/100 == 2)
		roles(is, "GROUP_OWNER")
	})
	s.check("api_key_project_assignment create twice: 400 API_KEY_ALREADY_IN_GROUP", func(is *outcome) {
		got := s.want(is, http.StatusBadRequest, http.MethodPost, keys+"/"+key, first, body("GROUP_READ_ONLY"))
		is.equal("errorCode", got.text("errorCode"), "API_KEY_ALREADY_IN_GROUP")
		is.equal("detail", got.text("detail"), "API key is already in the group.")
		is.equal("parameters", got.at("parameters"), list())
		roles(is, "GROUP_OWNER")
	})
	s.check("api_key_project_assignment update: PATCH, GET of the project's keys", func(is *outcome) {
		s.want(is, ok, http.MethodPatch, keys+"/"+key, first, `{"roles":["GROUP_READ_ONLY","GROUP_CLUSTER_MANAGER"]}`)
		roles(is, "GROUP_READ_ONLY", "GROUP_CLUSTER_MANAGER")
	})
	s.check("api_key_project_assignment delete: DELETE, and the key is left", func(is *outcome) {
		s.want(is, noContent, http.MethodDelete, keys+"/"+key, first, "")
		got := s.want(is, ok, http.MethodGet, page, first, "")
		is.equal("the key in the list", got.found("id", key, "results").json, nil)
		s.want(is, ok, http.MethodGet, v2+"/orgs/"+acme+"/apiKeys/"+key, first, "")
		s.want(is, noContent, http.MethodDelete, v2+"/orgs/"+acme+"/apiKeys/"+key, first, "")
	})
}
