package main

import (
	atlas "go.mongodb.org/atlas/mongodbatlas"
)

func keys(owner, member *atlas.Client) {
	var made *atlas.APIKey
	var itself *atlas.Client
	descriptions := func(all []atlas.APIKey) []string {
		return sorted(collect(all, func(key atlas.APIKey) string { return key.Desc }))
	}
	ofSandbox := []string{"Organization Member", "Organization Owner", "Project Owner of acme-web", "Project Read Only on acme-web"}
	signsIn := func() error {
		_, _, err := itself.Organizations.Users(ctx, acme, nil)
		return err
	}

	check("APIKeys.List", func() {
		all, _, err := owner.APIKeys.List(ctx, acme, nil)
		must(err)
		is("descriptions", ofSandbox, descriptions(all))
		for _, key := range all {
			holds("hidden: "+key.PrivateKey, key.PrivateKey[:24] == "********-****-****-"+key.PrivateKey[19:24] && len(key.PrivateKey) == 31)
		}
	})
	check("APIKeys.Create: it signs in at once", func() {
		var err error
		made, _, err = owner.APIKeys.Create(ctx, acme, &atlas.APIKeyInput{Desc: "made here", Roles: []string{"ORG_READ_ONLY"}})
		must(err)
		is("answer", []any{"made here", []atlas.AtlasRole{{OrgID: acme, RoleName: "ORG_READ_ONLY"}}}, []any{made.Desc, made.Roles})
		itself = signedIn(made.PublicKey, made.PrivateKey)
		must(signsIn())
		_, _, err = itself.Organizations.Invitations(ctx, acme, nil)
		refused("401 USER_UNAUTHORIZED", err)
	})
	check("APIKeys.Create: refused without changing anything", func() {
		_, _, err := owner.APIKeys.Create(ctx, acme, &atlas.APIKeyInput{Desc: "no role"})
		refused("400 MISSING_API_KEY_ROLES", err)
		_, _, err = owner.APIKeys.Create(ctx, acme, &atlas.APIKeyInput{Roles: []string{"ORG_OWNER"}})
		refused("400 API_KEY_REQUIRES_DESCRIPTION", err)
		_, _, err = member.APIKeys.Create(ctx, acme, &atlas.APIKeyInput{Desc: "mine", Roles: []string{"ORG_OWNER"}})
		refused("401 USER_UNAUTHORIZED", err)
		all, _, err := owner.APIKeys.List(ctx, acme, nil)
		must(err)
		is("keys", len(ofSandbox)+1, len(all))
	})
	check("APIKeys.Get: the private key is hidden", func() {
		want := *made
		want.PrivateKey = "********-****-****-" + made.PrivateKey[24:]
		found, _, err := owner.APIKeys.Get(ctx, acme, made.ID)
		must(err)
		is("key", want, found)
	})
	check("APIKeys.Update: its new role counts at once", func() {
		changed, _, err := owner.APIKeys.Update(ctx, acme, made.ID, &atlas.APIKeyInput{Desc: "changed here", Roles: []string{"ORG_OWNER"}})
		must(err)
		is("answer", []any{"changed here", []atlas.AtlasRole{{OrgID: acme, RoleName: "ORG_OWNER"}}}, []any{changed.Desc, changed.Roles})
		_, _, err = itself.Organizations.Invitations(ctx, acme, nil)
		must(err)
	})
	blocks := func() []string {
		all, _, err := owner.AccessListAPIKeys.List(ctx, acme, made.ID, nil)
		must(err)
		is("totalCount", len(all.Results), all.TotalCount)
		return sorted(collect(all.Results, func(entry *atlas.AccessListAPIKey) string { return entry.CidrBlock }))
	}
	check("AccessListAPIKeys.Create", func() {
		all, _, err := owner.AccessListAPIKeys.Create(ctx, acme, made.ID,
			[]*atlas.AccessListAPIKeysReq{{IPAddress: "127.0.0.1"}, {CidrBlock: "192.0.2.0/24"}})
		must(err)
		is("answer", 2, len(all.Results))
		is("afterwards", []string{"127.0.0.1/32", "192.0.2.0/24"}, blocks())
		must(signsIn())
	})
	check("AccessListAPIKeys.List", func() {
		page, answer, err := owner.AccessListAPIKeys.List(ctx, acme, made.ID, &atlas.ListOptions{ItemsPerPage: 1})
		must(err)
		is("entries", 1, len(page.Results))
		holds("there is a next page", !answer.IsLastPage())
	})
	check("AccessListAPIKeys.Get", func() {
		found, _, err := owner.AccessListAPIKeys.Get(ctx, acme, made.ID, "127.0.0.1")
		must(err)
		is("entry", []string{"127.0.0.1", "127.0.0.1/32"}, []string{found.IPAddress, found.CidrBlock})
		_, _, err = owner.AccessListAPIKeys.Get(ctx, acme, made.ID, "127.0.0.2")
		refused("404 API_KEY_ACCESS_LIST_NOT_FOUND", err)
	})
	check("AccessListAPIKeys.Delete", func() {
		answer, err := owner.AccessListAPIKeys.Delete(ctx, acme, made.ID, "192.0.2.0%2F24")
		must(err)
		is("status", 204, answer.StatusCode)
		is("afterwards", []string{"127.0.0.1/32"}, blocks())
	})
	check("AccessListAPIKeys: who calls from elsewhere is turned away", func() {
		entry := func(address string) {
			_, _, err := owner.AccessListAPIKeys.Create(ctx, acme, made.ID, []*atlas.AccessListAPIKeysReq{{IPAddress: address}})
			must(err)
		}
		entry("192.0.2.7")
		must(signsIn())
		_, err := owner.AccessListAPIKeys.Delete(ctx, acme, made.ID, "127.0.0.1")
		must(err)
		refused("403 IP_ADDRESS_NOT_ON_ACCESS_LIST", signsIn())
		entry("127.0.0.1")
		must(signsIn())
	})
	check("APIKeys.Delete: it signs in no more", func() {
		answer, err := owner.APIKeys.Delete(ctx, acme, made.ID)
		must(err)
		is("status", 204, answer.StatusCode)
		refused("401 UNEXPECTED_ERROR", signsIn())
		all, _, err := owner.APIKeys.List(ctx, acme, nil)
		must(err)
		is("the others", ofSandbox, descriptions(all))
	})
}

func projectKeys(owner *atlas.Client) {
	var made *atlas.APIKey
	onProject := func() []string {
		all, _, err := owner.ProjectAPIKeys.List(ctx, data, nil)
		must(err)
		return sorted(collect(all, func(key atlas.APIKey) string { return key.Desc }))
	}

	check("ProjectAPIKeys.Create: it signs in at once", func() {
		var err error
		made, _, err = owner.ProjectAPIKeys.Create(ctx, data, &atlas.APIKeyInput{Desc: "of the project", Roles: []string{"GROUP_OWNER"}})
		must(err)
		_, _, err = signedIn(made.PublicKey, made.PrivateKey).Projects.Invitations(ctx, data, nil)
		must(err)
		_, _, err = signedIn(made.PublicKey, made.PrivateKey).Projects.Invitations(ctx, web, nil)
		refused("401 USER_CANNOT_ACCESS_GROUP", err)
	})
	check("ProjectAPIKeys.List", func() {
		is("keys", []string{"of the project"}, onProject())
	})
	check("ProjectAPIKeys.Assign", func() {
		other, _, err := owner.APIKeys.Create(ctx, acme, &atlas.APIKeyInput{Desc: "of the organization", Roles: []string{"ORG_MEMBER"}})
		must(err)
		_, err = owner.ProjectAPIKeys.Assign(ctx, data, other.ID, &atlas.AssignAPIKey{Roles: []string{"GROUP_OWNER"}})
		must(err)
		is("keys", []string{"of the organization", "of the project"}, onProject())
		_, _, err = signedIn(other.PublicKey, other.PrivateKey).Projects.Invitations(ctx, data, nil)
		must(err)
	})
	check("ProjectAPIKeys.Unassign", func() {
		_, err := owner.ProjectAPIKeys.Unassign(ctx, data, made.ID)
		must(err)
		is("keys", []string{"of the organization"}, onProject())
		_, _, err = signedIn(made.PublicKey, made.PrivateKey).Projects.Invitations(ctx, data, nil)
		refused("401 USER_CANNOT_ACCESS_GROUP", err)
	})
}
