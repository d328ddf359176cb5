package io.mockatlas.control.organizations;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.database.BulkData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link OrganizationOverviewController}: organizations with the numbers of their people.
 */
@AtlasTest
class OrganizationOverviewControllerTests {

	private final ControlClient control;

	private final BulkData bulk;

	private final Acme acme;

	OrganizationOverviewControllerTests(ControlClient control, BulkData bulk, Acme acme) {
		this.control = control;
		this.bulk = bulk;
		this.acme = acme;
	}

	@Test
	void describesOrganization() {
		invite("""
				{"username":"a@example.com","roles":["GROUP_OWNER"],"groupId":"%s"}""".formatted(this.acme.webId()));
		this.bulk.addTeamUsers(this.acme, 1, 0);

		assertThat(this.control.get("/orgs/" + this.acme.id())).isExactly(200, """
				{
				  "id": "%s",
				  "name": "Acme",
				  "people": {
				    "active": 1,
				    "pending": 2,
				    "expired": 0,
				    "declined": 0
				  },
				  "projectCount": 2,
				  "projects": [ {
				    "id": "%s",
				    "name": "acme-data",
				    "people": {
				      "active": 0,
				      "pending": 0,
				      "expired": 0,
				      "declined": 0
				    }
				  }, {
				    "id": "%s",
				    "name": "acme-web",
				    "people": {
				      "active": 0,
				      "pending": 1,
				      "expired": 0,
				      "declined": 0
				    }
				  } ],
				  "teams": [ {
				    "id": "%s",
				    "name": "platform"
				  } ]
				}
				""".formatted(this.acme.id(), dataId(), this.acme.webId(), this.acme.team().id()));
	}

	@Test
	void findsOrganizations() {
		Response byId = this.control.get("/orgs?q=" + this.acme.id());

		assertThat(byId).isExactly(200, """
				{
				  "results": [ {
				    "id": "%s",
				    "name": "Acme",
				    "projects": 2,
				    "people": {
				      "active": 0,
				      "pending": 0,
				      "expired": 0,
				      "declined": 0
				    }
				  } ],
				  "totalCount": 1
				}
				""".formatted(this.acme.id()));
		assertThat(this.control.get("/orgs?q=no%25thing").<Integer>json("$.totalCount")).isZero();
		Response page = this.control.get("/orgs?q=ACM&itemsPerPage=1");
		assertThat(page.<List<Object>>json("$.results")).hasSize(1);
		assertThat(page.<Integer>json("$.totalCount")).isPositive();
	}

	private String dataId() {
		return this.acme.data().id().value();
	}

	private Response invite(String body) {
		return this.control.post("/orgs/" + this.acme.id() + "/invitations", body);
	}

}
