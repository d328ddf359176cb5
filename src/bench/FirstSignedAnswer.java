import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import io.mockatlas.testing.MockAtlasServer;

/**
 * Starts a server as the JUnit extension does, cancels an invitation of the sandbox, and
 * prints how many milliseconds passed until the 204. It ends when its standard input
 * does.
 */
final class FirstSignedAnswer {

	private static final String PATH = "/api/atlas/v2/orgs/690000000000000000000a01/invites/690000000000000000000c10";

	private static final String USER = "orgowner";

	private static final String PASSWORD = "11111111-1111-4111-8111-111111111111";

	private FirstSignedAnswer() {
	}

	public static void main(String[] args) throws Exception {
		long start = System.nanoTime();
		try (MockAtlasServer server = MockAtlasServer.start()) {
			String challenge = exchange(server.baseUrl(), "");
			String nonce = challenge.replaceFirst("(?s).*[ ,]nonce=\"([^\"]+)\".*", "$1");
			String answer = exchange(server.baseUrl(), authorization(nonce));
			if (!answer.startsWith("HTTP/1.1 204")) {
				throw new IllegalStateException("DELETE " + PATH + ": " + answer);
			}
			System.out.println("answered " + (System.nanoTime() - start) / 1_000_000.0);
			System.in.read();
		}
	}

	private static String authorization(String nonce) throws Exception {
		String ha1 = md5(USER + ":MMS Public API:" + PASSWORD);
		String response = md5(ha1 + ":" + nonce + ":00000001:bench0:auth:" + md5("DELETE:" + PATH));
		return "Authorization: Digest username=\"" + USER + "\", realm=\"MMS Public API\", nonce=\"" + nonce + "\", uri=\""
				+ PATH + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"bench0\", response=\"" + response + "\"\r\n";
	}

	private static String md5(String text) throws Exception {
		byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(digest);
	}

	private static String exchange(URI server, String header) throws IOException {
		String request = "DELETE " + PATH + " HTTP/1.1\r\nHost: " + server.getAuthority()
				+ "\r\nAccept: application/vnd.atlas.2023-01-01+json\r\nConnection: close\r\n" + header + "\r\n";
		try (Socket socket = new Socket(server.getHost(), server.getPort())) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			InputStream answer = socket.getInputStream();
			return new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

}
