package io.mockatlas.protocol;

import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the links of an answer; a controller that answers with some takes it as a
 * parameter. They lead to the API that the caller speaks, where the caller found it.
 *
 * @param host what they begin with, such as {@code http://127.0.0.1:8080}
 * @param basePath what every path of the API is below, such as {@code /api/atlas/v2}
 */
public record Links(String host, String basePath) {

	/**
	 * What the names of relations begin with (recorded).
	 */
	private static final String RELATIONS = "https://cloud.mongodb.com/";

	/**
	 * The link of something to itself, and those to what is below it (recorded).
	 * @param path where it is, such as {@code /orgs/690000000000000000000a01}
	 * @param below the names of what is below it, if that is told
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
	 * What {@code Location} holds: other than in links, the base path is missing
	 * (recorded).
	 * @param path where something is, such as {@code /orgs/690000000000000000000a01}
	 * @return the URL
	 */
	public String location(String path) {
		return this.host + path;
	}

}
