package main

import (
	"net/http"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// operatorProject is the reconciliation of an AtlasProject of the Atlas Kubernetes Operator 2.18.1, with an AtlasTeam: its calls
// on projects, tags, settings and teams, in its order. Its calls on network access, alerts and the like are not emulated.
func operatorProject(s *session) {
	api := s.api.ProjectsApi
	name := s.named("operator")
	tags := []admin.ResourceTag{{Key: "environment", Value: "test"}}
	var project, found *admin.Group
	byName := func(is *outcome) {
		got, res, err := api.GetGroupByName(background, name).Execute()
		is.answered(res, err, ok)
		found = got
	}
	s.check("AtlasProject is new: getGroupByName is 401 NOT_IN_GROUP, createGroup is 201", func(is *outcome) {
		_, _, err := api.GetGroupByName(background, name).Execute()
		is.notInGroup(err)
		got, res, err := api.CreateGroup(background, &admin.Group{OrgId: acme, Name: name, RegionUsageRestrictions: pointer("NONE"),
			Tags: &tags, WithDefaultAlertsSettings: pointer(true)}).Execute()
		is.answered(res, err, created)
		project = got
		is.equal("orgId", got.GetOrgId(), acme)
	})
	s.check("AtlasProject is found by its name, with the tags that were sent", func(is *outcome) {
		byName(is)
		is.equal("id", found.GetId(), project.GetId())
		is.equal("tags", found.GetTags(), tags)
		is.that("NONE is no restriction", found.RegionUsageRestrictions == nil)
	})
	s.check("AtlasProject's tags changed: updateGroup, and an empty list clears them", func(is *outcome) {
		for _, tags := range [][]admin.ResourceTag{{{Key: "environment", Value: "staging"}, {Key: "team", Value: "web"}}, {}} {
			_, res, err := api.UpdateGroup(background, project.GetId(), &admin.GroupUpdate{Tags: &tags}).Execute()
			is.answered(res, err, ok)
			byName(is)
			is.equal("tags", found.GetTags(), tags)
		}
	})
	s.check("what the operator reconciles before the settings is not emulated", func(is *outcome) {
		_, _, err := s.api.ProjectIPAccessListApi.ListAccessListEntries(background, project.GetId()).Execute()
		problem, isAtlas := admin.AsError(err)
		is.that("it is an error of Atlas's form", isAtlas)
		is.equal("error", problem.GetError(), http.StatusNotImplemented)
	})
	s.check("AtlasProject's settings: getGroupSettings, updateGroupSettings with those of the spec", func(is *outcome) {
		before, res, err := api.GetGroupSettings(background, project.GetId()).Execute()
		is.answered(res, err, ok)
		_, res, err = api.UpdateGroupSettings(background, project.GetId(), &admin.GroupSettings{
			IsDataExplorerEnabled: pointer(false), IsExtendedStorageSizesEnabled: pointer(true)}).Execute()
		is.answered(res, err, ok)
		before.IsDataExplorerEnabled, before.IsExtendedStorageSizesEnabled = pointer(false), pointer(true)
		after, res, err := api.GetGroupSettings(background, project.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("the settings", after, before)
	})
	team := operatorTeam(s)
	operatorAssignedTeams(s, project.GetId(), team)
	s.check("AtlasProject is deleted: getGroupByName, the teams, deleteGroup, getGroupByName is 401", func(is *outcome) {
		byName(is)
		for _, assigned := range assignedTeams(is, s, project.GetId()) {
			res, err := s.api.TeamsApi.RemoveGroupTeam(background, project.GetId(), assigned.GetTeamId()).Execute()
			is.answered(res, err, noContent)
		}
		res, err := api.DeleteGroup(background, project.GetId()).Execute()
		is.answered(res, err, accepted)
		_, _, err = api.GetGroupByName(background, name).Execute()
		is.notInGroup(err)
	})
	s.check("deleteGroup of what is gone has a code that the operator takes for gone", func(is *outcome) {
		_, err := api.DeleteGroup(background, project.GetId()).Execute()
		is.that("it is GROUP_NOT_FOUND", admin.IsErrorCode(err, "GROUP_NOT_FOUND"))
	})
	s.check("AtlasTeam is deleted: deleteOrgTeam, getOrgTeam is 404", func(is *outcome) {
		res, err := s.api.TeamsApi.DeleteOrgTeam(background, acme, team).Execute()
		is.answered(res, err, noContent)
		_, res, _ = s.api.TeamsApi.GetOrgTeam(background, acme, team).Execute()
		is.equal("status", res.StatusCode, http.StatusNotFound)
	})
}

// operatorTeam is the reconciliation of an AtlasTeam with its users; it returns the team's id.
func operatorTeam(s *session) string {
	api := s.api.TeamsApi
	name := s.named("operator-team")
	var id string
	s.check("AtlasTeam is new: getTeamByName is 404, createOrgTeam with the usernames, listTeamUsers", func(is *outcome) {
		_, res, _ := api.GetTeamByName(background, acme, name).Execute()
		is.equal("status", res.StatusCode, http.StatusNotFound)
		got, res, err := api.CreateOrgTeam(background, acme, &admin.Team{Name: name, Usernames: []string{"grace@example.com"}}).Execute()
		is.answered(res, err, created)
		id = got.GetId()
		is.equal("the users", teamUsernames(is, s, id), []string{"grace@example.com"})
	})
	s.check("AtlasTeam's users changed: listTeamUsers, removeUserFromTeam, getUserByName, addTeamUsers", func(is *outcome) {
		teamUsernames(is, s, id)
		if strict {
			s.refusedLastUser(is, v2+"/orgs/"+acme+"/teams/"+id+"/users/"+grace)
			return
		}
		res, err := api.RemoveUserFromTeam(background, acme, id, grace).Execute()
		is.answered(res, err, noContent)
		user, res, err := s.api.MongoDBCloudUsersApi.GetUserByName(background, "ada@example.com").Execute()
		is.answered(res, err, ok)
		is.equal("its id", user.GetId(), ada)
		_, res, err = api.AddTeamUsers(background, acme, id, &[]admin.AddUserToTeam{{Id: user.GetId()}}).Execute()
		is.answered(res, err, ok)
		is.equal("the users", teamUsernames(is, s, id), []string{"ada@example.com"})
	})
	s.check("AtlasTeam's name changed: getOrgTeam, renameOrgTeam", func(is *outcome) {
		got, res, err := api.GetOrgTeam(background, acme, id).Execute()
		is.answered(res, err, ok)
		is.equal("name", got.GetName(), name)
		got, res, err = api.RenameOrgTeam(background, acme, id, &admin.TeamUpdate{Name: name + "-renamed"}).Execute()
		is.answered(res, err, ok)
		is.equal("name", got.GetName(), name+"-renamed")
	})
	return id
}

// operatorAssignedTeams are the teams of the project: the operator removes a team with other roles, and adds it again.
func operatorAssignedTeams(s *session, project, team string) {
	assign := func(is *outcome, roles ...string) {
		_, res, err := s.api.TeamsApi.AddGroupTeams(background, project, &[]admin.TeamRole{{TeamId: team, RoleNames: roles}}).Execute()
		is.answered(res, err, ok)
		assigned := assignedTeams(is, s, project)
		is.equal("the number of teams", len(assigned), 1)
		is.equal("roles", assigned[0].GetRoleNames(), roles)
	}
	s.check("AtlasProject's teams: listGroupTeams page by page, addGroupTeams", func(is *outcome) {
		is.equal("the number of teams", len(assignedTeams(is, s, project)), 0)
		assign(is, "GROUP_OWNER")
	})
	s.check("AtlasProject's roles of a team changed: removeGroupTeam, addGroupTeams", func(is *outcome) {
		res, err := s.api.TeamsApi.RemoveGroupTeam(background, project, team).Execute()
		is.answered(res, err, noContent)
		assign(is, "GROUP_CLUSTER_MANAGER", "GROUP_READ_ONLY")
	})
}

// assignedTeams reads pages until it has as many as there are.
func assignedTeams(is *outcome, s *session, project string) (all []admin.TeamRole) {
	for page := 1; ; page++ {
		got, res, err := s.api.TeamsApi.ListGroupTeams(background, project).PageNum(page).Execute()
		is.answered(res, err, ok)
		all = append(all, got.GetResults()...)
		if len(got.GetResults()) == 0 || len(all) >= got.GetTotalCount() {
			return all
		}
	}
}

func teamUsernames(is *outcome, s *session, team string) (names []string) {
	got, res, err := s.api.MongoDBCloudUsersApi.ListTeamUsers(background, acme, team).Execute()
	is.answered(res, err, ok)
	for _, user := range got.GetResults() {
		names = append(names, user.GetUsername())
	}
	return names
}

// notInGroup wants the refusal that means to the operator that there is no such project.
func (is *outcome) notInGroup(err error) {
	is.refused(err, refusal{401, "NOT_IN_GROUP", "The current user is not in the group, or the group does not exist.", []any{}})
}
