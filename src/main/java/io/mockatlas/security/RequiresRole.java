package io.mockatlas.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the role that an operation requires, in the organization or on the project in
 * its path, or in the caller's organization if the path has neither. Required for every
 * operation of Atlas. Operations on one path and method require the same role.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRole {

	/**
	 * The required role.
	 */
	RoleRequirement value();

}
