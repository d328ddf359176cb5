package io.mockatlas.control.organizations;

import io.mockatlas.control.ControlProblem;

import org.springframework.http.HttpStatus;

/**
 * Page of a list that a caller selects.
 *
 * @param pageNum the number of the page, from 1
 * @param itemsPerPage the maximum number of elements on a page
 */
record PageSelection(int pageNum, int itemsPerPage) {

	/**
	 * Number of elements on a page by default.
	 */
	static final String USUAL_ITEMS = "100";

	private static final int MAX_PAGES = 1_000_000;

	private static final int MAX_ITEMS = 500;

	PageSelection {
		requireRange("pageNum", pageNum, MAX_PAGES);
		requireRange("itemsPerPage", itemsPerPage, MAX_ITEMS);
	}

	/**
	 * Returns the number of elements on the pages before.
	 */
	int skipped() {
		return (this.pageNum - 1) * this.itemsPerPage;
	}

	private static void requireRange(String parameter, int value, int max) {
		if (value < 1 || value > max) {
			throw new ControlProblem(HttpStatus.BAD_REQUEST,
					"The parameter " + parameter + " must be between 1 and " + max + ".")
				.withProperty("parameter", parameter);
		}
	}

}
