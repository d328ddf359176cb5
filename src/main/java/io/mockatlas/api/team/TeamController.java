package io.mockatlas.api.team;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.membership.TeamService;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.body.PathAndBody;
import io.mockatlas.protocol.body.UniqueItems;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import io.mockatlas.user.Team;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of an organization's teams. Bodies, names in {@code X-Java-Method} and the
 * rate limit are recorded.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiOrganizationTeamsResource", rateLimit = 1200, endpointSet = "Teams")
class TeamController {

	private static final String TEAMS = "/orgs/{orgId}/teams";

	private static final String TEAM = TEAMS + "/{teamId}";

	private final TeamService teams;

	TeamController(TeamService teams) {
		this.teams = teams;
	}

	@GetMapping(path = TEAMS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listOrgTeams", javaMethod = "getTeams", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<Response> list(@PathVariable OrgId orgId, Paging paging, Links links) {
		return paging.of(this.teams.list(orgId), (team) -> Response.of(team, links));
	}

	@PostMapping(path = TEAMS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "createOrgTeam", javaMethod = "createTeam", status = HttpStatus.CREATED,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	ResponseEntity<CreatedResponse> create(@PathVariable OrgId orgId, @RequestBody Payload payload, Links links) {
		PathAndBody.requireAbsent("id", payload.id());
		TeamService.NewTeam created = this.teams.create(orgId, payload.name(), payload.usernames());
		return ResponseEntity.created(URI.create(links.location(path(created.team()))))
			.body(CreatedResponse.of(created, links));
	}

	@GetMapping(path = TEAM, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getOrgTeam", javaMethod = "getTeamById", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response get(@PathVariable OrgId orgId, @PathVariable TeamId teamId, Links links) {
		return Response.of(this.teams.get(orgId, teamId), links);
	}

	@GetMapping(path = TEAMS + "/byName/{teamName}", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getOrgTeamByName", javaMethod = "getTeamByName", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response getByName(@PathVariable OrgId orgId, @PathVariable String teamName, Links links) {
		return Response.of(this.teams.get(orgId, teamName), links);
	}

	@PatchMapping(path = TEAM, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "renameOrgTeam", javaMethod = "patchTeam", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response rename(@PathVariable OrgId orgId, @PathVariable TeamId teamId, @RequestBody NewName payload, Links links) {
		return Response.of(this.teams.rename(orgId, teamId, payload.name()), links);
	}

	@DeleteMapping(path = TEAM, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "deleteOrgTeam", javaMethod = "deleteTeam", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	void delete(@PathVariable OrgId orgId, @PathVariable TeamId teamId) {
		this.teams.delete(orgId, teamId);
	}

	private static String path(Team team) {
		return "/orgs/" + team.organization().id() + "/teams/" + team.id();
	}

	/**
	 * Request body that creates a team.
	 */
	@JsonIgnoreProperties("links")
	record Payload(@Nullable String id, @Nullable String name, @UniqueItems @Nullable List<String> usernames) {
	}

	/**
	 * Request body that renames a team.
	 */
	@JsonIgnoreProperties("links")
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
