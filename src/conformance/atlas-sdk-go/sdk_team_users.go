package main

import (
	"slices"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// teamUsers are the users of a team, by the operations of today and by the older ones.
func teamUsers(s *session) {
	api, teams := s.api.MongoDBCloudUsersApi, s.api.TeamsApi
	email := s.email("team-user")
	var user *admin.OrgUserResponse

	s.check("addOrgTeamUser of a pending user", func(is *outcome) {
		invited, res, err := api.CreateOrgUser(background, acme, &admin.OrgUserRequest{Username: email,
			Roles: admin.OrgUserRolesRequest{OrgRoles: []string{"ORG_MEMBER"}}}).Execute()
		is.answered(res, err, created)
		is.equal("teamIds", invited.GetTeamIds(), []string{})
		user = invited
		got, res, err := api.AddOrgTeamUser(background, acme, platform, &admin.AddOrRemoveUserFromTeam{Id: user.GetId()}).Execute()
		is.answered(res, err, ok)
		user.TeamIds = &[]string{platform}
		is.equal("the user", got, user)
	})
	s.check("addOrgTeamUser once more is USER_ALREADY_IN_TEAM", func(is *outcome) {
		_, _, err := api.AddOrgTeamUser(background, acme, platform, &admin.AddOrRemoveUserFromTeam{Id: user.GetId()}).Execute()
		is.refused(err, refusal{status: 409, code: "USER_ALREADY_IN_TEAM"})
	})
	s.check("listOrgTeamUsers, all and by username", func(is *outcome) {
		one, res, err := api.ListTeamUsers(background, acme, platform).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("results", one.GetResults(), []admin.OrgUserResponse{*user})
		all, res, err := api.ListTeamUsers(background, acme, platform).Execute()
		is.answered(res, err, ok)
		is.that("teamed@ is there", slices.Contains(orgUsernames(all), "teamed@example.com"))
		is.that("pending@ is not", !slices.Contains(orgUsernames(all), "pending@example.com"))
	})
	s.check("removeOrgTeamUser of a pending user", func(is *outcome) {
		got, res, err := api.RemoveOrgTeamUser(background, acme, platform, &admin.AddOrRemoveUserFromTeam{Id: user.GetId()}).Execute()
		is.answered(res, err, ok)
		is.equal("teamIds", got.GetTeamIds(), []string{})
		left, res, err := api.ListTeamUsers(background, acme, platform).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("totalCount", left.GetTotalCount(), 0)
		res, err = api.RemoveOrgUser(background, acme, user.GetId()).Execute()
		is.answered(res, err, noContent)
	})
	s.check("addOrgTeamUsers, the older way", func(is *outcome) {
		got, res, err := teams.AddTeamUsers(background, acme, support, &[]admin.AddUserToTeam{{Id: grace}}).Execute()
		is.answered(res, err, ok)
		ids := []string{}
		for _, member := range got.GetResults() {
			ids = append(ids, member.GetId())
		}
		is.equal("the ids in the team", ids, []string{grace})
		member, res, err := api.GetOrgUser(background, acme, grace).Execute()
		is.answered(res, err, ok)
		is.equal("her teamIds", member.GetTeamIds(), []string{support})
	})
	s.check("removeOrgTeamUserFromTeam, the older way", func(is *outcome) {
		res, err := teams.RemoveUserFromTeam(background, acme, support, grace).Execute()
		is.answered(res, err, noContent)
		member, res, err := api.GetOrgUser(background, acme, grace).Execute()
		is.answered(res, err, ok)
		is.equal("her teamIds", member.GetTeamIds(), []string{})
	})
	s.check("addOrgTeamUser of nobody, and to no team", func(is *outcome) {
		_, _, err := api.AddOrgTeamUser(background, acme, platform, &admin.AddOrRemoveUserFromTeam{Id: unknown}).Execute()
		is.refused(err, refusal{404, "USER_NOT_IN_ORG", "User " + unknown + " is not in organization " + acme + ".", []any{unknown, acme}})
		_, _, err = api.AddOrgTeamUser(background, acme, unknown, &admin.AddOrRemoveUserFromTeam{Id: grace}).Execute()
		is.refused(err, refusal{404, "TEAM_NOT_FOUND", "No team with ID " + unknown + " exists.", []any{unknown}})
	})
}
