package main

import (
	"fmt"
	"net/http"
)

// The settings that the project resource reads without a look whether they are there.
var booleans = []string{"isCollectDatabaseSpecificsStatisticsEnabled", "isDataExplorerEnabled", "isExtendedStorageSizesEnabled",
	"isPerformanceAdvisorEnabled", "isRealtimePerformancePanelEnabled", "isSchemaAdvisorEnabled"}

// terraformProject is the resource project (trap 11).
func terraformProject(s *session) {
	var project answer
	s.check("project create: POST is 201", func(is *outcome) {
		project = s.want(is, created, http.MethodPost, v2+"/groups", first, fmt.Sprintf(
			`{"clusterCount":0,"created":"0001-01-01T00:00:00Z","name":"%s","orgId":"%s","tags":[],"withDefaultAlertsSettings":true}`,
			s.named("project"), acme))
		is.equal("name", project.text("name"), s.named("project"))
		is.equal("clusterCount", project.at("clusterCount"), 0.0)
	})
	path := v2 + "/groups/" + project.text("id")
	s.check("project create: POST of the teams", func(is *outcome) {
		got := s.want(is, ok, http.MethodPost, path+"/teams", first,
			fmt.Sprintf(`[{"roleNames":["GROUP_OWNER","GROUP_READ_ONLY"],"teamId":"%s"}]`, platform))
		is.equal("roleNames", got.found("teamId", platform, "results").at("roleNames"), list("GROUP_OWNER", "GROUP_READ_ONLY"))
	})
	s.check("project create: GET and PATCH of the settings", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, path+"/settings", first, "")
		sent := "{"
		for _, name := range booleans {
			value, isBoolean := got.at(name).(bool)
			is.that(name+" is a boolean", isBoolean)
			is.equal(name, value, name != "isExtendedStorageSizesEnabled")
			sent += fmt.Sprintf(`"%s":%t,`, name, name == "isDataExplorerEnabled")
		}
		s.want(is, ok, http.MethodPatch, path+"/settings", first, sent[:len(sent)-1]+"}")
	})
	s.check("project create: GET", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, path, first, "")
		for _, key := range []string{"id", "name", "orgId", "created"} {
			is.equal(key, got.text(key), project.text(key))
		}
	})
	s.check("project read: teams, limits, settings, ipAddresses, managedSlowMs (trap 11)", func(is *outcome) { projectProperties(is, s, path) })
	s.check("project read: twice the same to the byte (trap 8)", func(is *outcome) {
		for _, part := range []string{"", "/teams", "/limits", "/settings", "/ipAddresses", "/managedSlowMs"} {
			one := s.want(is, ok, http.MethodGet, path+part, first, "")
			two := s.want(is, ok, http.MethodGet, path+part, first, "")
			is.equal("what is read at "+part, two.body, one.body)
		}
	})
	s.check("project update: PATCH of name and tags, GET", func(is *outcome) {
		s.want(is, ok, http.MethodPatch, path, first, fmt.Sprintf(
			`{"name":"%s","tags":[{"key":"environment","value":"test"}]}`, s.named("project-renamed")))
		got := s.want(is, ok, http.MethodGet, path, first, "")
		is.equal("name", got.text("name"), s.named("project-renamed"))
		is.equal("created", got.text("created"), project.text("created"))
		is.equal("tags", got.at("tags"), []any{map[string]any{"key": "environment", "value": "test"}})
	})
	s.check("project update: PATCH and DELETE of a team's roles", func(is *outcome) {
		s.want(is, ok, http.MethodPatch, path+"/teams/"+platform, first, `{"roleNames":["GROUP_READ_ONLY"]}`)
		got := s.want(is, ok, http.MethodGet, path+"/teams", first, "")
		is.equal("roleNames", got.at("results", 0, "roleNames"), list("GROUP_READ_ONLY"))
		s.want(is, noContent, http.MethodDelete, path+"/teams/"+platform, first, "")
		got = s.want(is, ok, http.MethodGet, path+"/teams", first, "")
		is.equal("totalCount", got.at("totalCount"), 0.0)
	})
	s.check("project delete: GET of the clusters has a totalCount, DELETE is 202 (traps 11, 14)", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, path+"/clusters", clusters, "")
		is.equal("the clusters", got.body, `{"links":[],"results":[],"totalCount":0}`)
		is.equal("its type", got.header.Get("Content-Type"), "application/vnd.atlas.2024-08-05+json;charset=utf-8")
		got = s.want(is, accepted, http.MethodDelete, path, first, "")
		is.equal("the body", got.body, "{}")
	})
	s.check("project refresh of what is gone is 404", func(is *outcome) {
		got := s.want(is, http.StatusNotFound, http.MethodGet, path, first, "")
		is.equal("errorCode", got.text("errorCode"), "GROUP_NOT_FOUND")
	})
}

func projectProperties(is *outcome, s *session, path string) {
	teams := s.want(is, ok, http.MethodGet, path+"/teams", first, "")
	is.equal("the teams", teams.text("results", 0, "teamId"), platform)
	is.equal("totalCount", teams.at("totalCount"), 1.0)
	limits := s.want(is, ok, http.MethodGet, path+"/limits", first, "")
	is.that("the limits are an array", limits.length() >= 0)
	settings := s.want(is, ok, http.MethodGet, path+"/settings", first, "")
	for _, name := range booleans {
		is.equal(name, settings.at(name), name == "isDataExplorerEnabled")
	}
	addresses := s.want(is, ok, http.MethodGet, path+"/ipAddresses", first, "")
	is.equal("the clusters of the addresses", addresses.length("services", "clusters"), 0)
	slow := s.want(is, ok, http.MethodGet, path+"/managedSlowMs", first, "")
	is.that("managedSlowMs is a bare boolean: "+slow.body, slow.body == "true" || slow.body == "false")
}
