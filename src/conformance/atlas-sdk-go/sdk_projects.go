package main

import (
	"io"
	"slices"
	"time"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// projects are the operations on a project from its creation to its end.
func projects(s *session) {
	api := s.api.ProjectsApi
	name := s.named("conformance")
	var project *admin.Group
	s.check("createGroup", func(is *outcome) {
		got, res, err := api.CreateGroup(background, &admin.Group{Name: name, OrgId: acme}).Execute()
		is.answered(res, err, created)
		project = got
		is.that("no tags were sent, and none are in the answer", got.Tags == nil)
		is.equal("name", got.GetName(), name)
		is.equal("orgId", got.GetOrgId(), acme)
		is.equal("clusterCount", got.GetClusterCount(), int64(0))
		is.equal("withDefaultAlertsSettings", got.GetWithDefaultAlertsSettings(), true)
		is.equal("the time in its id", idTime(got.GetId()), got.GetCreated().Unix())
		is.that("it was made in the last minute", time.Since(got.GetCreated()).Abs() < time.Minute)
	})
	s.check("getGroup and getGroupByName", func(is *outcome) {
		got, res, err := api.GetGroup(background, project.GetId()).Execute()
		is.answered(res, err, ok)
		named, res, err := api.GetGroupByName(background, name).Execute()
		is.answered(res, err, ok)
		for _, one := range []*admin.Group{got, named} {
			is.equal("tags", one.GetTags(), []admin.ResourceTag{})
			one.Links, one.Tags = project.Links, nil
			is.equal("the project", one, project)
		}
	})
	s.check("listGroups", func(is *outcome) {
		got, res, err := api.ListGroups(background).Execute()
		is.answered(res, err, ok)
		ids := projectIDs(got)
		is.that("those of the caller's organization are there",
			slices.Contains(ids, project.GetId()) && slices.Contains(ids, acmeWeb) && slices.Contains(ids, acmeData))
		is.that("those of others are not", !slices.Contains(ids, globexApp))
		is.equal("totalCount", got.GetTotalCount(), len(ids))
		page, res, err := api.ListGroups(background).ItemsPerPage(1).PageNum(2).Execute()
		is.answered(res, err, ok)
		is.equal("the second page of one", projectIDs(page), ids[1:2])
	})
	s.check("updateGroup renames and tags", func(is *outcome) {
		name = s.named("renamed")
		tags := []admin.ResourceTag{{Key: "team", Value: "web"}}
		got, res, err := api.UpdateGroup(background, project.GetId(), &admin.GroupUpdate{Name: &name, Tags: &tags}).Execute()
		is.answered(res, err, ok)
		is.equal("name", got.GetName(), name)
		again, res, err := api.GetGroup(background, project.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("name afterwards", again.GetName(), name)
		is.equal("tags afterwards", again.GetTags(), tags)
		is.equal("created", again.GetCreated(), project.GetCreated())
	})
	s.check("createGroup of a name that is taken is GROUP_ALREADY_EXISTS", func(is *outcome) {
		_, _, err := api.CreateGroup(background, &admin.Group{Name: name, OrgId: acme}).Execute()
		is.refused(err, refusal{409, "GROUP_ALREADY_EXISTS", `A group with name "` + name + `" already exists.`, []any{name}})
	})
	s.check("createGroup of a name that is none is INVALID_GROUP_NAME", func(is *outcome) {
		_, _, err := api.CreateGroup(background, &admin.Group{Name: "a/b", OrgId: acme}).Execute()
		is.refused(err, refusal{status: 400, code: "INVALID_GROUP_NAME"})
	})
	s.check("createGroup in another organization is refused", func(is *outcome) {
		_, _, err := api.CreateGroup(background, &admin.Group{Name: s.named("elsewhere"), OrgId: globex}).Execute()
		is.refused(err, refusal{status: 401, code: "USER_CANNOT_ACCESS_ORG"})
	})
	s.check("deleteGroup is 202 with {}, takes its invitations, leaves those to the organization", func(is *outcome) {
		email := s.email("of-a-project")
		invited, res, err := api.CreateGroupInvite(background, project.GetId(),
			&admin.GroupInvitationRequest{Username: &email, Roles: &[]string{"GROUP_OWNER"}}).Execute()
		is.answered(res, err, ok)
		res, err = api.DeleteGroup(background, project.GetId()).Execute()
		is.answered(res, err, accepted)
		body, _ := io.ReadAll(res.Body)
		is.equal("the body", string(body), "{}")
		_, _, err = api.GetGroupInvite(background, project.GetId(), invited.GetId()).Execute()
		is.refused(err, refusal{status: 404, code: "GROUP_NOT_FOUND"})
		left, res, err := s.api.OrganizationsApi.ListOrgInvites(background, acme).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("invitations to the organization", len(left), 1)
		res, err = s.api.OrganizationsApi.DeleteOrgInvite(background, acme, left[0].GetId()).Execute()
		is.answered(res, err, noContent)
	})
	s.check("getGroup of what was deleted is GROUP_NOT_FOUND", func(is *outcome) {
		id := project.GetId()
		_, _, err := api.GetGroup(background, id).Execute()
		is.refused(err, refusal{404, "GROUP_NOT_FOUND", "No group with ID " + id + " exists.", []any{id}})
		_, err = api.DeleteGroup(background, id).Execute()
		is.refused(err, refusal{status: 404, code: "GROUP_NOT_FOUND"})
		got, res, err := api.ListGroups(background).Execute()
		is.answered(res, err, ok)
		is.that("it is no longer listed", !slices.Contains(projectIDs(got), id))
	})
}

// projectOwners are an organization that has projects, and a key that makes one.
func projectOwners(s *session) {
	s.check("getOrgGroups, all and by name", func(is *outcome) {
		all, res, err := s.api.OrganizationsApi.GetOrgGroups(background, acme).Execute()
		is.answered(res, err, ok)
		ids := projectIDs(all)
		is.that("acme-web and acme-data are there", slices.Contains(ids, acmeWeb) && slices.Contains(ids, acmeData))
		is.that("globex-app is not", !slices.Contains(ids, globexApp))
		is.equal("totalCount", all.GetTotalCount(), len(ids))
		one, res, err := s.api.OrganizationsApi.GetOrgGroups(background, acme).Name("acme-data").Execute()
		is.answered(res, err, ok)
		is.equal("by name", projectIDs(one), []string{acmeData})
	})
	s.check("the key that creates a project is its owner", func(is *outcome) {
		creator, res, err := s.api.ProgrammaticAPIKeysApi.CreateOrgApiKey(background, acme,
			&admin.CreateAtlasOrganizationApiKey{Desc: s.named("creator"), Roles: []string{"ORG_GROUP_CREATOR"}}).Execute()
		is.answered(res, err, ok)
		itself := keySession(s.table, s.base, s.client, s.tag, creator.GetPublicKey(), creator.GetPrivateKey())
		project, res, err := itself.api.ProjectsApi.CreateGroup(background, &admin.Group{Name: s.named("own"), OrgId: acme}).Execute()
		is.answered(res, err, created)
		_, res, err = itself.api.ProjectsApi.ListGroupInvites(background, project.GetId()).Execute()
		is.answered(res, err, ok)
		res, err = itself.api.ProjectsApi.DeleteGroup(background, project.GetId()).Execute()
		is.answered(res, err, accepted)
		res, err = s.api.ProgrammaticAPIKeysApi.DeleteOrgApiKey(background, acme, creator.GetId()).Execute()
		is.answered(res, err, noContent)
	})
}

func projectIDs(page *admin.PaginatedAtlasGroup) []string {
	ids := make([]string, 0, len(page.GetResults()))
	for _, project := range page.GetResults() {
		ids = append(ids, project.GetId())
	}
	return ids
}
