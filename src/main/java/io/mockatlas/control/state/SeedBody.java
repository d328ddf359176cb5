package io.mockatlas.control.state;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import io.mockatlas.control.ControlProblem;

import org.springframework.http.HttpStatus;

/**
 * Reader of request bodies that contain a seed.
 */
final class SeedBody {

	private SeedBody() {
	}

	/**
	 * Returns the text of a body.
	 * @throws ControlProblem if the body is not valid UTF-8
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
