package io.mockatlas.control.behaviour;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Behaviour as declared in the code.
 *
 * @param topic the topic
 * @param what one sentence
 * @param evidence the evidence
 * @param setting the name of the setting that changes it, if there is one
 * @param error the error code, if it is an error
 * @param leniency the leniency, if it is one
 * @param where the class that implements it, with the method
 */
record BehaviourEntry(Topic topic, String what, Evidence evidence, @Nullable String setting, @Nullable ErrorCode error,
		@Nullable Leniency leniency, String where) {

	static BehaviourEntry of(ErrorCode error) {
		String what = "`" + error + "` has status " + error.status() + " and the detail: " + error.detailTemplate();
		return new BehaviourEntry(Topic.ERRORS, what, error.evidence(), null, error, null, ErrorCode.class.getName());
	}

	static BehaviourEntry of(Leniency leniency) {
		return new BehaviourEntry(leniency.topic(), leniency.sentence(), Evidence.ASSUMED, leniency.setting(), null,
				leniency, Leniency.class.getName());
	}

}
