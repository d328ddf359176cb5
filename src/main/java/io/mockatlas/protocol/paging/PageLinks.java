package io.mockatlas.protocol.paging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

/**
 * Links of a page, with parameters in the recorded order. Parameters are sorted by name,
 * but the link of a page to itself ends with {@code pageNum} and {@code itemsPerPage},
 * and also has the defaults of filters that are not set.
 *
 * @param url the URL of the list, without query
 * @param isCounted whether the list supports {@code includeCount}
 * @param filters the filters of the list that are set or have a default
 */
record PageLinks(String url, boolean isCounted, List<Parameter> filters) {

	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.ASSUMED,
			value = "Links of pages have the order self, previous, next, and keep every filter of the request; those to "
					+ "other pages omit defaults.")
	List<Page.Link> of(Paging paging, int total) {
		List<Page.Link> links = new ArrayList<>();
		links.add(new Page.Link(self(paging), "self"));
		if (paging.pageNum() > 1) {
			links.add(new Page.Link(neighbour(paging, paging.pageNum() - 1), "previous"));
		}
		if ((long) paging.pageNum() * paging.itemsPerPage() < total) {
			links.add(new Page.Link(neighbour(paging, paging.pageNum() + 1), "next"));
		}
		return links;
	}

	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.RECORDED,
			value = "The self link of a page has `includeCount` and the filters sorted by name, then `pageNum` and "
					+ "`itemsPerPage`.")
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.RECORDED,
			value = "The self link of a page omits filters that are not set and have no default; the default of "
					+ "`name` is empty.")
	private String self(Paging paging) {
		return href(Stream.concat(sorted(Stream.concat(count(paging), this.filters.stream())),
				Stream.of(pageNum(paging.pageNum()), itemsPerPage(paging))));
	}

	private String neighbour(Paging paging, int pageNum) {
		return href(sorted(Stream
			.of(count(paging), this.filters.stream().filter(Parameter::isSet),
					Stream.of(itemsPerPage(paging), pageNum(pageNum)))
			.flatMap(Function.identity())));
	}

	private Stream<Parameter> count(Paging paging) {
		return (this.isCounted)
				? Stream.of(new Parameter(PagingResolver.INCLUDE_COUNT, String.valueOf(paging.includeCount()), true))
				: Stream.empty();
	}

	private static Parameter pageNum(int pageNum) {
		return new Parameter(PagingResolver.PAGE_NUM, String.valueOf(pageNum), true);
	}

	private static Parameter itemsPerPage(Paging paging) {
		return new Parameter(PagingResolver.ITEMS_PER_PAGE, String.valueOf(paging.itemsPerPage()), true);
	}

	private static Stream<Parameter> sorted(Stream<Parameter> parameters) {
		return parameters.sorted(Comparator.comparing(Parameter::name));
	}

	private String href(Stream<Parameter> parameters) {
		return parameters.map((parameter) -> parameter.name() + "=" + parameter.value())
			.collect(Collectors.joining("&", this.url + "?", ""));
	}

	/**
	 * Query parameter of a link.
	 *
	 * @param name the name
	 * @param value the value as in the query, or the default
	 * @param isSet whether the query contains the parameter
	 */
	record Parameter(String name, String value, boolean isSet) {
	}

}
