package io.mockatlas.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Provides a test class with a mock-atlas server and an organization of its own.
 * Constructors and methods can declare parameters of type {@link MockAtlasServer},
 * {@link AtlasOrganization} and {@link AtlasControl}. All classes of a test run that
 * request the same server share one process. The organization is deleted after the class.
 *
 * @see MockAtlasExtension
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(MockAtlasExtension.class)
public @interface MockAtlas {

	/**
	 * Time at which the organization is reset to its state at creation.
	 * @return the time of the reset
	 */
	Reset reset() default Reset.NEVER;

	/**
	 * Shares one organization among all classes that set this attribute and request the
	 * same server, until the end of the test run. Required if a Spring context, and with
	 * it the organization's keys, is cached across test classes.
	 * @return whether the organization is shared
	 */
	boolean sharedOrganization() default false;

	/**
	 * Seed file of the server, relative to the working directory of the tests.
	 * @return the path; empty for the sandbox
	 */
	String seed() default "";

	/**
	 * Settings of the server, such as {@code mockatlas.missing-role-status=403}.
	 * @return names and values
	 */
	String[] settings() default {};

	/**
	 * Jar of the server.
	 * @return the path; empty to search for the jar
	 */
	String jar() default "";

}
