package io.mockatlas.access;

/**
 * From where an API user may call.
 */
public enum Reach {

	/**
	 * From everywhere: it has no access list.
	 */
	ANYWHERE,

	/**
	 * From the addresses on its access list.
	 */
	LISTED,

	/**
	 * From nowhere: it has no access list, and its organization demands one.
	 */
	NOWHERE

}
