package io.mockatlas.evidence;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Observable behaviour of the annotated code, in one sentence, with its evidence. This is
 * the single source of {@code GET /_mockatlas/behaviours} and of the assumptions in
 * {@code docs/evidence.md}. Constants of {@code ErrorCode} are behaviours themselves.
 */
@Documented
@Repeatable(Behaviour.Several.class)
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface Behaviour {

	/**
	 * The topic.
	 */
	Topic topic();

	/**
	 * The evidence.
	 */
	Evidence evidence();

	/**
	 * One sentence with a full stop, in Markdown, that is readable without the code.
	 */
	String value();

	/**
	 * The name of the setting that changes the behaviour, if there is one.
	 */
	String setting() default "";

	/**
	 * Container of all behaviours of one piece of code.
	 */
	@Documented
	@Target({ ElementType.TYPE, ElementType.METHOD })
	@Retention(RetentionPolicy.RUNTIME)
	@interface Several {

		/**
		 * The behaviours.
		 */
		Behaviour[] value();

	}

}
