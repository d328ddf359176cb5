package io.mockatlas.protocol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.mockatlas.evidence.Evidence;

import org.springframework.http.HttpStatus;

/**
 * Declares an operation of Atlas at the controller method that implements it. The path,
 * the HTTP method and the first version are in the method's request mapping, the role is
 * in {@code @RequiresRole}. The operations page, the OpenAPI description and the headers
 * of responses are derived from these annotations.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtlasOperation {

	/**
	 * Operation ID in MongoDB's current API description, such as {@code deleteOrgInvite};
	 * all versions of an operation share it.
	 */
	String id();

	/**
	 * The method in Atlas's {@code X-Java-Method}, after the class in
	 * {@link AtlasResource}.
	 */
	String javaMethod();

	/**
	 * Status of a successful response without an envelope.
	 */
	HttpStatus status() default HttpStatus.OK;

	/**
	 * {@link AtlasResource#rateLimit()} of the operation, if it differs from that of the
	 * resource.
	 */
	int rateLimit() default 0;

	/**
	 * Whether responses are constant because mock-atlas has no such resources.
	 */
	boolean stub() default false;

	/**
	 * Whether Atlas has a version {@code preview} of the operation, which is not
	 * emulated.
	 */
	boolean hasPreview() default false;

	/**
	 * Evidence for the successful response.
	 */
	Evidence evidence();

	/**
	 * Restriction or remark for the operations page, in Markdown.
	 */
	String note() default "";

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
	 * Names the query parameters that make up a value of the annotated type.
	 */
	@Documented
	@Target(ElementType.TYPE)
	@Retention(RetentionPolicy.RUNTIME)
	@interface ParameterNames {

		/**
		 * Returns the names.
		 */
		String[] value();

	}

	/**
	 * Marks a handler of an Atlas operation that is not emulated although its path has
	 * other operations, or of a version of an operation whose other versions are
	 * emulated: the response is that of an unknown path, and names the version if the
	 * request mapping has one. The handler never runs.
	 */
	@Documented
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface NotEmulated {

	}

}
