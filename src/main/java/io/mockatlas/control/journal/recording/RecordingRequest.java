package io.mockatlas.control.journal.recording;

import java.io.IOException;

import io.mockatlas.protocol.DelegatingInputStream;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Request wrapper that captures the body as the application reads it.
 */
final class RecordingRequest extends HttpServletRequestWrapper {

	private final BodyCapture body;

	private @Nullable ServletInputStream in;

	RecordingRequest(HttpServletRequest request, ExchangeRecorder recorder) {
		super(request);
		this.body = recorder.requestBody();
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.in == null) {
			this.in = new Input(super.getInputStream(), this.body);
		}
		return this.in;
	}

	private static final class Input extends DelegatingInputStream {

		private final BodyCapture body;

		private Input(ServletInputStream in, BodyCapture body) {
			super(in);
			this.body = body;
		}

		@Override
		public int read() throws IOException {
			int octet = delegate().read();
			if (octet >= 0) {
				this.body.add(octet);
			}
			return octet;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int count = delegate().read(bytes, offset, length);
			if (count > 0) {
				this.body.add(bytes, offset, count);
			}
			return count;
		}

	}

}
