package main

import (
	"sort"

	atlas "go.mongodb.org/atlas/mongodbatlas"
)

func sorted(names []string) []string {
	sort.Strings(names)
	return names
}

func teams(owner, member *atlas.Client) {
	var made *atlas.Team
	names := func(all []atlas.Team) []string {
		return sorted(collect(all, func(team atlas.Team) string { return team.Name }))
	}

	check("Teams.List", func() {
		all, answer, err := member.Teams.List(ctx, acme, nil)
		must(err)
		is("names", []string{"platform", "support"}, names(all))
		holds("this is the last page", answer.IsLastPage())
		_, answer, err = member.Teams.List(ctx, acme, &atlas.ListOptions{ItemsPerPage: 1})
		must(err)
		holds("there is a next page", !answer.IsLastPage())
	})
	check("Teams.Create", func() {
		var answer *atlas.Response
		var err error
		made, answer, err = owner.Teams.Create(ctx, acme, &atlas.Team{Name: "on-call", Usernames: []string{"ada@example.com"}})
		must(err)
		is("status", 201, answer.StatusCode)
		is("name", "on-call", made.Name)
		all, _, err := owner.Teams.GetTeamUsersAssigned(ctx, acme, made.ID)
		must(err)
		is("users", []string{ada}, collect(all, func(user atlas.AtlasUser) string { return user.ID }))
	})
	check("Teams.Create: refused without changing anything", func() {
		_, _, err := owner.Teams.Create(ctx, acme, &atlas.Team{Name: "on-call", Usernames: []string{"ada@example.com"}})
		refused("409 TEAM_NAME_NOT_AVAILABLE", err)
		_, _, err = member.Teams.Create(ctx, acme, &atlas.Team{Name: "mine", Usernames: []string{"grace@example.com"}})
		refused("401 USER_UNAUTHORIZED", err)
		all, _, err := owner.Teams.List(ctx, acme, nil)
		must(err)
		is("names", []string{"on-call", "platform", "support"}, names(all))
	})
	check("Teams.Get", func() {
		found, _, err := owner.Teams.Get(ctx, acme, made.ID)
		must(err)
		is("team", []string{made.ID, "on-call"}, []string{found.ID, found.Name})
		_, _, err = owner.Teams.Get(ctx, acme, nobody)
		refused("404 TEAM_NOT_FOUND", err)
	})
	check("Teams.GetOneTeamByName", func() {
		found, _, err := owner.Teams.GetOneTeamByName(ctx, acme, "on-call")
		must(err)
		is("id", made.ID, found.ID)
		_, _, err = owner.Teams.GetOneTeamByName(ctx, acme, "off-call")
		refused("404 TEAM_NAME_NOT_FOUND", err)
	})
	check("Teams.Rename", func() {
		changed, _, err := owner.Teams.Rename(ctx, acme, made.ID, "night-shift")
		must(err)
		is("answer", []string{made.ID, "night-shift"}, []string{changed.ID, changed.Name})
		found, _, err := owner.Teams.Get(ctx, acme, made.ID)
		must(err)
		is("afterwards", "night-shift", found.Name)
		_, _, err = owner.Teams.Rename(ctx, acme, made.ID, "support")
		refused("409 TEAM_NAME_NOT_AVAILABLE", err)
	})
	check("Teams.RemoveTeamFromOrganization", func() {
		answer, err := owner.Teams.RemoveTeamFromOrganization(ctx, acme, made.ID)
		must(err)
		is("status", 204, answer.StatusCode)
		_, _, err = owner.Teams.Get(ctx, acme, made.ID)
		refused("404 TEAM_NOT_FOUND", err)
		all, _, err := owner.Teams.List(ctx, acme, nil)
		must(err)
		is("the others", []string{"platform", "support"}, names(all))
	})
}
