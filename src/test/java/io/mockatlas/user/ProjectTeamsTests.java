package io.mockatlas.user;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.membership.ProjectTeamService;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of the teams of projects when either goes, however it goes.
 */
@AtlasTest
class ProjectTeamsTests {

	@Autowired
	private Acmes acmes;

	@Autowired
	private ProjectTeamService service;

	@Autowired
	private ProjectTeams projectTeams;

	@Autowired
	private JdbcTemplate database;

	private Acme acme;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
		for (Project project : List.of(this.acme.web(), this.acme.data())) {
			this.service.add(project.id(), List
				.of(new ProjectTeamService.Addition(this.acme.team().id().value(), List.of(Roles.GROUP_OWNER))));
		}
	}

	@Test
	void goWithTheProject() {
		this.database.update("delete from projects where id = ?", this.acme.webId().value());

		assertThat(this.projectTeams.count(this.acme.webId())).isZero();
		assertThat(this.projectTeams.count(this.acme.team().id())).isEqualTo(1);
	}

	@Test
	void goWithTheTeam() {
		this.database.update("delete from teams where id = ?", this.acme.team().id().value());

		assertThat(this.service.list(this.acme.webId())).isEmpty();
		assertThat(this.service.list(this.acme.data().id())).isEmpty();
	}

	@Test
	void goWithTheOrganization() {
		this.database.update("delete from organizations where id = ?", this.acme.id().value());

		assertThat(this.projectTeams.count(this.acme.team().id())).isZero();
	}

}
