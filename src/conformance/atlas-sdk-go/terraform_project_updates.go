package main

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// terraformProjectUpdates is the resource project with an owner, teams, limits and slow_operation_thresholding, from its creation
// over the updates of its attributes to the deletion.
func terraformProjectUpdates(s *session) {
	var project answer
	s.check("project create: POST with projectOwnerId, tags and a region restriction", func(is *outcome) {
		create := v2 + "/groups?projectOwnerId=" + ada
		body := fmt.Sprintf(`{"clusterCount":0,"created":"0001-01-01T00:00:00Z","name":"%s","orgId":"%s",`+
			`"regionUsageRestrictions":"GOV_REGIONS_ONLY","tags":[{"key":"environment","value":"test"}],"withDefaultAlertsSettings":false}`,
			s.named("updated"), acme)
		if strict {
			got := s.want(is, http.StatusBadRequest, http.MethodPost, create, first, body)
			is.equal("errorCode", got.text("errorCode"), "INVALID_ATTRIBUTE")
			project = s.want(is, created, http.MethodPost, create, first, strings.Replace(body, `"regionUsageRestrictions":"GOV_REGIONS_ONLY",`, "", 1))
			return
		}
		project = s.want(is, created, http.MethodPost, create, first, body)
		is.equal("regionUsageRestrictions", project.text("regionUsageRestrictions"), "GOV_REGIONS_ONLY")
	})
	path := v2 + "/groups/" + project.text("id")
	s.check("project create: POST of two teams", func(is *outcome) {
		s.want(is, ok, http.MethodPost, path+"/teams", first, fmt.Sprintf(`[{"roleNames":["GROUP_READ_ONLY","GROUP_DATA_ACCESS_ADMIN"],`+
			`"teamId":"%s"},{"roleNames":["GROUP_DATA_ACCESS_ADMIN","GROUP_OWNER"],"teamId":"%s"}]`, platform, support))
		is.hasTeams(s, path, map[string]string{platform: "GROUP_DATA_ACCESS_ADMIN GROUP_READ_ONLY", support: "GROUP_DATA_ACCESS_ADMIN GROUP_OWNER"})
	})
	s.check("project create: managedSlowMs, POST enable", func(is *outcome) {
		s.want(is, noContent, http.MethodPost, path+"/managedSlowMs/enable", first, "")
		is.equal("managedSlowMs", s.want(is, ok, http.MethodGet, path+"/managedSlowMs", first, "").body, "true")
	})
	s.check("project with the owner: one user, the owner", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, path+"/users?includeCount=true&itemsPerPage=100&pageNum=1", users, "")
		is.equal("totalCount", got.at("totalCount"), 1.0)
		is.equal("the user", got.text("results", 0, "id"), ada)
	})
	s.check("project update: PATCH of the name alone keeps the tags, of the tags alone keeps the name", func(is *outcome) {
		s.want(is, ok, http.MethodPatch, path, first, fmt.Sprintf(`{"name":"%s"}`, s.named("updated-again")))
		got := s.want(is, ok, http.MethodGet, path, first, "")
		is.equal("tags", got.at("tags"), []any{map[string]any{"key": "environment", "value": "test"}})
		s.want(is, ok, http.MethodPatch, path, first, `{"tags":[]}`)
		got = s.want(is, ok, http.MethodGet, path, first, "")
		is.equal("name", got.text("name"), s.named("updated-again"))
		is.equal("tags", got.at("tags"), []any{})
	})
	terraformTeamsOfProject(s, path)
	terraformLimits(s, path)
	s.check("project update: GET of the settings, PATCH of all, managedSlowMs DELETE disable", func(is *outcome) {
		s.want(is, ok, http.MethodGet, path+"/settings", first, "")
		s.want(is, ok, http.MethodPatch, path+"/settings", first, `{"`+strings.Join(booleans, `":false,"`)+`":false}`)
		s.want(is, noContent, http.MethodDelete, path+"/managedSlowMs/disable", first, "")
		got := s.want(is, ok, http.MethodGet, path+"/settings", first, "")
		for _, name := range booleans {
			is.equal(name, got.at(name), false)
		}
		is.equal("managedSlowMs", s.want(is, ok, http.MethodGet, path+"/managedSlowMs", first, "").body, "false")
	})
	s.check("project delete: GET of the clusters, DELETE, and byName finds nothing", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, path+"/clusters?includeCount=true&includeDeletedWithRetainedBackups=false&itemsPerPage=100&pageNum=1",
			clusters, "")
		is.equal("totalCount", got.at("totalCount"), 0.0)
		s.want(is, accepted, http.MethodDelete, path, first, "")
		got = s.want(is, http.StatusUnauthorized, http.MethodGet, v2+"/groups/byName/"+s.named("updated-again"), first, "")
		is.equal("errorCode", got.text("errorCode"), "NOT_IN_GROUP")
	})
}

// terraformTeamsOfProject are updates of a project with two teams: removed ones, then changed ones, then a POST of the new ones,
// which the provider sends without new ones too.
func terraformTeamsOfProject(s *session, path string) {
	s.check("project update of teams: a new one, PATCH of the others, POST of it", func(is *outcome) {
		third := s.want(is, created, http.MethodPost, v2+"/orgs/"+acme+"/teams", first,
			fmt.Sprintf(`{"name":"%s","usernames":null}`, s.named("third"))).text("id")
		s.want(is, ok, http.MethodPatch, path+"/teams/"+platform, first, `{"roleNames":["GROUP_OWNER"],"teamId":""}`)
		s.want(is, ok, http.MethodPatch, path+"/teams/"+support, first, `{"roleNames":["GROUP_DATA_ACCESS_READ_WRITE"]}`)
		s.want(is, ok, http.MethodPost, path+"/teams", first, fmt.Sprintf(`[{"roleNames":["GROUP_READ_ONLY"],"teamId":"%s"}]`, third))
		is.hasTeams(s, path, map[string]string{platform: "GROUP_OWNER", support: "GROUP_DATA_ACCESS_READ_WRITE", third: "GROUP_READ_ONLY"})
		s.want(is, noContent, http.MethodDelete, path+"/teams/"+third, first, "")
		s.want(is, noContent, http.MethodDelete, v2+"/orgs/"+acme+"/teams/"+third, first, "")
	})
	s.check("project update of teams: PATCH of one, and POST of [] leaves all as they are", func(is *outcome) {
		s.want(is, ok, http.MethodPatch, path+"/teams/"+support, first, `{"roleNames":["GROUP_READ_ONLY"]}`)
		s.want(is, ok, http.MethodPost, path+"/teams", first, "[]")
		is.hasTeams(s, path, map[string]string{platform: "GROUP_OWNER", support: "GROUP_READ_ONLY"})
	})
	s.check("project update of teams: DELETE of all, and POST of []", func(is *outcome) {
		for _, team := range []string{platform, support} {
			s.want(is, noContent, http.MethodDelete, path+"/teams/"+team, first, "")
		}
		s.want(is, ok, http.MethodPost, path+"/teams", first, "[]")
		is.hasTeams(s, path, map[string]string{})
	})
}

// terraformLimits are updates of a project's limits: removed ones, then changed ones, then new ones.
func terraformLimits(s *session, path string) {
	const nodes, roles, deployments = "atlas.project.deployment.nodesPerPrivateLinkRegion",
		"atlas.project.security.databaseAccess.customRoles", "atlas.project.deployment.clusters"
	set := func(is *outcome, name string, value int) {
		got := s.want(is, ok, http.MethodPatch, path+"/limits/"+name, first, fmt.Sprintf(`{"name":"%s","value":%d}`, name, value))
		is.equal("name", got.text("name"), name)
		is.equal("value", got.at("value"), float64(value))
	}
	value := func(is *outcome, name string) any {
		return s.want(is, ok, http.MethodGet, path+"/limits", first, "").found("name", name).at("value")
	}
	s.check("project limits: PATCH of two, GET of all", func(is *outcome) {
		set(is, deployments, 1)
		set(is, nodes, 1)
		is.equal(deployments, value(is, deployments), 1.0)
		is.equal(nodes, value(is, nodes), 1.0)
	})
	s.check("project update of limits: DELETE of a removed one, PATCH of a changed one and of a new one", func(is *outcome) {
		initial := s.want(is, ok, http.MethodGet, path+"/limits/"+deployments, first, "").at("defaultLimit")
		s.want(is, noContent, http.MethodDelete, path+"/limits/"+deployments, first, "")
		set(is, nodes, 2)
		set(is, roles, 110)
		is.equal("the removed one", value(is, deployments), initial)
		is.equal(nodes, value(is, nodes), 2.0)
		is.equal(roles, value(is, roles), 110.0)
	})
	s.check("project limits: an unknown name is 404, for PATCH and DELETE", func(is *outcome) {
		s.want(is, http.StatusNotFound, http.MethodPatch, path+"/limits/incorrect.name", first, `{"name":"incorrect.name","value":1}`)
		s.want(is, http.StatusNotFound, http.MethodDelete, path+"/limits/incorrect.name", first, "")
	})
}

// hasTeams wants these teams in the project, and their roles in the order of the alphabet.
func (is *outcome) hasTeams(s *session, path string, want map[string]string) {
	got := s.want(is, ok, http.MethodGet, path+"/teams?includeCount=true&itemsPerPage=100&pageNum=1", first, "")
	found := map[string]string{}
	for number := range got.length("results") {
		roles, _ := got.at("results", number, "roleNames").([]any)
		names := []string{}
		for _, role := range roles {
			names = append(names, fmt.Sprint(role))
		}
		slices.Sort(names)
		found[got.text("results", number, "teamId")] = strings.Join(names, " ")
	}
	is.equal("the teams", found, want)
	is.equal("totalCount", got.at("totalCount"), float64(len(want)))
}
