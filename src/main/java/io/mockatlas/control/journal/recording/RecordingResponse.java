package io.mockatlas.control.journal.recording;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Response wrapper that notifies the {@link ExchangeRecorder} just before the response is
 * sent: when it is flushed or closed, when the body reaches the declared content length,
 * or when the body fills the buffer.
 */
final class RecordingResponse extends HttpServletResponseWrapper {

	private final ExchangeRecorder recorder;

	private long expectedLength = Long.MAX_VALUE;

	private @Nullable ServletOutputStream out;

	RecordingResponse(HttpServletResponse response, ExchangeRecorder recorder) {
		super(response);
		this.recorder = recorder;
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.out == null) {
			this.out = new Output(super.getOutputStream());
		}
		return this.out;
	}

	@Override
	public void setContentLength(int length) {
		this.expectedLength = length;
		super.setContentLength(length);
	}

	@Override
	public void setContentLengthLong(long length) {
		this.expectedLength = length;
		super.setContentLengthLong(length);
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		setExpectedLength(name, value);
		super.setHeader(name, value);
	}

	@Override
	public void addHeader(String name, @Nullable String value) {
		setExpectedLength(name, value);
		super.addHeader(name, value);
	}

	@Override
	public void flushBuffer() throws IOException {
		notifyBeforeSend();
		super.flushBuffer();
	}

	@Override
	public void reset() {
		super.reset();
		this.expectedLength = Long.MAX_VALUE;
		this.recorder.responseBody().reset();
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		this.recorder.responseBody().reset();
	}

	private void notifyBeforeSend() {
		this.recorder.answer((HttpServletResponse) getResponse());
	}

	private void setExpectedLength(String name, @Nullable String length) {
		if (HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name) && length != null) {
			this.expectedLength = Long.parseLong(length);
		}
	}

	private void commitIfComplete() {
		if (this.recorder.responseBody().length() >= Math.min(this.expectedLength, getBufferSize())) {
			notifyBeforeSend();
		}
	}

	private final class Output extends ServletOutputStream {

		private final ServletOutputStream out;

		private Output(ServletOutputStream out) {
			this.out = out;
		}

		@Override
		public void write(int octet) throws IOException {
			RecordingResponse.this.recorder.responseBody().add(octet);
			commitIfComplete();
			this.out.write(octet);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			RecordingResponse.this.recorder.responseBody().add(bytes, offset, length);
			commitIfComplete();
			this.out.write(bytes, offset, length);
		}

		@Override
		public void flush() throws IOException {
			notifyBeforeSend();
			this.out.flush();
		}

		@Override
		public void close() throws IOException {
			notifyBeforeSend();
			this.out.close();
		}

		@Override
		public boolean isReady() {
			return this.out.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			this.out.setWriteListener(listener);
		}

	}

}
