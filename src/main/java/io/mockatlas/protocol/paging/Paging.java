package io.mockatlas.protocol.paging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.function.Function;

import io.mockatlas.protocol.AtlasOperation;

/**
 * Page requested of a list; a controller method that lists takes it as a parameter.
 *
 * @param pageNum number of the page, from 1
 * @param itemsPerPage maximum number of elements on a page
 * @param includeCount whether to include the number of elements on all pages
 * @param links links of this page and its neighbours
 */
@AtlasOperation.ParameterNames({ "pageNum", "itemsPerPage", "includeCount" })
public record Paging(int pageNum, int itemsPerPage, boolean includeCount, PageLinks links) {

	/**
	 * Maximum of {@code itemsPerPage} (documented).
	 */
	public static final int MAX_ITEMS_PER_PAGE = 500;

	/**
	 * Returns the page of a list. Pages after the last one are empty.
	 * @param <S> type of the list's elements
	 * @param <T> type of the elements in the response
	 * @param all the whole list
	 * @param answer converts an element for the response
	 * @return the page
	 */
	public <S, T> Page<T> of(List<S> all, Function<S, T> answer) {
		List<T> results = all.stream()
			.skip((this.pageNum - 1L) * this.itemsPerPage)
			.limit(this.itemsPerPage)
			.map(answer)
			.toList();
		return new Page<>(this.links.of(this, all.size()), results, null, (this.includeCount) ? all.size() : null);
	}

	/**
	 * Marks the page of an operation that does not support {@code includeCount}: the
	 * links omit it (recorded).
	 */
	@Documented
	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	public @interface Plain {

	}

}
