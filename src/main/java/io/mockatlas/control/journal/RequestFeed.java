package io.mockatlas.control.journal;

import java.util.List;

import io.mockatlas.protocol.path.OperationIndex;

import org.springframework.stereotype.Component;

/**
 * Feed of the recorded requests, for listeners in other packages. Headers and bodies are
 * recorded while there is a listener.
 */
@Component
public class RequestFeed {

	private final Journal journal;

	private final OperationIndex operations;

	RequestFeed(Journal journal, OperationIndex operations) {
		this.journal = journal;
		this.operations = operations;
	}

	/**
	 * Sets whether there is a listener.
	 */
	public void setListening(boolean listening) {
		this.journal.setDetailed(listening);
	}

	/**
	 * Returns the number of the last request.
	 */
	public long last() {
		return this.journal.last();
	}

	/**
	 * Returns the requests with a greater number, oldest first. Entries are converted by
	 * {@link #body}, so that those that are left out cost nothing.
	 */
	public List<Item> after(long number) {
		return this.journal.after(number).entries().stream().map(Item::new).toList();
	}

	/**
	 * Returns a request as the list of requests has it.
	 */
	public Object body(Item item) {
		return JournaledRequest.of(item.entry, this.operations);
	}

	/**
	 * Request of the feed.
	 */
	public static final class Item {

		private final JournalEntry entry;

		private Item(JournalEntry entry) {
			this.entry = entry;
		}

		public long number() {
			return this.entry.number();
		}

	}

}
