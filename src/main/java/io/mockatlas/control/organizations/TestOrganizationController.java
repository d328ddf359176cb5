package io.mockatlas.control.organizations;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.state.StateService;
import io.mockatlas.objectid.OrgId;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller that creates and deletes organizations, for tests that each use their own.
 */
@RestController
class TestOrganizationController {

	private static final String PATH = ControlOperations.ROOT + "/orgs";

	private final OrganizationFactory organizations;

	private final StateService states;

	TestOrganizationController(OrganizationFactory organizations, StateService states) {
		this.organizations = organizations;
		this.states = states;
	}

	@PostMapping(PATH)
	@ResponseStatus(HttpStatus.CREATED)
	NewOrganization create(@RequestBody(required = false) @Nullable Payload payload) {
		return (payload != null)
				? this.organizations.make(payload.name(), payload.projectName(), payload.federationSettings())
				: this.organizations.make(null, null, null);
	}

	@DeleteMapping(PATH + "/{orgId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable OrgId orgId) {
		this.states.remove(orgId);
	}

	/**
	 * Request to create an organization.
	 *
	 * @param name its name, or null for a unique one
	 * @param projectName the name of its project, or null for a unique one
	 * @param federationSettings its federation settings, or null for none
	 */
	record Payload(@Nullable String name, @Nullable String projectName,
			@Nullable FederationSettingsRequest federationSettings) {
	}

}
