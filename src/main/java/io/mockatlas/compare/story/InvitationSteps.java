package io.mockatlas.compare.story;

import java.util.List;

/**
 * Requests for invitations to the organization and to the project.
 */
final class InvitationSteps extends Steps {

	private InvitationSteps() {
	}

	/**
	 * Requests for invitations to the organization.
	 * @param isServiceAccount whether the caller is a service account
	 */
	static List<Step> invitations(boolean isServiceAccount) {
		return List.of(
				post("/orgs/{org}/invites", invitation("{user1}", "\"ORG_MEMBER\"")).capture("invite", "/id")
					.confirms("api.invitation.OrgInvitationController.create", "invitation.Validity.from",
							"invitation.InvitationHeader "
									+ ((isServiceAccount) ? "by a service account" : "is the public key")),
				post("/orgs/{org}/invites", invitation("{user1}", "\"ORG_MEMBER\""))
					.confirms("invitation.InvitationService.existingPending"),
				get("/orgs/{org}/invites/{invite}").andV1(), get("/orgs/{org}/invites?username={user1}").andV1(),
				get("/orgs/{org}/invites?username={user1Upper}").confirms("evidence.Leniency Usernames may have"),
				get("/orgs/{org}/invites").own().andV1(),
				get("/orgs/{org}/invites?username=").own().confirms("invitation.PendingInvitations.list"),
				get("/orgs/{org}/invites?username={unknownUser}"),
				patch("/orgs/{org}/invites", invitation("{user1}", "\"ORG_READ_ONLY\""))
					.confirms("invitation.InvitationService.update"),
				patch("/orgs/{org}/invites", invitation("{unknownUser}", "\"ORG_MEMBER\""))
					.confirms("invitation.PendingInvitations.get"),
				patch("/orgs/{org}/invites/{invite}", "{\"roles\":[\"ORG_MEMBER\",\"ORG_READ_ONLY\"]}")
					.confirms("invitation.Invitation.roles"),
				patch("/orgs/{org}/invites/{invite}",
						"{\"groupRoleAssignments\":[{\"groupId\":\"{group}\",\"roles\":[\"GROUP_READ_ONLY\"]}]}")
					.confirms("invitation.OrgGrantsChange.over", "api.invitation.OrgInvitationController.GroupRole"),
				patch("/orgs/{org}/invites/{invite}", "{\"roles\":[\"GROUP_OWNER\"]}"),
				post("/orgs/{org}/invites", invitation("{user2}", ""))
					.confirms("invitation.InvitationRequestValidator.requireNonEmpty"),
				post("/orgs/{org}/invites", "{\"roles\":[\"ORG_MEMBER\"]}"),
				post("/orgs/{org}/invites", invitation("{user2} ", "\"ORG_MEMBER\"")),
				get("/orgs/{org}/invites/" + UNKNOWN).andV1(),
				get("/orgs/{org}/invites/malformed").confirms("protocol.path.MalformedIdErrors.exception"),
				patch("/orgs/{org}/invites/" + UNKNOWN, "{\"roles\":[\"ORG_MEMBER\"]}"),
				patch("/orgs/{org}/invites/{invite}", "{\"roles\":[\"ORG_MEMBER\",\"ORG_MEMBER\"]}")
					.confirms("evidence.Leniency An element that is"),
				patch("/orgs/{org}/invites/{invite}",
						"{\"groupRoleAssignments\":[{\"groupId\":\"{group}\",\"groupRoles\":[\"GROUP_OWNER\"]}]}")
					.confirms("evidence.Leniency in `groupRoles` instead"),
				delete("/groups/{group}/invites/{invite}").confirms("invitation.InvitationService.cancel by the path"),
				delete("/orgs/{org}/invites/{invite}").confirms("api.invitation.OrgInvitationController.delete"),
				delete("/orgs/{org}/invites/{invite}").confirms("invitation.PendingInvitations.unknown"));
	}

	static List<Step> projectInvitations() {
		return List.of(
				post("/groups/{group}/invites", invitation("{user4}", "\"GROUP_READ_ONLY\"")).capture("groupInvite",
						"/id"),
				post("/groups/{group}/invites", invitation("{user4}", "\"GROUP_READ_ONLY\""))
					.confirms("invitation.InvitationService.existingPending"),
				get("/orgs/{org}/invites?username={user4}")
					.confirms("invitation.InvitationService.invite creates an invitation to the organization",
							"invitation.InvitationService.invite The organization role")
					.capture("orgInvite", "/0/id"),
				get("/groups/{group}/invites").andV1(), get("/groups/{group}/invites/{groupInvite}").andV1(),
				patch("/groups/{group}/invites", invitation("{user4}", "\"GROUP_OWNER\"")),
				patch("/groups/{group}/invites/{groupInvite}", "{\"roles\":[\"GROUP_READ_ONLY\"]}"),
				patch("/groups/{group}/invites/{groupInvite}", "{\"roles\":[\"ORG_MEMBER\"]}"),
				get("/groups/{group}/invites/" + UNKNOWN),
				delete("/orgs/{org}/invites/{groupInvite}").confirms("invitation.InvitationService.cancel by the path"),
				delete("/groups/{group}/invites/{groupInvite}"),
				get("/orgs/{org}/invites?username={user4}")
					.confirms("invitation.InvitationService.cancel keeps the invitation"),
				post("/groups/{group}/invites", invitation("{user4}", "\"GROUP_READ_ONLY\"")),
				delete("/orgs/{org}/invites/{orgInvite}"),
				get("/groups/{group}/invites?username={user4}").confirms("invitation.InvitationRegistry.cancel"));
	}

}
