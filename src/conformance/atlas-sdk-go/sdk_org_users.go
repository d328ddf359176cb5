package main

import (
	"net/http"
	"slices"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// pendingOrgUsers are the operations on an organization's users, on one who is invited: the same record as the invitation.
func pendingOrgUsers(s *session) {
	api, invites := s.api.MongoDBCloudUsersApi, s.api.OrganizationsApi
	email := s.email("pending-user")
	var user *admin.OrgUserResponse
	var invitation admin.OrganizationInvitation

	s.check("createOrgUser makes a pending one", func(is *outcome) {
		got, res, err := api.CreateOrgUser(background, acme, &admin.OrgUserRequest{Username: email,
			Roles: admin.OrgUserRolesRequest{OrgRoles: []string{"ORG_MEMBER"}, GroupRoleAssignments: &[]admin.GroupRoleAssignment{
				{GroupId: pointer(acmeData), GroupRoles: &[]string{"GROUP_READ_ONLY"}}}},
			TeamIds: &[]string{support}}).Execute()
		is.answered(res, err, created)
		user = got
		is.equal("orgMembershipStatus", got.GetOrgMembershipStatus(), "PENDING")
		is.equal("username", got.GetUsername(), email)
		is.equal("inviterUsername", got.GetInviterUsername(), s.self)
		is.equal("teamIds", got.GetTeamIds(), []string{support})
		roles := got.GetRoles()
		is.equal("orgRoles", roles.GetOrgRoles(), []string{"ORG_MEMBER"})
		is.equal("groupRoleAssignments", roles.GetGroupRoleAssignments(), []admin.GroupRoleAssignment{
			{GroupId: pointer(acmeData), GroupRoles: &[]string{"GROUP_READ_ONLY"}}})
		is.dated(got.GetId(), got.GetInvitationCreatedAt(), got.GetInvitationExpiresAt())
	})
	s.check("a pending user and an invitation are one record", func(is *outcome) {
		got, res, err := invites.ListOrgInvites(background, acme).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("the invitations", len(got), 1)
		invitation = got[0]
		is.equal("the user's id, the one after the invitation's,", user.GetId(), nextID(invitation.GetId()))
		is.equal("createdAt", invitation.GetCreatedAt(), user.GetInvitationCreatedAt())
		is.equal("expiresAt", invitation.GetExpiresAt(), user.GetInvitationExpiresAt())
		is.equal("roles", invitation.GetRoles(), []string{"ORG_MEMBER"})
		is.equal("teamIds", invitation.GetTeamIds(), []string{support})
		is.equal("groupRoleAssignments", invitation.GetGroupRoleAssignments(),
			[]admin.GroupRole{{GroupId: pointer(acmeData), GroupRole: pointer("GROUP_READ_ONLY")}})
	})
	s.check("getOrgUser", func(is *outcome) {
		got, res, err := api.GetOrgUser(background, acme, user.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("the user", got, user)
	})
	s.check("listOrgUsers by username", func(is *outcome) {
		got, res, err := api.ListOrgUsers(background, acme).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("results", got.GetResults(), []admin.OrgUserResponse{*user})
		is.equal("totalCount", got.GetTotalCount(), 1)
	})
	s.check("createOrgUser again is 409 USER_ALREADY_EXISTS", func(is *outcome) {
		_, _, err := api.CreateOrgUser(background, acme, &admin.OrgUserRequest{Username: email,
			Roles: admin.OrgUserRolesRequest{OrgRoles: []string{"ORG_MEMBER"}}}).Execute()
		is.refused(err, refusal{status: 409, code: "USER_ALREADY_EXISTS", parameters: []any{email}})
	})
	s.check("updateOrgUser changes what is given, here and on the invitation", func(is *outcome) {
		got, res, err := api.UpdateOrgUser(background, acme, user.GetId(), &admin.OrgUserUpdateRequest{
			Roles: &admin.OrgUserRolesRequest{OrgRoles: []string{"ORG_READ_ONLY"}}}).Execute()
		is.answered(res, err, ok)
		user.Roles.OrgRoles = &[]string{"ORG_READ_ONLY"}
		user.Roles.GroupRoleAssignments = got.Roles.GroupRoleAssignments
		is.equal("the user", got, user)
		invited, res, err := invites.GetOrgInvite(background, acme, invitation.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("the invitation's roles", invited.GetRoles(), []string{"ORG_READ_ONLY"})
		is.equal("its createdAt", invited.GetCreatedAt(), invitation.GetCreatedAt())
		is.equal("its expiresAt", invited.GetExpiresAt(), invitation.GetExpiresAt())
	})
	s.check("addOrgUserRole", func(is *outcome) {
		got, res, err := api.AddOrgRole(background, acme, user.GetId(), &admin.AddOrRemoveOrgRole{OrgRole: "ORG_GROUP_CREATOR"}).Execute()
		is.answered(res, err, ok)
		is.equal("orgRoles", got.Roles.GetOrgRoles(), []string{"ORG_READ_ONLY", "ORG_GROUP_CREATOR"})
	})
	s.check("removeOrgUserRole", func(is *outcome) {
		got, res, err := api.RemoveOrgRole(background, acme, user.GetId(), &admin.AddOrRemoveOrgRole{OrgRole: "ORG_READ_ONLY"}).Execute()
		is.answered(res, err, ok)
		is.equal("orgRoles", got.Roles.GetOrgRoles(), []string{"ORG_GROUP_CREATOR"})
	})
	s.check("removeOrgUserRole keeps the last one", func(is *outcome) {
		_, _, err := api.RemoveOrgRole(background, acme, user.GetId(), &admin.AddOrRemoveOrgRole{OrgRole: "ORG_GROUP_CREATOR"}).Execute()
		is.refused(err, refusal{status: 403, code: "CANNOT_REMOVE_ALL_USER_ROLES"})
		got, res, err := api.GetOrgUser(background, acme, user.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("orgRoles", got.Roles.GetOrgRoles(), []string{"ORG_GROUP_CREATOR"})
	})
	s.check("removeOrgUser of a pending one is the end of the invitation", func(is *outcome) {
		res, err := api.RemoveOrgUser(background, acme, user.GetId()).Execute()
		is.answered(res, err, noContent)
		_, _, err = invites.GetOrgInvite(background, acme, invitation.GetId()).Execute()
		is.refused(err, refusal{status: 404, code: "INVALID_INVITATION_ID", parameters: []any{invitation.GetId()}})
		_, _, err = api.GetOrgUser(background, acme, user.GetId()).Execute()
		is.refused(err, refusal{status: 404, code: "RESOURCE_NOT_FOUND"})
		left, res, err := api.ListOrgUsers(background, acme).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("totalCount", left.GetTotalCount(), 0)
	})
}

// activeOrgUsers are the same operations on somebody who is there.
func activeOrgUsers(s *session) {
	api, orgs := s.api.MongoDBCloudUsersApi, s.api.OrganizationsApi
	s.check("getOrgUser of an active one", func(is *outcome) {
		got, res, err := api.GetOrgUser(background, acme, grace).Execute()
		is.answered(res, err, ok)
		is.equal("orgMembershipStatus", got.GetOrgMembershipStatus(), "ACTIVE")
		is.equal("username", got.GetUsername(), "grace@example.com")
		is.equal("firstName", got.GetFirstName(), "Grace")
		is.equal("country", got.GetCountry(), "US")
		is.that("it has dates of its own", got.HasCreatedAt() && got.HasLastAuth())
		is.that("it has nothing of an invitation", !got.HasInvitationCreatedAt() && !got.HasInviterUsername())
		is.equal("orgRoles", got.Roles.GetOrgRoles(), []string{"ORG_MEMBER"})
	})
	s.check("listOrgUsers by membership status", func(is *outcome) {
		for _, status := range []string{"ACTIVE", "PENDING"} {
			got, res, err := api.ListOrgUsers(background, acme).OrgMembershipStatus(status).Execute()
			is.answered(res, err, ok)
			for _, user := range got.GetResults() {
				is.equal(user.GetUsername(), user.GetOrgMembershipStatus(), status)
			}
			names := orgUsernames(got)
			is.that("there are some "+status, len(names) >= 2)
			is.equal("grace among the "+status, slices.Contains(names, "grace@example.com"), status == "ACTIVE")
			is.equal("pending@ among the "+status, slices.Contains(names, "pending@example.com"), status == "PENDING")
		}
	})
	s.check("addOrgUserRole and removeOrgUserRole of an active one", func(is *outcome) {
		role := &admin.AddOrRemoveOrgRole{OrgRole: "ORG_BILLING_READ_ONLY"}
		got, res, err := api.AddOrgRole(background, acme, grace, role).Execute()
		is.answered(res, err, ok)
		is.equal("orgRoles", got.Roles.GetOrgRoles(), []string{"ORG_MEMBER", "ORG_BILLING_READ_ONLY"})
		got, res, err = api.RemoveOrgRole(background, acme, grace, role).Execute()
		is.answered(res, err, ok)
		is.equal("orgRoles", got.Roles.GetOrgRoles(), []string{"ORG_MEMBER"})
	})
	s.check("updateOrgUserRoles, the older way", func(is *outcome) {
		for _, roles := range [][]string{{"ORG_READ_ONLY", "ORG_MEMBER"}, {"ORG_MEMBER"}} {
			got, res, err := orgs.UpdateOrgUserRoles(background, acme, grace, &admin.UpdateOrgRolesForUser{OrgRoles: &roles}).Execute()
			is.answered(res, err, ok)
			is.equal("orgRoles", got.GetOrgRoles(), roles)
			user, res, err := api.GetOrgUser(background, acme, grace).Execute()
			is.answered(res, err, ok)
			is.equal("orgRoles afterwards", user.Roles.GetOrgRoles(), roles)
		}
	})
	s.check("listOrgUsers as of 2023-01-01 knows active users alone", func(is *outcome) {
		got := s.want(is, ok, http.MethodGet, v2+"/orgs/"+acme+"/users", first, "")
		is.equal("its type", got.header.Get("Content-Type"), "application/vnd.atlas.2023-01-01+json;charset=utf-8")
		is.equal("grace's role", got.found("username", "grace@example.com", "results").text("roles", 0, "roleName"), "ORG_MEMBER")
		is.equal("pending@", got.found("username", "pending@example.com", "results").json, nil)
	})
	s.check("removeOrgUser of the last owner is CANNOT_DELETE_LAST_ADMIN", func(is *outcome) {
		_, err := api.RemoveOrgUser(background, acme, ada).Execute()
		is.refused(err, refusal{status: 403, code: "CANNOT_DELETE_LAST_ADMIN"})
		got, res, err := api.GetOrgUser(background, acme, ada).Execute()
		is.answered(res, err, ok)
		is.equal("orgRoles", got.Roles.GetOrgRoles(), []string{"ORG_OWNER"})
	})
	s.check("getOrgUser of nobody is RESOURCE_NOT_FOUND", func(is *outcome) {
		_, _, err := api.GetOrgUser(background, acme, unknown).Execute()
		is.refused(err, refusal{status: 404, code: "RESOURCE_NOT_FOUND", parameters: []any{unknown}})
	})
}

func orgUsernames(page *admin.PaginatedOrgUser) []string {
	names := make([]string, 0, len(page.GetResults()))
	for _, user := range page.GetResults() {
		names = append(names, user.GetUsername())
	}
	return names
}
