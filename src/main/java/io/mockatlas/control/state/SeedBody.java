package io.mockatlas.control.state;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import io.mockatlas.control.ControlProblem;

import org.springframework.http.HttpStatus;

/**
 * A body that holds a seed.
 */
final class SeedBody {

	private SeedBody() {
	}

	/**
	 * The text of a body.
	 * @throws ControlProblem if it is no text
	 */
	static String text(byte[] body) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new ControlProblem(HttpStatus.BAD_REQUEST, "The body is not text in UTF-8.");
		}
	}

}
