package io.mockatlas.protocol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the Atlas resource that a controller implements, and the values of some headers
 * of its v2 responses (recorded).
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
	 * The date in {@code Deprecation}; empty if the resource is not deprecated.
	 */
	String deprecation() default "";

	/**
	 * Capacity of the resource's token bucket: {@code Ratelimit-Limit}. 0 if the capacity
	 * is not known; responses then have no such header.
	 */
	int rateLimit() default 0;

	/**
	 * Names the method of Atlas's resource that a controller's method implements.
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
		 * Operation id in MongoDB's current API description, such as
		 * {@code deleteOrgInvite}; all versions of an operation share it.
		 */
		String operationId();

		/**
		 * {@link AtlasResource#rateLimit()} of the method, if it differs from that of the
		 * resource.
		 */
		int rateLimit() default 0;

	}

	/**
	 * Marks a handler of a version that Atlas has removed: the response is 410, and the
	 * handler never runs (recorded).
	 */
	@Documented
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Gone {

		/**
		 * The version that Atlas has removed.
		 */
		String value();

	}

	/**
	 * Marks a handler of an Atlas operation that is not emulated although its path has
	 * other operations: the response is that of an unknown path, and the handler never
	 * runs.
	 */
	@Documented
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface NotEmulated {

	}

}
