package io.mockatlas.user;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.membership.ProjectTeamService;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the deletion of {@link ProjectTeams} with their project, team or
 * organization.
 */
@AtlasTest
class ProjectTeamsTests {

	private final ProjectTeamService service;

	private final ProjectTeams projectTeams;

	private final JdbcTemplate database;

	private final Acme acme;

	ProjectTeamsTests(ProjectTeamService service, ProjectTeams projectTeams, JdbcTemplate database, Acme acme) {
		this.service = service;
		this.projectTeams = projectTeams;
		this.database = database;
		this.acme = acme;
	}

	@BeforeEach
	void addTeamToProjects() {
		for (Project project : List.of(this.acme.web(), this.acme.data())) {
			this.service.add(project.id(), List
				.of(new ProjectTeamService.Addition(this.acme.team().id().value(), List.of(Roles.GROUP_OWNER))));
		}
	}

	@Test
	void deletesTeamsWithProject() {
		this.database.update("delete from projects where id = ?", this.acme.webId().value());

		assertThat(this.projectTeams.count(this.acme.webId())).isZero();
		assertThat(this.projectTeams.count(this.acme.team().id())).isEqualTo(1);
	}

	@Test
	void deletesTeamsOfProjectsWithTeam() {
		this.database.update("delete from teams where id = ?", this.acme.team().id().value());

		assertThat(this.service.list(this.acme.webId())).isEmpty();
		assertThat(this.service.list(this.acme.data().id())).isEmpty();
	}

	@Test
	void deletesTeamsOfProjectsWithOrganization() {
		this.database.update("delete from organizations where id = ?", this.acme.id().value());

		assertThat(this.projectTeams.count(this.acme.team().id())).isZero();
	}

}
