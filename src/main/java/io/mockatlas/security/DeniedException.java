package io.mockatlas.security;

import io.mockatlas.error.AtlasException;

import org.springframework.security.access.AccessDeniedException;

/**
 * Denial of an authenticated caller. It carries the Atlas error through Spring Security.
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
