/** One part of an issued evidence pack: present on these pages, or named as missing with its clauses. */
export type PackPart = {
	id: string;
	state: 'present' | 'missing';
	clauses: string[];
	/** Page of the whole pack on which the part begins, from 1; null when it is missing. */
	firstPage: number | null;
	pages: number;
};
