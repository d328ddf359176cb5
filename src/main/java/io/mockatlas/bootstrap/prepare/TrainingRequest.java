package io.mockatlas.bootstrap.prepare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Request of the training run: one line of {@code training-requests.txt}.
 *
 * @param status the expected status
 * @param caller an API key of the sandbox, {@code bearer} for the service account,
 * {@code client} for its credentials, or {@code -} for none
 * @param method the HTTP method
 * @param target the path and query; {@code {name}} is a value of an earlier response
 * @param version the date of the API version, or {@code -}
 * @param body the body; empty for none
 */
record TrainingRequest(int status, String caller, String method, String target, String version, String body) {

	private static final String FILE = "training-requests.txt";

	private static final int FIELDS = 6;

	/**
	 * Returns the requests in the order of the file.
	 */
	static List<TrainingRequest> all() throws IOException {
		try (InputStream file = TrainingRequest.class.getResourceAsStream(FILE)) {
			if (file == null) {
				throw new IOException(FILE + " is missing");
			}
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(TrainingRequest::of)
				.toList();
		}
	}

	static TrainingRequest of(String line) {
		String[] fields = line.split(" +", FIELDS);
		String body = (fields.length == FIELDS) ? fields[FIELDS - 1] : "";
		return new TrainingRequest(Integer.parseInt(fields[0]), fields[1], fields[2], fields[3], fields[4], body);
	}

}
