package io.mockatlas.persistence;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of the database as its monitor knows it, so that a health check never waits for
 * the database. It replaces Spring Boot's indicator, which takes a connection of the
 * pool.
 */
@Component("dbHealthIndicator")
class DatabaseHealthIndicator implements HealthIndicator {

	private final DatabaseFailures database;

	DatabaseHealthIndicator(DatabaseFailures database) {
		this.database = database;
	}

	@Override
	public Health health() {
		return ((this.database.isAvailable()) ? Health.up() : Health.down()).build();
	}

}
