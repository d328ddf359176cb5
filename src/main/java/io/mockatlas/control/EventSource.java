package io.mockatlas.control;

/**
 * Part of the control API whose body the stream of events repeats when it changes.
 */
public interface EventSource {

	/**
	 * Returns the name of the event.
	 */
	String eventName();

	/**
	 * Returns a value that differs from the value before if the body has changed.
	 */
	Object eventKey();

	/**
	 * Returns the body of the event.
	 */
	Object eventBody();

}
