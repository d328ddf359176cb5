package com.example.invitations;

import java.net.URI;

import io.mockatlas.testing.MockAtlasServer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

class MockAtlasContainer extends GenericContainer<MockAtlasContainer> {

	MockAtlasContainer() {
		super("mock-atlas");
		withExposedPorts(8080);
		withEnv("MOCKATLAS_MISSING_ROLE_STATUS", "403");
		waitingFor(Wait.forHttp("/actuator/health/readiness"));
	}

	MockAtlasServer server() {
		return MockAtlasServer.at(URI.create("http://" + getHost() + ":" + getMappedPort(8080)));
	}

}
