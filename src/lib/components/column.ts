export type Column<Row> = {
	key: string;
	label: string;
	/** The name this column sorts by in the address; without it the head is plain. */
	sort?: string;
	/** Right-aligned tabular figures. */
	numeric?: boolean;
	/** A code or date: tabular, never broken. */
	code?: boolean;
	/**
	 * Below 640 px a row is a card: one 'title', then up to three telling cells, with their label
	 * ('field') or without ('bare'); columns without `card` are left to the page of the row, also in a
	 * table that has no room for them.
	 */
	card?: 'title' | 'field' | 'bare';
	/** The cell where it is text alone; else the table's `cell` snippet gives it. */
	text?: (row: Row) => string;
};
