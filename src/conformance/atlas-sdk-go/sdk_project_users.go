package main

import (
	"fmt"
	"net/http"
	"slices"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// projectUsers are the operations on a project's users, pending and active.
func projectUsers(s *session) {
	api := s.api.MongoDBCloudUsersApi
	email := s.email("project-user")
	var user *admin.GroupUserResponse

	s.check("addGroupUsers of somebody new makes a pending one", func(is *outcome) {
		got, res, err := api.AddGroupUsers(background, acmeWeb,
			&admin.GroupUserRequest{Username: email, Roles: []string{"GROUP_READ_ONLY"}}).Execute()
		is.answered(res, err, created)
		user = got
		is.equal("orgMembershipStatus", got.GetOrgMembershipStatus(), "PENDING")
		is.equal("username", got.GetUsername(), email)
		is.equal("roles", got.GetRoles(), []string{"GROUP_READ_ONLY"})
		is.equal("inviterUsername", got.GetInviterUsername(), s.self)
		is.dated(got.GetId(), got.GetInvitationCreatedAt(), got.GetInvitationExpiresAt())
	})
	s.check("addGroupUsers makes an invitation to the organization, none to the project", func(is *outcome) {
		org, res, err := api.GetOrgUser(background, acme, user.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("orgRoles", org.Roles.GetOrgRoles(), []string{"ORG_MEMBER"})
		is.equal("groupRoleAssignments", org.Roles.GetGroupRoleAssignments(), []admin.GroupRoleAssignment{
			{GroupId: pointer(acmeWeb), GroupRoles: &[]string{"GROUP_READ_ONLY"}}})
		invites, res, err := s.api.ProjectsApi.ListGroupInvites(background, acmeWeb).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("invitations to the project", len(invites), 0)
	})
	s.check("getGroupUser", func(is *outcome) {
		got, res, err := api.GetGroupUser(background, acmeWeb, user.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("the user", got, user)
	})
	s.check("listGroupUsers, all and by username", func(is *outcome) {
		one, res, err := api.ListGroupUsers(background, acmeWeb).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("results", one.GetResults(), []admin.GroupUserResponse{*user})
		all, res, err := api.ListGroupUsers(background, acmeWeb).Execute()
		is.answered(res, err, ok)
		is.that("teamed@ is there, whom an invitation to the organization brings", slices.Contains(projectUsernames(all), "teamed@example.com"))
		is.that("third@ is not, who is invited to the project alone", !slices.Contains(projectUsernames(all), "third@example.com"))
		is.equal("totalCount", all.GetTotalCount(), len(all.GetResults()))
	})
	s.check("addGroupUserRole and removeGroupUserRole, one role at a time", func(is *outcome) {
		for _, change := range []struct {
			verb, role string
			left       []any
		}{
			{"addRole", "GROUP_DATA_ACCESS_ADMIN", list("GROUP_READ_ONLY", "GROUP_DATA_ACCESS_ADMIN")},
			{"removeRole", "GROUP_READ_ONLY", list("GROUP_DATA_ACCESS_ADMIN")},
		} {
			// This release's typed call takes the answer for an organization's user, whose roles are an object; they are an
			// array of strings, as later releases have it.
			got := s.want(is, ok, http.MethodPost, fmt.Sprintf("/api/atlas/v2/groups/%s/users/%s:%s", acmeWeb, user.GetId(), change.verb),
				users, fmt.Sprintf(`{"groupRole":"%s"}`, change.role))
			is.equal("id", got.text("id"), user.GetId())
			is.equal("roles", got.at("roles"), change.left)
		}
	})
	s.check("removeGroupUser leaves the pending membership", func(is *outcome) {
		res, err := api.RemoveGroupUser(background, acmeWeb, user.GetId()).Execute()
		is.answered(res, err, noContent)
		_, _, err = api.GetGroupUser(background, acmeWeb, user.GetId()).Execute()
		is.refused(err, refusal{status: 404, code: "USER_NOT_IN_GROUP", parameters: []any{user.GetId(), acmeWeb}})
		left, res, err := api.GetOrgUser(background, acme, user.GetId()).Execute()
		is.answered(res, err, ok)
		is.equal("orgMembershipStatus", left.GetOrgMembershipStatus(), "PENDING")
		is.equal("groupRoleAssignments", len(left.Roles.GetGroupRoleAssignments()), 0)
	})
	s.check("removeOrgUser of who is left", func(is *outcome) {
		res, err := api.RemoveOrgUser(background, acme, user.GetId()).Execute()
		is.answered(res, err, noContent)
	})
	s.check("addGroupUsers of an active member grants at once", func(is *outcome) {
		got, res, err := api.AddGroupUsers(background, acmeData,
			&admin.GroupUserRequest{Username: "grace@example.com", Roles: []string{"GROUP_CLUSTER_MANAGER"}}).Execute()
		is.answered(res, err, created)
		is.equal("id", got.GetId(), grace)
		is.equal("orgMembershipStatus", got.GetOrgMembershipStatus(), "ACTIVE")
		is.equal("roles", got.GetRoles(), []string{"GROUP_CLUSTER_MANAGER"})
	})
	s.check("updateGroupUserRoles, the older way", func(is *outcome) {
		roles := []string{"GROUP_READ_ONLY", "GROUP_DATA_ACCESS_READ_WRITE"}
		got, res, err := s.api.ProjectsApi.UpdateGroupUserRoles(background, acmeData, grace,
			&admin.UpdateGroupRolesForUser{GroupRoles: &roles}).Execute()
		is.answered(res, err, ok)
		is.equal("groupRoles", got.GetGroupRoles(), roles)
		user, res, err := api.GetGroupUser(background, acmeData, grace).Execute()
		is.answered(res, err, ok)
		is.equal("roles afterwards", user.GetRoles(), roles)
	})
	s.check("removeGroupUser of an active one", func(is *outcome) {
		res, err := api.RemoveGroupUser(background, acmeData, grace).Execute()
		is.answered(res, err, noContent)
		all, res, err := api.ListGroupUsers(background, acmeData).Execute()
		is.answered(res, err, ok)
		is.that("grace is not listed", !slices.Contains(projectUsernames(all), "grace@example.com"))
		left, res, err := api.GetOrgUser(background, acme, grace).Execute()
		is.answered(res, err, ok)
		is.equal("groupRoleAssignments", len(left.Roles.GetGroupRoleAssignments()), 0)
	})
}

func projectUsernames(page *admin.PaginatedGroupUser) []string {
	names := make([]string, 0, len(page.GetResults()))
	for _, user := range page.GetResults() {
		names = append(names, user.GetUsername())
	}
	return names
}
