package main

import (
	"slices"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// projectInvitations are the six operations on invitations to a project, and the invitation to its organization beside them.
func projectInvitations(s *session) {
	api, orgs := s.api.ProjectsApi, s.api.OrganizationsApi
	email := s.email("to-project")
	roles := []string{"GROUP_DATA_ACCESS_READ_ONLY", "GROUP_READ_ONLY"}
	request := &admin.GroupInvitationRequest{Username: &email, Roles: &roles}
	var invited *admin.GroupInvitation
	var beside admin.OrganizationInvitation

	s.check("createGroupInvite", func(is *outcome) {
		got, res, err := api.CreateGroupInvite(background, acmeWeb, request).Execute()
		is.answered(res, err, ok)
		invited = got
		is.equal("username", got.GetUsername(), email)
		is.equal("roles", got.GetRoles(), roles)
		is.equal("groupId", got.GetGroupId(), acmeWeb)
		is.equal("groupName", got.GetGroupName(), "acme-web")
		is.equal("inviterUsername", got.GetInviterUsername(), s.self)
		is.dated(got.GetId(), got.GetCreatedAt(), got.GetExpiresAt())
	})
	s.check("createGroupInvite invites to the organization too", func(is *outcome) {
		got, res, err := orgs.ListOrgInvites(background, acme).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("the list's length", len(got), 1)
		beside = got[0]
		is.equal("roles", beside.GetRoles(), []string{"ORG_MEMBER"})
		is.that("it is another invitation", beside.GetId() != invited.GetId())
		is.equal("createdAt", beside.GetCreatedAt(), invited.GetCreatedAt())
	})
	s.check("getGroupInvite", func(is *outcome) {
		got, res, err := api.GetGroupInvite(background, acmeWeb, invited.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("the invitation", got, invited)
	})
	s.check("listGroupInvites, all and by username", func(is *outcome) {
		all, res, err := api.ListGroupInvites(background, acmeWeb).Username("").Execute()
		is.answered(res, err, ok)
		names := make([]string, 0, len(all))
		for _, invitation := range all {
			names = append(names, invitation.GetUsername())
		}
		is.that("it is sorted by username", slices.IsSorted(names))
		is.that("third@example.com is in it", slices.Contains(names, "third@example.com"))
		one, res, err := api.ListGroupInvites(background, acmeWeb).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("the list by username", one, []admin.GroupInvitation{*invited})
		other, res, err := api.ListGroupInvites(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.equal("the other project's list", len(other), 0)
	})
	s.check("updateGroupInviteById", func(is *outcome) {
		got, res, err := api.UpdateInviteById(background, acmeWeb, invited.GetId(),
			&admin.GroupInvitationUpdateRequest{Roles: &[]string{"GROUP_OWNER"}}).Execute()
		is.answered(res, err, ok)
		invited.Roles = &[]string{"GROUP_OWNER"}
		is.equal("the invitation", got, invited)
	})
	s.check("updateGroupInvites finds by username", func(is *outcome) {
		got, res, err := api.UpdateGroupInvites(background, acmeWeb, request).Execute()
		is.answered(res, err, ok)
		invited.Roles = &roles
		is.equal("the invitation", got, invited)
		kept, res, err := api.GetGroupInvite(background, acmeWeb, invited.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("the invitation afterwards", kept, invited)
	})
	s.check("createGroupInvite again is 409 USER_ALREADY_EXISTS", func(is *outcome) {
		_, _, err := api.CreateGroupInvite(background, acmeWeb, request).Execute()
		is.refused(err, refusal{409, "USER_ALREADY_EXISTS", "", []any{email}})
	})
	s.check("deleteOrgInvite of an invitation to a project is 400", func(is *outcome) {
		_, err := orgs.DeleteOrgInvite(background, acme, invited.GetId()).Execute()
		is.refused(err, refusal{status: 400, code: "CANNOT_DELETE_GROUP_INVITATION"})
	})
	s.check("deleteGroupInvite of an invitation to an organization is 400", func(is *outcome) {
		_, err := api.DeleteGroupInvite(background, acmeWeb, beside.GetId()).Execute()
		is.refused(err, refusal{status: 400, code: "CANNOT_DELETE_ORG_INVITATION"})
	})
	s.check("deleteGroupInvite leaves the invitation to the organization", func(is *outcome) {
		res, err := api.DeleteGroupInvite(background, acmeWeb, invited.GetId()).Execute()
		is.answered(res, err, noContent)
		left, res, err := orgs.GetOrgInvite(background, acme, beside.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("the other invitation", *left, beside)
	})
	gone := refusal{404, "INVALID_INVITATION_ID", "An invalid invitation ID " + invited.GetId() + " was specified.",
		[]any{invited.GetId()}}
	s.check("getGroupInvite of what was deleted is 404", func(is *outcome) {
		_, _, err := api.GetGroupInvite(background, acmeWeb, invited.GetId()).Execute()
		is.refused(err, gone)
	})
	s.check("deleteGroupInvite once more is 404", func(is *outcome) {
		_, err := api.DeleteGroupInvite(background, acmeWeb, invited.GetId()).Execute()
		is.refused(err, gone)
	})
	s.check("deleteOrgInvite of what is left", func(is *outcome) {
		res, err := orgs.DeleteOrgInvite(background, acme, beside.GetId()).Execute()
		is.answered(res, err, noContent)
	})
}
