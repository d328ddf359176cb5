package io.mockatlas.persistence;

import java.util.Set;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/**
 * Detector that makes Spring Boot run {@link Schema} before any bean that uses the
 * database.
 */
class SchemaDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

	@Override
	protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
		return Set.of(Schema.class);
	}

}
