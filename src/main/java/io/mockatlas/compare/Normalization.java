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

	private static final String IPV4 = "\\d{1,3}(?:\\.\\d{1,3}){3}";

	/**
	 * IPv6 address, whole or with {@code ::}, also with an IPv4 address in the end.
	 */
	private static final Pattern IPV6 = Pattern
		.compile("(?i)(?<![\\w:.])(?:(?:H:){7}H|(?:H:){6}V|(?:H(?::H){0,6})?::(?:(?:H:){0,6}(?:V|H))?)"
			.replace("H", "[0-9a-f]{1,4}")
			.replace("V", IPV4) + "(?:%\\w+)?(?:/128)?(?![\\w:])");

	/**
	 * Name of the variable whose value the caller has chosen, so it can be any word.
	 */
	private static final String ORG_NAME = "orgName";

	/**
	 * Length of an organization's name that is not a part of an address or a time.
	 */
	private static final int UNUSUAL = 8;

	/**
	 * Length of another value that is not found by accident, such as {@code a@b}.
	 */
	private static final int SHORTEST = 3;

	private static final List<Pattern> PATTERNS = List.of(Pattern.compile("\\b[0-9a-f]{24}\\b"),
			Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)"),
			Pattern.compile("\\bmdb_sa_(?:id|sk)_[\\w-]+"), IPV6,
			Pattern.compile("\\b(?!192\\.0\\.2\\.)" + IPV4 + "\\b(?:/32\\b)?"), Pattern.compile("nonce=\"[^\"]*\""));

	private static final List<String> NAMES = List.of("{id}", "{time}", "{secret}", "{address}", "{address}",
			"nonce={nonce}");

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
	 * Returns a text with placeholders. The organizations' names of both servers are
	 * replaced, as whole words: an ordinary word such as {@code No} may be a name, and
	 * must then look the same in the texts of both.
	 * @param text a text of this server
	 * @param other the names of the other server
	 */
	String text(String text, Normalization other) {
		String result = text.replace(this.url, "{url}");
		for (Map.Entry<String, String> variable : this.byLength) {
			if (variable.getKey().equals(ORG_NAME)) {
				result = (variable.getValue().length() >= UNUSUAL) ? replaceOrgName(result) : result;
			}
			else if (variable.getValue().length() >= SHORTEST) {
				result = result.replace(variable.getValue(), "{" + variable.getKey() + "}");
			}
		}
		for (int i = 0; i < PATTERNS.size(); i++) {
			result = PATTERNS.get(i).matcher(result).replaceAll(NAMES.get(i));
		}
		return other.replaceOrgName(replaceOrgName(result));
	}

	private String replaceOrgName(String text) {
		String name = this.variables.getOrDefault(ORG_NAME, "");
		return (name.isEmpty()) ? text
				: Pattern.compile("(?<![\\p{L}\\p{N}{])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}}])")
					.matcher(text)
					.replaceAll("{" + ORG_NAME + "}");
	}

	/**
	 * Returns whether a text names something that the story made.
	 */
	boolean isOwn(String text) {
		return text.contains(this.variables.getOrDefault("prefix", "{prefix}"));
	}

}
