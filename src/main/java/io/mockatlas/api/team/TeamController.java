package io.mockatlas.api.team;

import java.net.URI;
import java.util.List;

import io.mockatlas.membership.TeamService;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.Page;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import io.mockatlas.user.Team;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of an organization's teams. Bodies, names in {@code X-Java-Method} and the
 * rate limit are recorded.
 */
@RestController
@AtlasResource(value = "ApiOrganizationTeamsResource", rateLimit = 1200)
class TeamController {

	private static final String V1 = "/api/atlas/v1.0/orgs/{orgId}/teams";

	private static final String V2 = "/api/atlas/v2/orgs/{orgId}/teams";

	private static final String ONE = "/{teamId}";

	private static final String BY_NAME = "/byName/{teamName}";

	private static final String SINCE_FIRST = AtlasVersion.FIRST + "+";

	private final TeamService teams;

	TeamController(TeamService teams) {
		this.teams = teams;
	}

	@GetMapping(path = { V1, V2 }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "getTeams", operationId = "listOrgTeams")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<Response> list(@PathVariable OrgId orgId, Paging paging, Links links) {
		return paging.of(this.teams.list(orgId), (team) -> Response.of(team, links));
	}

	@PostMapping(path = { V1, V2 }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "createTeam", operationId = "createOrgTeam")
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	ResponseEntity<CreatedResponse> create(@PathVariable OrgId orgId, @RequestBody Payload payload, Links links) {
		TeamService.NewTeam created = this.teams.create(orgId, payload.name(), payload.usernames());
		return ResponseEntity.created(URI.create(links.location(path(created.team()))))
			.body(CreatedResponse.of(created, links));
	}

	@GetMapping(path = { V1 + ONE, V2 + ONE }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "getTeamById", operationId = "getOrgTeam")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response get(@PathVariable OrgId orgId, @PathVariable TeamId teamId, Links links) {
		return Response.of(this.teams.get(orgId, teamId), links);
	}

	@GetMapping(path = { V1 + BY_NAME, V2 + BY_NAME }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "getTeamByName", operationId = "getOrgTeamByName")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response getByName(@PathVariable OrgId orgId, @PathVariable String teamName, Links links) {
		return Response.of(this.teams.get(orgId, teamName), links);
	}

	@PatchMapping(path = { V1 + ONE, V2 + ONE }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "patchTeam", operationId = "renameOrgTeam")
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response rename(@PathVariable OrgId orgId, @PathVariable TeamId teamId, @RequestBody NewName payload, Links links) {
		return Response.of(this.teams.rename(orgId, teamId, payload.name()), links);
	}

	@DeleteMapping(path = { V1 + ONE, V2 + ONE }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "deleteTeam", operationId = "deleteOrgTeam")
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	ResponseEntity<Void> delete(@PathVariable OrgId orgId, @PathVariable TeamId teamId) {
		this.teams.delete(orgId, teamId);
		return ResponseEntity.noContent().build();
	}

	private static String path(Team team) {
		return "/orgs/" + team.organization().id() + "/teams/" + team.id();
	}

	/**
	 * Request body that creates a team.
	 */
	record Payload(@Nullable String name, @Nullable List<String> usernames) {
	}

	/**
	 * Request body that renames a team; other attributes are ignored.
	 */
	record NewName(@Nullable String name) {
	}

	/**
	 * Response body.
	 */
	record Response(String id, List<Page.Link> links, String name) {

		static Response of(Team team, Links links) {
			return new Response(team.id().value(), links.of(path(team)), team.name());
		}

	}

	/**
	 * Response body of the request that creates a team.
	 */
	record CreatedResponse(String id, List<Page.Link> links, String name, List<String> usernames) {

		static CreatedResponse of(TeamService.NewTeam created, Links links) {
			Team team = created.team();
			return new CreatedResponse(team.id().value(), links.of(path(team)), team.name(), created.usernames());
		}

	}

}
