package io.mockatlas.api.team;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.membership.ProjectTeamService;
import io.mockatlas.objectid.ProjectId;
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
import io.mockatlas.user.ProjectTeam;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of a project's teams. Bodies, names in {@code X-Java-Method} and the rate
 * limit are recorded, except for the lookup of one team.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiGroupTeamsResource", rateLimit = 1200)
class ProjectTeamController {

	private static final String TEAMS = "/groups/{groupId}/teams";

	private static final String TEAM = TEAMS + "/{teamId}";

	private final ProjectTeamService teams;

	ProjectTeamController(ProjectTeamService teams) {
		this.teams = teams;
	}

	@GetMapping(path = TEAMS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listGroupTeams", javaMethod = "getTeams", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Page<Response> list(@PathVariable ProjectId groupId, Paging paging, Links links) {
		return paging.of(this.teams.list(groupId), (team) -> Response.of(team, links));
	}

	@PostMapping(path = TEAMS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "addGroupTeams", javaMethod = "addTeams", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	Page<Response> add(@PathVariable ProjectId groupId, @RequestBody List<Payload> payload, @Paging.Plain Paging paging,
			Links links) {
		return paging.of(this.teams.add(groupId, payload.stream().map(Payload::addition).toList()),
				(team) -> Response.of(team, links));
	}

	@GetMapping(path = TEAM, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getGroupTeam", javaMethod = "getTeam", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Response get(@PathVariable ProjectId groupId, @PathVariable TeamId teamId, Links links) {
		return Response.of(this.teams.get(groupId, teamId), links);
	}

	@PatchMapping(path = TEAM, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateGroupTeam", javaMethod = "patchTeam", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	Page<Response> update(@PathVariable ProjectId groupId, @PathVariable TeamId teamId, @RequestBody Payload payload,
			@Paging.Plain Paging paging, Links links) {
		PathAndBody.requireEqual("teamId", payload.teamId(), teamId.value());
		return paging.of(List.of(this.teams.update(groupId, teamId, payload.roleNames())),
				(team) -> Response.of(team, links));
	}

	@DeleteMapping(path = TEAM, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "removeGroupTeam", javaMethod = "removeTeam", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	void remove(@PathVariable ProjectId groupId, @PathVariable TeamId teamId) {
		this.teams.remove(groupId, teamId);
	}

	/**
	 * Request body. Atlas documents the team's ID for the update too.
	 */
	@JsonIgnoreProperties("links")
	record Payload(@Nullable String teamId, @UniqueItems @Nullable List<String> roleNames) {

		ProjectTeamService.Addition addition() {
			return new ProjectTeamService.Addition(this.teamId, this.roleNames);
		}

	}

	/**
	 * Response body.
	 */
	record Response(List<Page.Link> links, List<String> roleNames, String teamId) {

		static Response of(ProjectTeam team, Links links) {
			String id = team.team().id().value();
			return new Response(links.of("/groups/" + team.project().id() + "/teams/" + id), team.roles(), id);
		}

	}

}
