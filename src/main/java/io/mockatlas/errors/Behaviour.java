package io.mockatlas.errors;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What callers see of the code that it stands on, in one sentence, and how that is known.
 * This is the one place where it is written: {@code GET /_mockatlas/behaviours} and the
 * README are made of it. Errors are behaviours by themselves, as {@link ErrorCode}s.
 */
@Documented
@Repeatable(Behaviour.Several.class)
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface Behaviour {

	/**
	 * What it is about.
	 */
	Topic topic();

	/**
	 * How it is known.
	 */
	Evidence evidence();

	/**
	 * One sentence with a full stop, in Markdown, that can be read without the code.
	 */
	String value();

	/**
	 * The name of the setting that changes it, if there is one.
	 */
	String setting() default "";

	/**
	 * All that stands on one piece of code.
	 */
	@Documented
	@Target({ ElementType.TYPE, ElementType.METHOD })
	@Retention(RetentionPolicy.RUNTIME)
	@interface Several {

		/**
		 * Each of them.
		 */
		Behaviour[] value();

	}

}
