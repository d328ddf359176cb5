package io.mockatlas.wire;

import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the links of an answer; a controller that answers with some takes it as a
 * parameter. They lead to the API that the caller speaks, where the caller found it.
 *
 * @param root what every path is below, such as {@code http://127.0.0.1/api/atlas/v2}
 */
public record Links(String root) {

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
		String self = this.root + path;
		return Stream
			.concat(Stream.of(new Page.Link(self, "self")),
					Stream.of(below).map((name) -> new Page.Link(self + '/' + name, RELATIONS + name)))
			.toList();
	}

}
