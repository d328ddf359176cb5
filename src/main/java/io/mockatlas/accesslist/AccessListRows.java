package io.mockatlas.accesslist;

import java.util.Collection;

import io.mockatlas.persistence.BatchSql;

import org.springframework.stereotype.Component;

/**
 * Rows of access list entries, for imports of state. Their deletion follows that of the
 * API users.
 */
@Component
public class AccessListRows {

	private final BatchSql rows;

	AccessListRows(BatchSql rows) {
		this.rows = rows;
	}

	/**
	 * Inserts entries.
	 */
	public void write(Collection<AccessListEntry> entries) {
		this.rows.insert("access_list_entries",
				"api_user_id, cidr_block, created_at, request_count, last_used_at, last_used_address", entries,
				(AccessListEntry entry) -> new Object[] { entry.apiUser().value(), entry.block().value(),
						entry.createdAt(), entry.requestCount(), entry.lastUsedAt(), entry.lastUsedAddress() });
	}

}
