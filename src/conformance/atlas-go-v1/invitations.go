package main

import (
	"regexp"
	"strconv"
	"time"

	atlas "go.mongodb.org/atlas/mongodbatlas"
)

func invitee(invitation *atlas.Invitation) string { return invitation.Username }

// isFresh holds an invitation against what is true of each one: its id and its dates belong together.
func isFresh(made *atlas.Invitation) {
	holds("id "+made.ID+" has 24 hex digits", regexp.MustCompile("^[0-9a-f]{24}$").MatchString(made.ID))
	created, err := time.Parse(time.RFC3339, made.CreatedAt)
	must(err)
	expires, err := time.Parse(time.RFC3339, made.ExpiresAt)
	must(err)
	is("days until it expires", 30.0, expires.Sub(created).Hours()/24)
	seconds, err := strconv.ParseInt(made.ID[:8], 16, 64)
	must(err)
	is("time in the id", created.Unix(), seconds)
	holds("created now", time.Since(created).Abs() < time.Minute)
}

func organizationInvitations(owner, member, stranger, wrong *atlas.Client) {
	everybody := []string{"newcomer@example.com", "pending@example.com", "second@example.com", "teamed@example.com",
		"third@example.com", "waiting@example.com"}
	var made *atlas.Invitation

	check("Organizations.Invitations: all, by username", func() {
		all, _, err := owner.Organizations.Invitations(ctx, acme, nil)
		must(err)
		is("usernames", everybody, collect(all, invitee))
	})
	check("Organizations.Invitations: of one username", func() {
		all, _, err := owner.Organizations.Invitations(ctx, acme, &atlas.InvitationOptions{Username: "waiting@example.com"})
		must(err)
		is("ids", []string{"690000000000000000000c20"}, collect(all, func(i *atlas.Invitation) string { return i.ID }))
	})
	check("Organizations.InviteUser", func() {
		var err error
		made, _, err = owner.Organizations.InviteUser(ctx, acme, &atlas.Invitation{
			Username: "pat+go@example.com", Roles: []string{"ORG_READ_ONLY", "ORG_MEMBER"}, TeamIDs: []string{platform}})
		must(err)
		isFresh(made)
		is("answer", atlas.Invitation{ID: made.ID, OrgID: acme, OrgName: "Acme", CreatedAt: made.CreatedAt, ExpiresAt: made.ExpiresAt,
			InviterUsername: "orgowner", Username: "pat+go@example.com", Roles: []string{"ORG_READ_ONLY", "ORG_MEMBER"},
			TeamIDs: []string{platform}}, made)
	})
	check("Organizations.InviteUser: twice", func() {
		_, _, err := owner.Organizations.InviteUser(ctx, acme, &atlas.Invitation{Username: "pat+go@example.com", Roles: []string{"ORG_OWNER"}})
		refused("409 USER_ALREADY_EXISTS", err)
		found, _, err := owner.Organizations.Invitation(ctx, acme, made.ID)
		must(err)
		is("the first one", made, found)
	})
	check("Organizations.InviteUser: no such role", func() {
		_, _, err := owner.Organizations.InviteUser(ctx, acme, &atlas.Invitation{Username: "role@example.com", Roles: []string{"ORG_OWNR"}})
		refused("400 INVALID_ENUM_VALUE", err)
		all, _, err := owner.Organizations.Invitations(ctx, acme, &atlas.InvitationOptions{Username: "role@example.com"})
		must(err)
		is("invitations", 0, len(all))
	})
	check("Organizations.Invitations: '+' and '@' in a query", func() {
		all, _, err := owner.Organizations.Invitations(ctx, acme, &atlas.InvitationOptions{Username: "pat+go@example.com"})
		must(err)
		is("invitations", []*atlas.Invitation{made}, all)
	})
	check("Organizations.UpdateInvitation", func() {
		want := *made
		want.Roles = []string{"ORG_OWNER"}
		changed, _, err := owner.Organizations.UpdateInvitation(ctx, acme,
			&atlas.Invitation{Username: "pat+go@example.com", Roles: want.Roles})
		must(err)
		is("answer", want, changed)
		found, _, err := owner.Organizations.Invitation(ctx, acme, made.ID)
		must(err)
		is("afterwards", want, found)
	})
	check("Organizations.UpdateInvitationByID", func() {
		want := *made
		want.Roles, want.TeamIDs = []string{"ORG_MEMBER"}, []string{platform, support}
		changed, _, err := owner.Organizations.UpdateInvitationByID(ctx, acme, made.ID,
			&atlas.Invitation{Roles: want.Roles, TeamIDs: want.TeamIDs})
		must(err)
		is("answer", want, changed)
		found, _, err := owner.Organizations.Invitation(ctx, acme, made.ID)
		must(err)
		is("afterwards", want, found)
	})
	check("Organizations.DeleteInvitation: refused to whom it must be", func() {
		_, err := member.Organizations.DeleteInvitation(ctx, acme, made.ID)
		refused("401 USER_UNAUTHORIZED", err)
		_, err = stranger.Organizations.DeleteInvitation(ctx, acme, made.ID)
		refused("401 USER_CANNOT_ACCESS_ORG", err)
		_, err = wrong.Organizations.DeleteInvitation(ctx, acme, made.ID)
		refused("401 UNEXPECTED_ERROR", err)
		_, err = owner.Organizations.DeleteInvitation(ctx, nobody, made.ID)
		refused("404 ORG_NOT_FOUND", err)
		_, _, err = owner.Organizations.Invitation(ctx, acme, made.ID)
		must(err)
	})
	check("Organizations.DeleteInvitation", func() {
		answer, err := owner.Organizations.DeleteInvitation(ctx, acme, made.ID)
		must(err)
		is("status", 204, answer.StatusCode)
		gone := "404 INVALID_INVITATION_ID"
		_, _, err = owner.Organizations.Invitation(ctx, acme, made.ID)
		refused(gone, err)
		_, _, err = owner.Organizations.UpdateInvitationByID(ctx, acme, made.ID, &atlas.Invitation{Roles: []string{"ORG_MEMBER"}})
		refused(gone, err)
		_, err = owner.Organizations.DeleteInvitation(ctx, acme, made.ID)
		refused(gone, err)
		all, _, err := owner.Organizations.Invitations(ctx, acme, nil)
		must(err)
		is("the others", everybody, collect(all, invitee))
	})
}

func projectInvitations(projectOwner, owner, member *atlas.Client) {
	everybody := []string{"newcomer@example.com", "second@example.com", "third@example.com"}
	var made *atlas.Invitation

	check("Projects.Invitations: all, by username", func() {
		all, _, err := projectOwner.Projects.Invitations(ctx, web, nil)
		must(err)
		is("usernames", everybody, collect(all, invitee))
	})
	check("Projects.InviteUser", func() {
		var err error
		made, _, err = projectOwner.Projects.InviteUser(ctx, web,
			&atlas.Invitation{Username: "Pat@Example.com", Roles: []string{"GROUP_READ_ONLY"}})
		must(err)
		isFresh(made)
		is("answer", atlas.Invitation{ID: made.ID, GroupID: web, GroupName: "acme-web", CreatedAt: made.CreatedAt,
			ExpiresAt: made.ExpiresAt, InviterUsername: "prjowner", Username: "pat@example.com", Roles: []string{"GROUP_READ_ONLY"}}, made)
	})
	check("Projects.InviteUser: a newcomer is invited to the organization too", func() {
		all, _, err := owner.Organizations.Invitations(ctx, acme, &atlas.InvitationOptions{Username: "pat@example.com"})
		must(err)
		is("invitations", 1, len(all))
		is("roles", []string{"ORG_MEMBER"}, all[0].Roles)
	})
	check("Projects.InviteUser: an organization's role", func() {
		_, _, err := projectOwner.Projects.InviteUser(ctx, web, &atlas.Invitation{Username: "role@example.com", Roles: []string{"ORG_OWNER"}})
		refused("400 CANNOT_ADD_ORG_ROLE", err)
		all, _, err := projectOwner.Projects.Invitations(ctx, web, &atlas.InvitationOptions{Username: "role@example.com"})
		must(err)
		is("invitations", 0, len(all))
	})
	check("Projects.Invitations: of one username", func() {
		all, _, err := projectOwner.Projects.Invitations(ctx, web, &atlas.InvitationOptions{Username: "pat@example.com"})
		must(err)
		is("invitations", []*atlas.Invitation{made}, all)
	})
	check("Projects.UpdateInvitation", func() {
		want := *made
		want.Roles = []string{"GROUP_OWNER", "GROUP_READ_ONLY"}
		changed, _, err := projectOwner.Projects.UpdateInvitation(ctx, web, &atlas.Invitation{Username: "pat@example.com", Roles: want.Roles})
		must(err)
		is("answer", want, changed)
		found, _, err := projectOwner.Projects.Invitation(ctx, web, made.ID)
		must(err)
		is("afterwards", want, found)
	})
	check("Projects.UpdateInvitationByID", func() {
		want := *made
		want.Roles = []string{"GROUP_CLUSTER_MANAGER"}
		changed, _, err := projectOwner.Projects.UpdateInvitationByID(ctx, web, made.ID, &atlas.Invitation{Roles: want.Roles})
		must(err)
		is("answer", want, changed)
		found, _, err := projectOwner.Projects.Invitation(ctx, web, made.ID)
		must(err)
		is("afterwards", want, found)
	})
	check("Projects.DeleteInvitation: refused to whom it must be", func() {
		_, err := member.Projects.DeleteInvitation(ctx, web, made.ID)
		refused("401 USER_CANNOT_ACCESS_GROUP", err)
		_, err = projectOwner.Projects.DeleteInvitation(ctx, nobody, made.ID)
		refused("404 GROUP_NOT_FOUND", err)
		_, err = projectOwner.Projects.DeleteInvitation(ctx, web, "690000000000000000000c10")
		refused("400 CANNOT_DELETE_ORG_INVITATION", err)
		_, _, err = projectOwner.Projects.Invitation(ctx, web, made.ID)
		must(err)
	})
	check("Projects.DeleteInvitation: that to the organization stays", func() {
		answer, err := projectOwner.Projects.DeleteInvitation(ctx, web, made.ID)
		must(err)
		is("status", 204, answer.StatusCode)
		_, _, err = projectOwner.Projects.Invitation(ctx, web, made.ID)
		refused("404 INVALID_INVITATION_ID", err)
		all, _, err := projectOwner.Projects.Invitations(ctx, web, nil)
		must(err)
		is("the others", everybody, collect(all, invitee))
		all, _, err = owner.Organizations.Invitations(ctx, acme, &atlas.InvitationOptions{Username: "pat@example.com"})
		must(err)
		is("invitations to the organization", 1, len(all))
	})
}
