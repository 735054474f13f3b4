/** An audit that had begun and not ended when the pack was issued. */
export type RunningAudit = {
	/** `ĐGNB-2026-02`. */
	of: string;
	title: string;
	/** 'YYYY-MM-DD': its last day as planned. */
	until: string;
};

/** One part of an issued evidence pack: present on these pages, or named as missing with its clauses. */
export type PackPart = {
	id: string;
	state: 'present' | 'missing';
	clauses: string[];
	/** Page of the whole pack on which the part begins, from 1; null when it is missing. */
	firstPage: number | null;
	pages: number;
	/** Left out by packs that were issued before it was kept, and where there is none. */
	running?: RunningAudit[];
};
