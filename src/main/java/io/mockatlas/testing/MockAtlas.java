package io.mockatlas.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a mock-atlas and an organization of its own on it. Constructors and
 * methods can ask for a {@link MockAtlasServer}, an {@link AtlasOrganization} and an
 * {@link AtlasControl}. All classes of a test run that ask for the same server share one
 * process; the organization is deleted when the class is over.
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
	 * When the organization becomes again what it was when it was made.
	 * @return when
	 */
	Reset reset() default Reset.NEVER;

	/**
	 * Whether the organization is shared with all classes that say so, until the end of
	 * the test run. It must be where a Spring context is kept from one class to the next,
	 * and with it the keys that it was given.
	 * @return whether it is shared
	 */
	boolean sharedOrganization() default false;

	/**
	 * A seed file for the server, relative to where the tests run.
	 * @return its path; none for the sandbox
	 */
	String seed() default "";

	/**
	 * Settings of the server, such as {@code mockatlas.missing-role-status=403}.
	 * @return names and values
	 */
	String[] settings() default {};

	/**
	 * The server's jar.
	 * @return its path; none to look for it
	 */
	String jar() default "";

}
