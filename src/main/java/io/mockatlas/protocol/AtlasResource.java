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
	 * Name of Atlas's endpoint set, of which all operations of one capacity share a token
	 * bucket. Empty if the resource is a set of its own.
	 */
	String endpointSet() default "";

}
