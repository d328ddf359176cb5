package io.mockatlas.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

/**
 * The links of a page. The order of their parameters is that of recorded ones: a page
 * names itself with {@code pageNum} before {@code itemsPerPage}, its neighbours the other
 * way round, and a filter that is not set stands empty in the first and is left out of
 * the others.
 *
 * @param url the URL of the list, without query
 * @param isCounted whether the list knows {@code includeCount}
 * @param filters every filter that the list knows, with its value as it was sent
 */
record PageLinks(String url, boolean isCounted, List<Filter> filters) {

	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.ASSUMED,
			value = "Links of pages have the order self, previous, next, and keep every filter of the request.")
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
			value = "The self link of a page lists unset filters with empty values.")
	private String self(Paging paging) {
		return href(paging, this.filters.stream(), "pageNum=" + paging.pageNum(),
				"itemsPerPage=" + paging.itemsPerPage());
	}

	private String neighbour(Paging paging, int pageNum) {
		return href(paging, this.filters.stream().filter(Filter::isSet), "itemsPerPage=" + paging.itemsPerPage(),
				"pageNum=" + pageNum);
	}

	private String href(Paging paging, Stream<Filter> filters, String... end) {
		Stream<String> count = (this.isCounted) ? Stream.of("includeCount=" + paging.includeCount()) : Stream.empty();
		Stream<String> wanted = filters.map((filter) -> filter.name() + "=" + filter.value());
		return Stream.of(count, wanted, Stream.of(end))
			.flatMap(Function.identity())
			.collect(Collectors.joining("&", this.url + "?", ""));
	}

	/**
	 * A parameter that says what of a list is wanted.
	 *
	 * @param name the name
	 * @param value the value as it stood in the query, or what it is without
	 * @param isSet whether it stood there
	 */
	record Filter(String name, String value, boolean isSet) {
	}

}
