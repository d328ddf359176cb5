package io.mockatlas.protocol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.function.Function;

/**
 * Which page of a list is asked for; a controller that lists takes it as a parameter.
 *
 * @param pageNum which page, from 1
 * @param itemsPerPage how many are on a page
 * @param includeCount whether to say how many there are on all pages
 * @param links how to name this page and its neighbours
 */
public record Paging(int pageNum, int itemsPerPage, boolean includeCount, PageLinks links) {

	/**
	 * The page of a list. After the last page come empty ones.
	 * @param <S> what is listed
	 * @param <T> what it looks like in the answer
	 * @param all the whole list
	 * @param answer makes one into the other
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
	 * Marks the page of an operation that does not know {@code includeCount}: the links
	 * hold neither that nor filters which are not set (recorded).
	 */
	@Documented
	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	public @interface Plain {

	}

}
