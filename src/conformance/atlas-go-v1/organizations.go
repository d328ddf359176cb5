package main

import (
	atlas "go.mongodb.org/atlas/mongodbatlas"
)

func organizations(owner, member, stranger *atlas.Client) {
	names := func(all *atlas.Organizations) []string {
		return collect(all.Results, func(one *atlas.Organization) string { return one.Name })
	}

	check("Root.List", func() {
		root, _, err := owner.Root.List(ctx, nil)
		must(err)
		is("appName", "MongoDB Atlas", root.AppName)
		is("publicKey", "orgowner", root.APIKey.PublicKey)
		is("roles", []atlas.AtlasRole{{OrgID: acme, RoleName: "ORG_OWNER"}}, root.APIKey.Roles)
		is("throttling", false, root.Throttling)
	})
	check("Organizations.List", func() {
		all, _, err := owner.Organizations.List(ctx, nil)
		must(err)
		is("names", []string{"Acme"}, names(all))
		is("totalCount", 1, all.TotalCount)
		all, _, err = stranger.Organizations.List(ctx, nil)
		must(err)
		is("another key's", []string{"Globex"}, names(all))
	})
	check("Organizations.List: of one name", func() {
		all, _, err := owner.Organizations.List(ctx, &atlas.OrganizationsListOptions{Name: "Acme"})
		must(err)
		is("names", []string{"Acme"}, names(all))
		all, _, err = owner.Organizations.List(ctx, &atlas.OrganizationsListOptions{Name: "Globex"})
		must(err)
		is("organizations", 0, len(all.Results))
	})
	check("Organizations.Get", func() {
		found, _, err := member.Organizations.Get(ctx, acme)
		must(err)
		is("organization", []any{acme, "Acme", false}, []any{found.ID, found.Name, *found.IsDeleted})
		_, _, err = owner.Organizations.Get(ctx, nobody)
		refused("404 ORG_NOT_FOUND", err)
		_, _, err = owner.Organizations.Get(ctx, globex)
		refused("401 USER_CANNOT_ACCESS_ORG", err)
	})
	check("Organizations.Update", func() {
		_, _, err := member.Organizations.Update(ctx, acme, &atlas.Organization{Name: "Mine"})
		refused("401 USER_UNAUTHORIZED", err)
		changed, _, err := owner.Organizations.Update(ctx, acme, &atlas.Organization{Name: "Acme-Ltd"})
		must(err)
		is("answer", []string{acme, "Acme-Ltd"}, []string{changed.ID, changed.Name})
		found, _, err := owner.Organizations.Get(ctx, acme)
		must(err)
		is("afterwards", changed, found)
		invitation, _, err := owner.Organizations.Invitation(ctx, acme, "690000000000000000000c10")
		must(err)
		is("the invitations' orgName", "Acme-Ltd", invitation.OrgName)
		_, _, err = owner.Organizations.Update(ctx, acme, &atlas.Organization{Name: "Acme"})
		must(err)
	})
	check("Organizations.Create, Delete", func() {
		user := ada
		_, _, err := owner.Organizations.Create(ctx, &atlas.CreateOrganizationRequest{Name: "Initech"})
		refused("400 MISSING_ATTRIBUTE", err)
		created, _, err := owner.Organizations.Create(ctx, &atlas.CreateOrganizationRequest{Name: "Initech", OrgOwnerID: &user,
			APIKey: &atlas.APIKeyInput{Desc: "Owner", Roles: []string{"ORG_OWNER"}}})
		must(err)
		is("answer", []any{"Initech", ada}, []any{created.Organization.Name, *created.OrgOwnerID})
		made := signedIn(created.APIKey.PublicKey, created.APIKey.PrivateKey)
		found, _, err := made.Organizations.Get(ctx, created.Organization.ID)
		must(err)
		is("afterwards", created.Organization, found)
		_, err = made.Organizations.Delete(ctx, created.Organization.ID)
		must(err)
		_, _, err = owner.Organizations.Get(ctx, created.Organization.ID)
		refused("404 ORG_NOT_FOUND", err)
		_, err = owner.Organizations.Delete(ctx, acme)
		refused("409 ORG_NOT_EMPTY", err)
	})
}
