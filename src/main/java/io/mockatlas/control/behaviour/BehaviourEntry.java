package io.mockatlas.control.behaviour;

import java.util.stream.Stream;

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

	/**
	 * Returns the behaviours of an error: one, or two if the evidence for the detail text
	 * is another than that for code and status.
	 */
	static Stream<BehaviourEntry> of(ErrorCode error) {
		String status = "`" + error + "` has status " + error.status();
		if (error.evidence() == error.detailEvidence()) {
			return Stream.of(of(error, status + " and the detail: " + error.detailTemplate(), error.evidence()));
		}
		return Stream.of(of(error, status + ".", error.evidence()),
				of(error, "`" + error + "` has the detail: " + error.detailTemplate(), error.detailEvidence()));
	}

	private static BehaviourEntry of(ErrorCode error, String what, Evidence evidence) {
		return new BehaviourEntry(Topic.ERRORS, what, evidence, null, error, null, ErrorCode.class.getName());
	}

	static BehaviourEntry of(Leniency leniency) {
		return new BehaviourEntry(leniency.topic(), leniency.sentence(), Evidence.ASSUMED, leniency.setting(), null,
				leniency, Leniency.class.getName());
	}

}
