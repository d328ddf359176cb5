package main

import "go.mongodb.org/atlas-sdk/v20250312020/admin"

// accounts are the older operations on a person's account.
func accounts(s *session) {
	api := s.api.MongoDBCloudUsersApi
	s.check("getUserByName", func(is *outcome) {
		got, res, err := api.GetUserByName(background, spelled("Ada@example.com")).Execute()
		is.answered(res, err, ok)
		is.equal("id", got.GetId(), ada)
		is.equal("username", got.GetUsername(), "ada@example.com")
		is.equal("emailAddress", got.GetEmailAddress(), "ada@example.com")
		is.equal("country", got.GetCountry(), "US")
		is.equal("roles", got.GetRoles(), []admin.CloudAccessRoleAssignment{{OrgId: pointer(acme), RoleName: pointer("ORG_OWNER")}})
	})
	s.check("getUser", func(is *outcome) {
		byName, res, err := api.GetUserByName(background, "ada@example.com").Execute()
		is.answered(res, err, ok)
		got, res, err := api.GetUser(background, ada).Execute()
		is.answered(res, err, ok)
		got.Links, byName.Links = nil, nil
		is.equal("the user", got, byName)
	})
	s.check("getUserByName of nobody is USERNAME_NOT_FOUND", func(is *outcome) {
		_, _, err := api.GetUserByName(background, s.email("nobody")).Execute()
		is.refused(err, refusal{status: 404, code: "USERNAME_NOT_FOUND", parameters: []any{s.email("nobody")}})
	})
	s.check("getUser of nobody is 404", func(is *outcome) {
		_, _, err := api.GetUser(background, unknown).Execute()
		is.refused(err, refusal{status: 404, code: "USER_NOT_FOUND"})
	})
	s.check("createUser opens an account and invites", func(is *outcome) {
		email := s.email("account")
		got, res, err := api.CreateUser(background, &admin.CloudAppUser{Username: email, EmailAddress: email, Country: "IE",
			FirstName: "Grace", LastName: "Murray", MobileNumber: "2125550198", Password: "not-looked-at",
			Roles: []admin.CloudAccessRoleAssignment{{OrgId: pointer(acme), RoleName: pointer("ORG_READ_ONLY")}}}).Execute()
		is.answered(res, err, created)
		is.equal("username", got.GetUsername(), email)
		is.equal("name", got.GetFirstName()+" "+got.GetLastName(), "Grace Murray")
		pending, res, err := api.ListOrgUsers(background, acme).Username(email).Execute()
		is.answered(res, err, ok)
		is.equal("the users", orgUsernames(pending), []string{email})
		user := pending.GetResults()[0]
		is.equal("orgMembershipStatus", user.GetOrgMembershipStatus(), "PENDING")
		is.equal("orgRoles", user.Roles.GetOrgRoles(), []string{"ORG_READ_ONLY"})
		is.equal("id", user.GetId(), got.GetId())
		res, err = api.RemoveOrgUser(background, acme, user.GetId()).Execute()
		is.answered(res, err, noContent)
	})
}
