package io.mockatlas.protocol.paging;

import java.util.List;
import java.util.stream.Stream;

/**
 * Factory of the links in a response; a controller method takes it as a parameter. Links
 * use the host and the API of the request.
 *
 * @param host the start of links, such as {@code http://127.0.0.1:8080}
 * @param basePath the base path of the API, such as {@code /api/atlas/v2}
 */
public record Links(String host, String basePath) {

	/**
	 * Prefix of relation names (recorded).
	 */
	private static final String RELATIONS = "https://cloud.mongodb.com/";

	/**
	 * Returns the link of a resource to itself, and links to its subresources (recorded).
	 * @param path path of the resource, such as {@code /orgs/690000000000000000000a01}
	 * @param below names of the subresources to link, if any
	 * @return the links
	 */
	public List<Page.Link> of(String path, String... below) {
		String self = this.host + this.basePath + path;
		return Stream
			.concat(Stream.of(new Page.Link(self, "self")),
					Stream.of(below).map((name) -> new Page.Link(self + '/' + name, RELATIONS + name)))
			.toList();
	}

	/**
	 * Returns the value of {@code Location}. Unlike links, it does not contain the base
	 * path (recorded).
	 * @param path path of the resource, such as {@code /orgs/690000000000000000000a01}
	 * @return the URL
	 */
	public String location(String path) {
		return this.host + path;
	}

}
