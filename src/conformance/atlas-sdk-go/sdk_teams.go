package main

import (
	"slices"
	"strings"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// teams are the operations on a team from its creation to its end.
func teams(s *session) {
	api := s.api.TeamsApi
	name := s.named("team")
	var id string
	s.check("createOrgTeam with members", func(is *outcome) {
		got, res, err := api.CreateOrgTeam(background, acme, &admin.Team{Name: name, Usernames: []string{"grace@example.com"}}).Execute()
		is.answered(res, err, created)
		id = got.GetId()
		is.equal("name", got.GetName(), name)
		is.equal("usernames", got.GetUsernames(), []string{"grace@example.com"})
		is.that("Location ends in the new team: "+res.Header.Get("Location"), strings.HasSuffix(res.Header.Get("Location"), "/teams/"+id))
		members, res, err := s.api.MongoDBCloudUsersApi.ListTeamUsers(background, acme, id).Execute()
		is.answered(res, err, ok)
		is.equal("its members", orgUsernames(members), []string{"grace@example.com"})
	})
	s.check("createOrgTeam with usernames null (trap 10)", func(is *outcome) {
		got, res, err := api.CreateOrgTeam(background, acme, &admin.Team{Name: s.named("empty")}).Execute()
		is.answered(res, err, created)
		members, res, err := s.api.MongoDBCloudUsersApi.ListTeamUsers(background, acme, got.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("its members", len(members.GetResults()), 0)
		res, err = api.DeleteOrgTeam(background, acme, got.GetId()).Execute()
		is.answered(res, err, noContent)
	})
	s.check("getOrgTeam and getOrgTeamByName", func(is *outcome) {
		got, res, err := api.GetOrgTeam(background, acme, id).Execute()
		is.answered(res, err, ok)
		is.equal("name", got.GetName(), name)
		named, res, err := api.GetTeamByName(background, acme, name).Execute()
		is.answered(res, err, ok)
		is.equal("id", named.GetId(), id)
	})
	s.check("listOrgTeams", func(is *outcome) {
		got, res, err := api.ListOrgTeams(background, acme).Execute()
		is.answered(res, err, ok)
		ids := teamIDs(got)
		is.that("the new one and the sandbox's are there",
			slices.Contains(ids, id) && slices.Contains(ids, platform) && slices.Contains(ids, support))
		is.equal("totalCount", got.GetTotalCount(), len(ids))
		page, res, err := api.ListOrgTeams(background, acme).ItemsPerPage(1).PageNum(2).Execute()
		is.answered(res, err, ok)
		is.equal("the second page of one", teamIDs(page), ids[1:2])
	})
	s.check("renameOrgTeam", func(is *outcome) {
		name = s.named("renamed-team")
		got, res, err := api.RenameOrgTeam(background, acme, id, &admin.TeamUpdate{Name: name}).Execute()
		is.answered(res, err, ok)
		is.equal("name", got.GetName(), name)
		again, res, err := api.GetOrgTeam(background, acme, id).Execute()
		is.answered(res, err, ok)
		is.equal("name afterwards", again.GetName(), name)
	})
	s.check("createOrgTeam of a name that is taken is TEAM_NAME_NOT_AVAILABLE", func(is *outcome) {
		_, _, err := api.CreateOrgTeam(background, acme, &admin.Team{Name: name}).Execute()
		is.refused(err, refusal{status: 409, code: "TEAM_NAME_NOT_AVAILABLE"})
	})
	s.check("createOrgTeam of a name that is none is INVALID_TEAM_NAME", func(is *outcome) {
		_, _, err := api.CreateOrgTeam(background, acme, &admin.Team{Name: "a/b"}).Execute()
		is.refused(err, refusal{status: 400, code: "INVALID_TEAM_NAME"})
	})
	s.check("deleteOrgTeam, and its members are in no team", func(is *outcome) {
		res, err := api.DeleteOrgTeam(background, acme, id).Execute()
		is.answered(res, err, noContent)
		_, _, err = api.GetOrgTeam(background, acme, id).Execute()
		is.refused(err, refusal{404, "TEAM_NOT_FOUND", "No team with ID " + id + " exists.", []any{id}})
		member, res, err := s.api.MongoDBCloudUsersApi.GetOrgUser(background, acme, grace).Execute()
		is.answered(res, err, ok)
		is.equal("her teamIds", member.GetTeamIds(), []string{})
	})
}

// teamsOfProjects are the roles of teams on projects.
func teamsOfProjects(s *session) {
	api := s.api.TeamsApi
	roles := []string{"GROUP_READ_ONLY", "GROUP_DATA_ACCESS_READ_ONLY"}
	s.check("addGroupTeams", func(is *outcome) {
		got, res, err := api.AddGroupTeams(background, acmeData,
			&[]admin.TeamRole{{TeamId: platform, RoleNames: roles}}).Execute()
		is.answered(res, err, ok)
		is.equal("the teams", teamRoles(got), map[string][]string{platform: roles})
	})
	s.check("addGroupTeams once more is TEAM_EXISTS_IN_GROUP", func(is *outcome) {
		_, _, err := api.AddGroupTeams(background, acmeData,
			&[]admin.TeamRole{{TeamId: platform, RoleNames: roles}}).Execute()
		is.refused(err, refusal{status: 409, code: "TEAM_EXISTS_IN_GROUP"})
	})
	s.check("listGroupTeams and getGroupTeam", func(is *outcome) {
		all, res, err := api.ListGroupTeams(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.equal("the teams", teamRoles(all), map[string][]string{platform: roles})
		is.equal("totalCount", all.GetTotalCount(), 1)
		one, res, err := api.GetGroupTeam(background, acmeData, platform).Execute()
		is.answered(res, err, ok)
		is.equal("roleNames", one.GetRoleNames(), roles)
	})
	s.check("updateGroupTeam replaces the roles", func(is *outcome) {
		_, res, err := api.UpdateGroupTeam(background, acmeData, platform,
			&admin.TeamRole{RoleNames: []string{"GROUP_OWNER"}}).Execute()
		is.answered(res, err, ok)
		all, res, err := api.ListGroupTeams(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.equal("the teams", teamRoles(all), map[string][]string{platform: {"GROUP_OWNER"}})
	})
	s.check("listGroupUsers with flattenTeams shows who is there by a team", func(is *outcome) {
		users := s.api.MongoDBCloudUsersApi
		_, res, err := users.AddOrgTeamUser(background, acme, platform, &admin.AddOrRemoveUserFromTeam{Id: grace}).Execute()
		is.answered(res, err, ok)
		flat, res, err := users.ListGroupUsers(background, acmeData).FlattenTeams(true).Execute()
		is.answered(res, err, ok)
		is.that("grace is there", slices.Contains(projectUsernames(flat), "grace@example.com"))
		own, res, err := users.ListGroupUsers(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.that("without it she is not", !slices.Contains(projectUsernames(own), "grace@example.com"))
		_, res, err = users.RemoveOrgTeamUser(background, acme, platform, &admin.AddOrRemoveUserFromTeam{Id: grace}).Execute()
		is.answered(res, err, ok)
	})
	s.check("removeGroupTeam", func(is *outcome) {
		res, err := api.RemoveGroupTeam(background, acmeData, platform).Execute()
		is.answered(res, err, noContent)
		all, res, err := api.ListGroupTeams(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.equal("the teams", len(all.GetResults()), 0)
		_, res, err = api.GetOrgTeam(background, acme, platform).Execute()
		is.answered(res, err, ok)
	})
}

func teamIDs(page *admin.PaginatedTeam) []string {
	ids := make([]string, 0, len(page.GetResults()))
	for _, team := range page.GetResults() {
		ids = append(ids, team.GetId())
	}
	return ids
}

func teamRoles(page *admin.PaginatedTeamRole) map[string][]string {
	roles := map[string][]string{}
	for _, team := range page.GetResults() {
		roles[team.GetTeamId()] = team.GetRoleNames()
	}
	return roles
}
