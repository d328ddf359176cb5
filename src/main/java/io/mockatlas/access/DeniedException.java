package io.mockatlas.access;

import io.mockatlas.errors.AtlasException;

import org.springframework.security.access.AccessDeniedException;

/**
 * A caller who signed in but may not: carries Atlas's answer through Spring Security.
 */
final class DeniedException extends AccessDeniedException {

	private final AtlasException refusal;

	DeniedException(AtlasException refusal, String why) {
		super(why, refusal);
		this.refusal = refusal;
	}

	AtlasException refusal() {
		return this.refusal;
	}

}
