package main

import "go.mongodb.org/atlas-sdk/v20250312020/admin"

// invitationRefusals is what Atlas says to bad requests, as AsError reads it; nobody is invited by any of them.
func invitationRefusals(s *session) {
	orgs, groups := s.api.OrganizationsApi, s.api.ProjectsApi
	email := s.email("refused")
	create := func(org string, request admin.OrganizationInvitationRequest) error {
		_, _, err := orgs.CreateOrgInvite(background, org, &request).Execute()
		return err
	}
	member := &[]string{"ORG_MEMBER"}
	for _, bad := range []struct {
		what string
		org  string
		body admin.OrganizationInvitationRequest
		want refusal
	}{
		{"without a username", acme, admin.OrganizationInvitationRequest{Roles: member},
			refusal{400, "MISSING_ATTRIBUTE", "The required attribute username was not specified.", []any{"username"}}},
		{"without roles", acme, admin.OrganizationInvitationRequest{Username: &email},
			refusal{400, "MISSING_ATTRIBUTE", "The required attribute roles was not specified.", []any{"roles"}}},
		{"of somebody without an address", acme, admin.OrganizationInvitationRequest{Username: pointer("somebody"), Roles: member},
			refusal{400, "INVALID_USERNAME", "The specified username is not a valid email address.", []any{}}},
		{"with a role that nobody knows", acme, admin.OrganizationInvitationRequest{Username: &email, Roles: &[]string{"ORG_OWNR"}},
			refusal{400, "INVALID_ENUM_VALUE", "An invalid enumeration value ORG_OWNR was specified.", []any{"ORG_OWNR"}}},
		{"with a project's role", acme, admin.OrganizationInvitationRequest{Username: &email, Roles: &[]string{"GROUP_OWNER"}},
			refusal{status: 400, code: "CANNOT_ADD_GROUP_ROLE"}},
		{"with a team that nobody knows", acme,
			admin.OrganizationInvitationRequest{Username: &email, Roles: member, TeamIds: &[]string{unknown}},
			refusal{404, "TEAM_NOT_FOUND", "No team with ID " + unknown + " exists.", []any{unknown}}},
		{"to an organization that nobody knows", unknown, admin.OrganizationInvitationRequest{Username: &email, Roles: member},
			refusal{404, "ORG_NOT_FOUND", "No organization with ID " + unknown + " exists.", []any{unknown}}},
		{"to another organization", globex, admin.OrganizationInvitationRequest{Username: &email, Roles: member},
			refusal{401, "USER_CANNOT_ACCESS_ORG", "User cannot access this organization.", []any{}}},
		{"to an organization whose id is none", "acme", admin.OrganizationInvitationRequest{Username: &email, Roles: member},
			refusal{status: 400, code: "PATH_PARAM_PARSE_ERROR"}},
		{"of an active member", acme, admin.OrganizationInvitationRequest{Username: pointer(spelled("Grace@example.com")), Roles: member},
			refusal{409, "USER_ALREADY_EXISTS", "A user with username grace@example.com already exists.", []any{"grace@example.com"}}},
	} {
		s.check("createOrgInvite "+bad.what+" is "+bad.want.code, func(is *outcome) {
			is.refused(create(bad.org, bad.body), bad.want)
		})
	}
	for _, bad := range []struct {
		what, group, role string
		want              refusal
	}{
		{"to a project that nobody knows", unknown, "GROUP_OWNER",
			refusal{404, "GROUP_NOT_FOUND", "No group with ID " + unknown + " exists.", []any{unknown}}},
		{"to another organization's project", globexApp, "GROUP_OWNER",
			refusal{401, "USER_CANNOT_ACCESS_GROUP", "User cannot access this group.", []any{}}},
		{"with an organization's role", acmeWeb, "ORG_OWNER", refusal{status: 400, code: "CANNOT_ADD_ORG_ROLE"}},
	} {
		s.check("createGroupInvite "+bad.what+" is "+bad.want.code, func(is *outcome) {
			_, _, err := groups.CreateGroupInvite(background, bad.group,
				&admin.GroupInvitationRequest{Username: &email, Roles: &[]string{bad.role}}).Execute()
			is.refused(err, bad.want)
		})
	}
	s.check("updateOrgInvites of somebody who is not invited is USERNAME_NOT_FOUND", func(is *outcome) {
		_, _, err := orgs.UpdateOrgInvites(background, acme,
			&admin.OrganizationInvitationRequest{Username: &email, Roles: member}).Execute()
		is.refused(err, refusal{status: 404, code: "USERNAME_NOT_FOUND", parameters: []any{email}})
	})
	s.check("nobody was invited by any of these", func(is *outcome) {
		got, res, err := orgs.ListOrgInvites(background, acme).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("the list's length", len(got), 0)
	})
}
