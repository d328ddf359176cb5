package io.mockatlas.protocol.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.Page;

/**
 * Links of a page, with parameters in the recorded order. The link of a page to itself
 * has {@code pageNum} before {@code itemsPerPage}, and an empty value for a filter that
 * is not set. Links to its neighbours have the reverse order, and omit filters that are
 * not set.
 *
 * @param url the URL of the list, without query
 * @param isCounted whether the list supports {@code includeCount}
 * @param filters all filters of the list, with their values as in the query
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
	 * Query parameter that filters a list.
	 *
	 * @param name the name
	 * @param value the value as in the query, or the default
	 * @param isSet whether the query contains the parameter
	 */
	record Filter(String name, String value, boolean isSet) {
	}

}
