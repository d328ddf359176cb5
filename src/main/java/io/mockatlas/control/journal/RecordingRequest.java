package io.mockatlas.control.journal;

import java.io.IOException;

import jakarta.servlet.ReadListener;
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

	private static final class Input extends ServletInputStream {

		private final ServletInputStream in;

		private final BodyCapture body;

		private Input(ServletInputStream in, BodyCapture body) {
			this.in = in;
			this.body = body;
		}

		@Override
		public int read() throws IOException {
			int octet = this.in.read();
			if (octet >= 0) {
				this.body.add(octet);
			}
			return octet;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int count = this.in.read(bytes, offset, length);
			if (count > 0) {
				this.body.add(bytes, offset, count);
			}
			return count;
		}

		@Override
		public boolean isFinished() {
			return this.in.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.in.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.in.setReadListener(listener);
		}

		@Override
		public int available() throws IOException {
			return this.in.available();
		}

		@Override
		public void close() throws IOException {
			this.in.close();
		}

	}

}
