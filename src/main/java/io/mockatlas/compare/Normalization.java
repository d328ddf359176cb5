package io.mockatlas.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Replaces the parts of a server's texts that differ between servers: its URL, the values
 * of variables, ids, times and addresses.
 */
final class Normalization {

	/**
	 * Keys whose values are secret, chosen by the server, or those of the organization.
	 */
	private static final Set<String> MASKED = Set.of("access_token", "count", "lastAuth", "maskedSecretValue",
			"orgName", "privateKey", "publicKey", "secret");

	private static final List<Pattern> PATTERNS = List.of(Pattern.compile("\\b[0-9a-f]{24}\\b"),
			Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)"),
			Pattern.compile("\\bmdb_sa_(?:id|sk)_[\\w-]+"),
			Pattern.compile("\\b(?!192\\.0\\.2\\.)\\d{1,3}(?:\\.\\d{1,3}){3}\\b"), Pattern.compile("nonce=\"[^\"]*\""));

	private static final List<String> NAMES = List.of("{id}", "{time}", "{secret}", "{address}", "nonce={nonce}");

	private final String url;

	private final Map<String, String> variables;

	private final List<Map.Entry<String, String>> byLength;

	Normalization(String url, Map<String, String> variables) {
		this.url = url;
		this.variables = Map.copyOf(variables);
		this.byLength = new ArrayList<>(this.variables.entrySet());
		this.byLength.sort(Comparator.comparing((Map.Entry<String, String> variable) -> -variable.getValue().length())
			.thenComparing(Map.Entry::getKey));
	}

	/**
	 * Returns whether only the type of the values of a key is compared.
	 */
	static boolean isMasked(String key) {
		return MASKED.contains(key);
	}

	/**
	 * Returns a text with placeholders. Values of variables are at least four characters
	 * long, so that they are not found by accident.
	 */
	String text(String text) {
		String result = text.replace(this.url, "{url}");
		for (Map.Entry<String, String> variable : this.byLength) {
			if (variable.getValue().length() >= 4) {
				result = result.replace(variable.getValue(), "{" + variable.getKey() + "}");
			}
		}
		for (int i = 0; i < PATTERNS.size(); i++) {
			result = PATTERNS.get(i).matcher(result).replaceAll(NAMES.get(i));
		}
		return result;
	}

	/**
	 * Returns whether a text names something that the story made.
	 */
	boolean isOwn(String text) {
		return text.contains(this.variables.getOrDefault("prefix", "{prefix}"));
	}

}
