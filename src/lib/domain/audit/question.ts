/** One question of the bank: a clause of the bank's edition and what to ask there. */
export type Question = {
	id: string;
	clause: string;
	text: string;
	/** Codes of document kinds it is asked of; [] for any process. */
	kinds: string[];
};
