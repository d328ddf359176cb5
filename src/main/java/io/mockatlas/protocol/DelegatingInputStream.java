package io.mockatlas.protocol;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/**
 * Body of a request that reads from another stream. Subclasses change the reads.
 */
public abstract class DelegatingInputStream extends ServletInputStream {

	private final ServletInputStream in;

	protected DelegatingInputStream(ServletInputStream in) {
		this.in = in;
	}

	/**
	 * Returns the stream that this one reads from.
	 */
	protected final ServletInputStream delegate() {
		return this.in;
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
