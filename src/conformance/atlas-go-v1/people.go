package main

import (
	atlas "go.mongodb.org/atlas/mongodbatlas"
)

func users(owner *atlas.Client) {
	orgRole := func(name string) atlas.AtlasRole { return atlas.AtlasRole{OrgID: acme, RoleName: name} }
	isAda := func(found *atlas.AtlasUser) {
		is("user", atlas.AtlasUser{ID: ada, EmailAddress: "ada@example.com", Username: "ada@example.com", FirstName: "Ada",
			LastName: "Example", Country: "US", Roles: []atlas.AtlasRole{orgRole("ORG_OWNER")}}, found)
	}
	username := func(user atlas.AtlasUser) string { return user.Username }
	id := func(user atlas.AtlasUser) string { return user.ID }
	var made *atlas.AtlasUser

	check("Organizations.Users", func() {
		all, _, err := owner.Organizations.Users(ctx, acme, nil)
		must(err)
		is("usernames", []string{"ada@example.com", "grace@example.com"}, collect(all.Results, username))
		is("totalCount", 2, all.TotalCount)
		isAda(&all.Results[0])
	})
	check("Organizations.Users: in pages", func() {
		relations := func(link *atlas.Link) string { return link.Rel }
		page, _, err := owner.Organizations.Users(ctx, acme, &atlas.ListOptions{PageNum: 1, ItemsPerPage: 1, IncludeCount: true})
		must(err)
		is("usernames", []string{"ada@example.com"}, collect(page.Results, username))
		is("totalCount", 2, page.TotalCount)
		is("links", []string{"self", "next"}, collect(page.Links, relations))
		page, _, err = owner.Organizations.Users(ctx, acme, &atlas.ListOptions{PageNum: 2, ItemsPerPage: 1})
		must(err)
		is("usernames", []string{"grace@example.com"}, collect(page.Results, username))
		is("links", []string{"self", "previous"}, collect(page.Links, relations))
	})
	check("AtlasUsers.Get", func() {
		found, _, err := owner.AtlasUsers.Get(ctx, ada)
		must(err)
		isAda(found)
		_, _, err = owner.AtlasUsers.Get(ctx, nobody)
		refused("404 USER_NOT_FOUND", err)
	})
	check("AtlasUsers.GetByName", func() {
		found, _, err := owner.AtlasUsers.GetByName(ctx, "ada@example.com")
		must(err)
		isAda(found)
		_, _, err = owner.AtlasUsers.GetByName(ctx, "nobody+at.all@example.com")
		refused("404 USERNAME_NOT_FOUND", err)
	})
	check("AtlasUsers.Create", func() {
		var err error
		made, _, err = owner.AtlasUsers.Create(ctx, &atlas.AtlasUser{Username: "new@example.com", EmailAddress: "new@example.com",
			Password: "a password", FirstName: "New", LastName: "Comer", Country: "US", MobileNumber: "5555550100",
			Roles: []atlas.AtlasRole{orgRole("ORG_MEMBER"), {GroupID: web, RoleName: "GROUP_READ_ONLY"}}})
		must(err)
		is("name", "New Comer, new@example.com", made.FirstName+" "+made.LastName+", "+made.Username)
		is("password", "", made.Password)
		is("roles", []atlas.AtlasRole{}, made.Roles) // they come with the membership
		found, _, err := owner.AtlasUsers.GetByName(ctx, "new@example.com")
		must(err)
		is("afterwards", *made, found)
	})
	check("AtlasUsers.Create: the account is invited", func() {
		all, _, err := owner.Organizations.Invitations(ctx, acme, &atlas.InvitationOptions{Username: "new@example.com"})
		must(err)
		is("invitations", 1, len(all))
		is("roles", []string{"ORG_MEMBER"}, all[0].Roles)
		_, _, err = owner.AtlasUsers.Create(ctx, &atlas.AtlasUser{Username: "new@example.com", Country: "US",
			FirstName: "New", LastName: "Comer", Password: "a password", MobileNumber: "5555550100",
			Roles: []atlas.AtlasRole{orgRole("ORG_OWNER")}})
		refused("409 USER_ALREADY_EXISTS", err)
	})
	check("AtlasUsers.List: the users of a project", func() {
		_, _, err := owner.Projects.InviteUser(ctx, web,
			&atlas.Invitation{Username: "grace@example.com", Roles: []string{"GROUP_READ_ONLY"}})
		must(err)
		all, _, err := owner.AtlasUsers.List(ctx, web, nil)
		must(err)
		is("ids", []string{grace}, collect(all, id))
	})
	check("Projects.RemoveUserFromProject", func() {
		answer, err := owner.Projects.RemoveUserFromProject(ctx, web, grace)
		must(err)
		is("status", 204, answer.StatusCode)
		all, _, err := owner.AtlasUsers.List(ctx, web, nil)
		must(err)
		is("users", 0, len(all))
	})
	check("Teams.AddUsersToTeam", func() {
		_, _, err := owner.Teams.AddUsersToTeam(ctx, acme, platform, []string{ada, grace})
		must(err)
		all, _, err := owner.Teams.GetTeamUsersAssigned(ctx, acme, platform)
		must(err)
		is("ids", []string{ada, grace}, collect(all, id))
	})
	check("Teams.GetTeamUsersAssigned", func() {
		all, _, err := owner.Teams.GetTeamUsersAssigned(ctx, acme, support)
		must(err)
		is("users", 0, len(all))
		_, _, err = owner.Teams.GetTeamUsersAssigned(ctx, acme, nobody)
		refused("404 TEAM_NOT_FOUND", err)
	})
	check("Teams.RemoveUserToTeam", func() {
		answer, err := owner.Teams.RemoveUserToTeam(ctx, acme, platform, ada)
		must(err)
		is("status", 204, answer.StatusCode)
		all, _, err := owner.Teams.GetTeamUsersAssigned(ctx, acme, platform)
		must(err)
		is("ids", []string{grace}, collect(all, id))
	})
}
