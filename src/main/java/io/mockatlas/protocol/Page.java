package io.mockatlas.protocol;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as Atlas answers it.
 *
 * @param <T> what is listed
 * @param links the page itself, and the ones before and after it where there are any
 * @param results what is on the page
 * @param status the status that HTTP would have said; only in an envelope, which a page
 * is itself (documented)
 * @param totalCount how many there are on all pages, if the caller wants to know
 */
public record Page<T>(List<Link> links, List<T> results,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer status,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer totalCount) {

	Page<T> enveloped(int status) {
		return new Page<>(this.links, this.results, status, this.totalCount);
	}

	/**
	 * Where something is.
	 *
	 * @param href the URL
	 * @param rel what is there, seen from here
	 */
	public record Link(String href, String rel) {
	}

}
