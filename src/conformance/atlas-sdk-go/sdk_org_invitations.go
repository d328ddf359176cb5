package main

import (
	"slices"
	"strings"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// orgInvitations are the six operations on invitations to an organization, each with what the others then say.
func orgInvitations(s *session) {
	api := s.api.OrganizationsApi
	email := spelled(s.email("Invited+1"))
	stored := strings.ToLower(email)
	roles := []string{"ORG_READ_ONLY", "ORG_GROUP_CREATOR"}
	var invited *admin.OrganizationInvitation

	s.check("createOrgInvite", func(is *outcome) {
		got, res, err := api.CreateOrgInvite(background, acme, &admin.OrganizationInvitationRequest{
			Username: &email, Roles: &roles, TeamIds: &[]string{platform},
			GroupRoleAssignments: &[]admin.OrganizationInvitationGroupRoleAssignmentsRequest{
				{GroupId: pointer(acmeWeb), Roles: &[]string{"GROUP_READ_ONLY", "GROUP_SEARCH_INDEX_EDITOR"}}},
		}).Execute()
		is.answered(res, err, ok)
		invited = got
		is.equal("username", got.GetUsername(), stored)
		is.equal("roles", got.GetRoles(), roles)
		is.equal("teamIds", got.GetTeamIds(), []string{platform})
		is.equal("orgId", got.GetOrgId(), acme)
		is.equal("orgName", got.GetOrgName(), "Acme")
		is.equal("inviterUsername", got.GetInviterUsername(), s.self)
		is.equal("groupRoleAssignments", got.GetGroupRoleAssignments(), []admin.GroupRole{
			{GroupId: pointer(acmeWeb), GroupRole: pointer("GROUP_READ_ONLY")},
			{GroupId: pointer(acmeWeb), GroupRole: pointer("GROUP_SEARCH_INDEX_EDITOR")}})
		is.dated(got.GetId(), got.GetCreatedAt(), got.GetExpiresAt())
	})
	s.check("getOrgInvite", func(is *outcome) {
		got, res, err := api.GetOrgInvite(background, acme, invited.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("the invitation", got, invited)
	})
	s.check("listOrgInvites by username", func(is *outcome) {
		got, res, err := api.ListOrgInvites(background, acme).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("the list", got, []admin.OrganizationInvitation{*invited})
	})
	s.check("listOrgInvites by nobody's username", func(is *outcome) {
		got, res, err := api.ListOrgInvites(background, acme).Username(s.email("nobody")).Execute()
		is.answered(res, err, ok)
		is.equal("the list's length", len(got), 0)
	})
	s.check("listOrgInvites, and an empty username is no filter (trap 4)", func(is *outcome) {
		all, res, err := api.ListOrgInvites(background, acme).Execute()
		is.answered(res, err, ok)
		unfiltered, res, err := api.ListOrgInvites(background, acme).Username("").Execute()
		is.answered(res, err, ok)
		is.equal("the list with an empty username", unfiltered, all)
		names := invitedToOrg(all)
		is.that("it is sorted by username", slices.IsSorted(names))
		for _, name := range []string{"pending@example.com", "teamed@example.com", stored} {
			is.that(name+" is in it", slices.Contains(names, name))
		}
	})
	s.check("updateOrgInviteById replaces what is given and keeps the rest", func(is *outcome) {
		got, res, err := api.UpdateOrgInviteById(background, acme, invited.GetId(),
			&admin.OrganizationInvitationUpdateRequest{Roles: &[]string{"ORG_MEMBER"}}).Execute()
		is.answered(res, err, ok)
		invited.Roles = &[]string{"ORG_MEMBER"}
		is.equal("the invitation", got, invited)
	})
	s.check("updateOrgInvites finds by username", func(is *outcome) {
		got, res, err := api.UpdateOrgInvites(background, acme, &admin.OrganizationInvitationRequest{
			Username: &email, Roles: &[]string{"ORG_BILLING_ADMIN", "ORG_MEMBER"}, TeamIds: &[]string{support, platform},
		}).Execute()
		is.answered(res, err, ok)
		invited.Roles, invited.TeamIds = &[]string{"ORG_BILLING_ADMIN", "ORG_MEMBER"}, got.TeamIds
		is.equal("teamIds", slices.Sorted(slices.Values(got.GetTeamIds())), []string{platform, support})
		is.equal("the invitation", got, invited)
		kept, res, err := api.GetOrgInvite(background, acme, invited.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("the invitation afterwards", kept, invited)
	})
	s.check("createOrgInvite again is 409 USER_ALREADY_EXISTS", func(is *outcome) {
		_, _, err := api.CreateOrgInvite(background, acme,
			&admin.OrganizationInvitationRequest{Username: &email, Roles: &roles}).Execute()
		is.refused(err, refusal{409, "USER_ALREADY_EXISTS", "A user with username " + stored + " already exists.", []any{stored}})
	})
	s.check("deleteOrgInvite", func(is *outcome) {
		res, err := api.DeleteOrgInvite(background, acme, invited.GetId()).Execute()
		is.answered(res, err, noContent)
		left, res, err := api.ListOrgInvites(background, acme).Execute()
		is.answered(res, err, ok)
		is.that("it is no longer listed", !slices.Contains(invitedToOrg(left), stored))
	})
	gone := refusal{404, "INVALID_INVITATION_ID", "An invalid invitation ID " + invited.GetId() + " was specified.",
		[]any{invited.GetId()}}
	s.check("getOrgInvite of what was deleted is 404 (trap 6)", func(is *outcome) {
		_, _, err := api.GetOrgInvite(background, acme, invited.GetId()).Execute()
		is.refused(err, gone)
	})
	s.check("updateOrgInviteById of what was deleted is 404", func(is *outcome) {
		_, _, err := api.UpdateOrgInviteById(background, acme, invited.GetId(),
			&admin.OrganizationInvitationUpdateRequest{Roles: &roles}).Execute()
		is.refused(err, gone)
	})
	s.check("deleteOrgInvite once more is 404", func(is *outcome) {
		_, err := api.DeleteOrgInvite(background, acme, invited.GetId()).Execute()
		is.refused(err, gone)
	})
}

func invitedToOrg(invitations []admin.OrganizationInvitation) []string {
	names := make([]string, 0, len(invitations))
	for _, invitation := range invitations {
		names = append(names, invitation.GetUsername())
	}
	return names
}
