package io.mockatlas.protocol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which of Atlas's resources a controller is, and with that what some headers of its
 * v2 answers hold (recorded).
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtlasResource {

	/**
	 * The class in Atlas's {@code X-Java-Method}.
	 */
	String value();

	/**
	 * The date in {@code Deprecation}; empty where the resource is not deprecated.
	 */
	String deprecation() default "";

	/**
	 * How many calls the resource takes at once: {@code Ratelimit-Limit}; 0 for a
	 * resource of which that is not known, without that header.
	 */
	int rateLimit() default 0;

	/**
	 * Names the method of Atlas's resource that a controller's method is.
	 */
	@Documented
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Method {

		/**
		 * The method in Atlas's {@code X-Java-Method}.
		 */
		String value();

		/**
		 * What the vendor's description of today's API calls the operation, such as
		 * {@code deleteOrgInvite}; versions and shapes of one operation share it.
		 */
		String operationId();

		/**
		 * {@link AtlasResource#rateLimit()}, where the method has another than the
		 * resource.
		 */
		int rateLimit() default 0;

	}

	/**
	 * Marks a handler that stands only for a version which Atlas has removed: it is
	 * answered with 410 and never runs (recorded).
	 */
	@Documented
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Gone {

		/**
		 * The version that is no longer available.
		 */
		String value();

	}

	/**
	 * Marks a handler that stands for an operation which Atlas has and this server has
	 * not, though it has others on the same path: it is answered like a path that is not
	 * emulated and never runs.
	 */
	@Documented
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface NotEmulated {

	}

}
