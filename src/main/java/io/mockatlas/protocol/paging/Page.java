package io.mockatlas.protocol.paging;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Page of a list in Atlas's format.
 *
 * @param <T> type of the elements
 * @param links links to the page itself, and to the previous and the next one if they
 * exist
 * @param results elements of the page
 * @param status the HTTP status without an envelope; only with {@code envelope=true},
 * since a page is its own envelope (documented)
 * @param totalCount number of elements on all pages; null if the request excludes it
 */
public record Page<T>(List<Link> links, List<T> results,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer status,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer totalCount) {

	/**
	 * Returns the page as its own envelope.
	 * @param status the HTTP status without an envelope
	 * @return a page with the status
	 */
	public Page<T> enveloped(int status) {
		return new Page<>(this.links, this.results, status, this.totalCount);
	}

	/**
	 * Link to a resource.
	 *
	 * @param href the URL
	 * @param rel the relation of the target to this resource
	 */
	public record Link(String href, String rel) {
	}

}
