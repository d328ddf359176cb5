package main

import (
	atlas "go.mongodb.org/atlas/mongodbatlas"
)

func projectTeams(owner *atlas.Client) {
	assigned := func() map[string][]string {
		all, _, err := owner.Projects.GetProjectTeamsAssigned(ctx, data)
		must(err)
		is("totalCount", len(all.Results), all.TotalCount)
		found := map[string][]string{}
		for _, one := range all.Results {
			found[one.TeamID] = one.RoleNames
		}
		return found
	}
	check("Projects.AddTeamsToProject", func() {
		all, _, err := owner.Projects.AddTeamsToProject(ctx, data, []*atlas.ProjectTeam{
			{TeamID: support, RoleNames: []string{"GROUP_READ_ONLY"}}, {TeamID: platform, RoleNames: []string{"GROUP_OWNER"}}})
		must(err)
		is("answer", 2, len(all.Results))
		is("afterwards", map[string][]string{support: {"GROUP_READ_ONLY"}, platform: {"GROUP_OWNER"}}, assigned())
		_, _, err = owner.Projects.AddTeamsToProject(ctx, data, []*atlas.ProjectTeam{{TeamID: nobody, RoleNames: []string{"GROUP_OWNER"}}})
		refused("404 TEAM_NOT_FOUND", err)
	})
	check("Projects.GetProjectTeamsAssigned", func() {
		all, _, err := owner.Projects.GetProjectTeamsAssigned(ctx, web)
		must(err)
		is("teams of another project", 0, len(all.Results))
		is("teams", 2, len(assigned()))
	})
	check("Teams.UpdateTeamRoles", func() {
		_, _, err := owner.Teams.UpdateTeamRoles(ctx, data, support, &atlas.TeamUpdateRoles{RoleNames: []string{"GROUP_CLUSTER_MANAGER"}})
		must(err)
		is("afterwards", map[string][]string{support: {"GROUP_CLUSTER_MANAGER"}, platform: {"GROUP_OWNER"}}, assigned())
	})
	check("Teams.RemoveTeamFromProject", func() {
		answer, err := owner.Teams.RemoveTeamFromProject(ctx, data, platform)
		must(err)
		is("status", 204, answer.StatusCode)
		is("afterwards", map[string][]string{support: {"GROUP_CLUSTER_MANAGER"}}, assigned())
	})
	check("Teams.RemoveTeamFromOrganization: not while it is on a project", func() {
		_, err := owner.Teams.RemoveTeamFromOrganization(ctx, acme, support)
		refused("404 CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT", err)
		is("the project's teams", map[string][]string{support: {"GROUP_CLUSTER_MANAGER"}}, assigned())
		_, err = owner.Teams.RemoveTeamFromProject(ctx, data, support)
		must(err)
		_, err = owner.Teams.RemoveTeamFromOrganization(ctx, acme, support)
		must(err)
		is("the project's teams", map[string][]string{}, assigned())
	})
}
