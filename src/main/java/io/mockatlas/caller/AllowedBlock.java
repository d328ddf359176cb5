package io.mockatlas.caller;

/**
 * Block of addresses on an access list.
 *
 * @param entry the ID of the entry. A reset or an import creates the entry with another
 * ID, so that requests from before it do not count for the new one.
 * @param block the block
 */
public record AllowedBlock(long entry, CidrBlock block) {

	/**
	 * Reads a block and the ID of its entry, with a space between them.
	 * @param text the text
	 * @return the block of an entry
	 */
	public static AllowedBlock parse(String text) {
		int space = text.indexOf(' ');
		return new AllowedBlock(Long.parseLong(text.substring(space + 1)), new CidrBlock(text.substring(0, space)));
	}

}
