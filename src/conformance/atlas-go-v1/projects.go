package main

import (
	"time"

	atlas "go.mongodb.org/atlas/mongodbatlas"
)

func projectName(project *atlas.Project) string { return project.Name }

func projects(owner, member, projectOwner *atlas.Client) {
	var made *atlas.Project
	withoutLinks := func(project *atlas.Project) atlas.Project {
		bare := *project
		bare.Links = nil
		return bare
	}

	check("Organizations.Projects", func() {
		all, _, err := owner.Organizations.Projects(ctx, acme, nil)
		must(err)
		is("names", []string{"acme-data", "acme-web"}, sorted(collect(all.Results, projectName)))
		is("totalCount", 2, all.TotalCount)
	})
	check("Projects.GetAllProjects", func() {
		all, _, err := owner.Projects.GetAllProjects(ctx, nil)
		must(err)
		is("an organization owner's", []string{"acme-data", "acme-web"}, sorted(collect(all.Results, projectName)))
		all, _, err = projectOwner.Projects.GetAllProjects(ctx, nil)
		must(err)
		is("a project owner's", []string{"acme-web"}, collect(all.Results, projectName))
	})
	check("Projects.Create", func() {
		var err error
		made, _, err = owner.Projects.Create(ctx, &atlas.Project{Name: "acme-new", OrgID: acme}, nil)
		must(err)
		is("answer", []any{"acme-new", acme, 0}, []any{made.Name, made.OrgID, made.ClusterCount})
		created, err := time.Parse(time.RFC3339, made.Created)
		must(err)
		holds("created now", time.Since(created).Abs() < time.Minute)
		all, _, err := owner.Organizations.Projects(ctx, acme, nil)
		must(err)
		is("afterwards", []string{"acme-data", "acme-new", "acme-web"}, sorted(collect(all.Results, projectName)))
	})
	check("Projects.Create: refused without changing anything", func() {
		_, _, err := owner.Projects.Create(ctx, &atlas.Project{Name: "acme-new", OrgID: acme}, nil)
		refused("409 GROUP_ALREADY_EXISTS", err)
		_, _, err = member.Projects.Create(ctx, &atlas.Project{Name: "acme-mine", OrgID: acme}, nil)
		refused("401 NOT_ORG_GROUP_CREATOR", err)
		all, _, err := owner.Projects.GetAllProjects(ctx, nil)
		must(err)
		is("projects", 3, all.TotalCount)
	})
	check("Projects.GetOneProject", func() {
		found, _, err := owner.Projects.GetOneProject(ctx, made.ID)
		must(err)
		is("project", withoutLinks(made), withoutLinks(found))
		_, _, err = owner.Projects.GetOneProject(ctx, nobody)
		refused("404 GROUP_NOT_FOUND", err)
	})
	check("Projects.GetOneProjectByName", func() {
		found, _, err := owner.Projects.GetOneProjectByName(ctx, "acme-new")
		must(err)
		is("project", withoutLinks(made), withoutLinks(found))
		_, _, err = owner.Projects.GetOneProjectByName(ctx, "no-such-project")
		refused("401 NOT_IN_GROUP", err)
	})
	check("Projects.Update", func() {
		want := withoutLinks(made)
		want.Name = "acme-renamed"
		changed, _, err := owner.Projects.Update(ctx, made.ID, &atlas.ProjectUpdateRequest{Name: "acme-renamed"})
		must(err)
		is("answer", want, withoutLinks(changed))
		found, _, err := owner.Projects.GetOneProject(ctx, made.ID)
		must(err)
		is("afterwards", want, withoutLinks(found))
		_, _, err = owner.Projects.Update(ctx, made.ID, &atlas.ProjectUpdateRequest{Name: "acme-web"})
		refused("409 GROUP_ALREADY_EXISTS", err)
	})
	check("Projects.GetProjectSettings, UpdateProjectSettings", func() {
		yes, no := true, false
		want := atlas.ProjectSettings{IsCollectDatabaseSpecificsStatisticsEnabled: &yes, IsDataExplorerEnabled: &yes,
			IsExtendedStorageSizesEnabled: &no, IsPerformanceAdvisorEnabled: &yes, IsRealtimePerformancePanelEnabled: &yes,
			IsSchemaAdvisorEnabled: &yes}
		found, _, err := owner.Projects.GetProjectSettings(ctx, made.ID)
		must(err)
		is("at first", want, found)
		want.IsDataExplorerEnabled, want.IsExtendedStorageSizesEnabled = &no, &yes
		changed, _, err := owner.Projects.UpdateProjectSettings(ctx, made.ID,
			&atlas.ProjectSettings{IsDataExplorerEnabled: &no, IsExtendedStorageSizesEnabled: &yes})
		must(err)
		is("answer", want, changed)
		found, _, err = owner.Projects.GetProjectSettings(ctx, made.ID)
		must(err)
		is("afterwards", want, found)
	})
	check("Projects.Delete: its invitations go, those to the organization stay", func() {
		invited, _, err := owner.Projects.InviteUser(ctx, made.ID, &atlas.Invitation{Username: "left@example.com", Roles: []string{"GROUP_OWNER"}})
		must(err)
		_, err = owner.Projects.Delete(ctx, made.ID)
		must(err)
		_, _, err = owner.Projects.GetOneProject(ctx, made.ID)
		refused("404 GROUP_NOT_FOUND", err)
		_, _, err = owner.Projects.Invitation(ctx, made.ID, invited.ID)
		refused("404 GROUP_NOT_FOUND", err)
		all, _, err := owner.Organizations.Invitations(ctx, acme, &atlas.InvitationOptions{Username: "left@example.com"})
		must(err)
		is("invitations to the organization", 1, len(all))
		_, err = owner.Projects.Delete(ctx, made.ID)
		refused("404 GROUP_NOT_FOUND", err)
	})
}
