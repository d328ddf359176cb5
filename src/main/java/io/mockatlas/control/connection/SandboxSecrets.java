package io.mockatlas.control.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Public secrets of the sandbox, read from its seed. They protect nothing: the
 * documentation has them.
 *
 * @param privateKeys the private keys by public key
 * @param clientSecrets the secrets by client ID
 */
record SandboxSecrets(Map<String, String> privateKeys, Map<String, List<String>> clientSecrets) {

	private static final Pattern FIELD = Pattern
		.compile("(?m)^\\s*(?:- )?(publicKey|privateKey|clientId|secret): (\\S+)\\s*$");

	static SandboxSecrets load() {
		Map<String, String> keys = new LinkedHashMap<>();
		Map<String, List<String>> secrets = new LinkedHashMap<>();
		String owner = "";
		Matcher field = FIELD.matcher(seed());
		while (field.find()) {
			String value = field.group(2);
			switch (field.group(1)) {
				case "privateKey" -> keys.put(owner, value);
				case "secret" -> secrets.computeIfAbsent(owner, (client) -> new ArrayList<>()).add(value);
				default -> owner = value;
			}
		}
		return new SandboxSecrets(keys, secrets);
	}

	private static String seed() {
		try (InputStream in = SandboxSecrets.class.getResourceAsStream("/sandbox.yaml")) {
			return new String(Objects.requireNonNull(in, "the jar has the sandbox").readAllBytes(),
					StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
