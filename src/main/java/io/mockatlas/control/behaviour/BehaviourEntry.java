package io.mockatlas.control.behaviour;

import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One behaviour, as the code says it.
 *
 * @param topic what it is about
 * @param what one sentence
 * @param evidence how it is known
 * @param setting the name of the setting that changes it
 * @param error the error that it is, if it is one
 * @param where the class that does it, with the method
 */
record BehaviourEntry(Topic topic, String what, Evidence evidence, @Nullable String setting, @Nullable ErrorCode error,
		String where) {

	static BehaviourEntry of(ErrorCode error) {
		String what = "`" + error + "` is answered with " + error.status() + " and says: " + error.sentence();
		return new BehaviourEntry(Topic.ERRORS, what, error.evidence(), null, error, ErrorCode.class.getName());
	}

}
