package io.mockatlas.api.invitation;

import io.mockatlas.evidence.Evidence;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.InvitationService;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of the path that the sample of the v1.0 documentation uses to delete an
 * invitation to an organization.
 */
@RestController
@RequestMapping(AtlasApi.V1_PATH)
@AtlasResource(value = "ApiOrganizationInvitationResource", rateLimit = 500)
class OrgInvitationSamplePathController {

	private final InvitationService invitations;

	OrgInvitationSamplePathController(InvitationService invitations) {
		this.invitations = invitations;
	}

	@DeleteMapping(path = "/orgs/{orgId}/invitations/{invitationId}", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "deleteOrgInvite", javaMethod = "deleteInvitations", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	void delete(@PathVariable OrgId orgId, @PathVariable InvitationId invitationId) {
		this.invitations.cancel(orgId, invitationId);
	}

}
