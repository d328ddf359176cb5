package io.mockatlas.membership.people;

/**
 * Numbers of members and invitations by status.
 *
 * @param active the number of members
 * @param pending the number of open invitations
 * @param expired the number of expired invitations
 * @param declined the number of declined invitations
 */
public record PeopleCounts(int active, int pending, int expired, int declined) {

	static final PeopleCounts NONE = new PeopleCounts(0, 0, 0, 0);

	PeopleCounts plus(PeopleCounts other) {
		return new PeopleCounts(this.active + other.active, this.pending + other.pending, this.expired + other.expired,
				this.declined + other.declined);
	}

}
