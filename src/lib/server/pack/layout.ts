import type { PackPart, RunningAudit } from '#lib/domain/pack/parts.ts';
import { firstPages } from '../print/print.ts';
import type { PackPart as PartTemplate } from '../templates/pack-parts.ts';

export type PackFile = { title: string; bytes: Uint8Array; pages: number };
/**
 * A part of the pack with its files in order; none means that the ward holds nothing for it. `absent`
 * names what a part that is there still lacks, `running` what is still under way.
 */
export type Section = {
	template: PartTemplate;
	files: PackFile[];
	absent?: string[];
	running?: RunningAudit[];
};
/** A section with the first page of each of its files within the whole, counted from 1. */
export type PlacedSection = Section & { starts: number[] };

/** Where everything lies once the sections follow each other. */
export function place(sections: Section[]): { sections: PlacedSection[]; pages: number } {
	const counts = sections.flatMap((s) => s.files.map((f) => f.pages));
	const starts = firstPages(counts);
	let next = 0;
	return {
		sections: sections.map((s) => ({ ...s, starts: s.files.map(() => starts[next++] as number) })),
		pages: counts.reduce((sum, n) => sum + n, 0)
	};
}

/** What is kept with the issued pack: each part, present on these pages or missing. */
export const partsOf = (sections: PlacedSection[]): PackPart[] =>
	sections.map(({ template, files, starts, running = [] }) => ({
		id: template.id,
		state: files.length ? 'present' : 'missing',
		clauses: template.clauses,
		firstPage: starts[0] ?? null,
		pages: files.reduce((sum, f) => sum + f.pages, 0),
		...(running.length ? { running } : {})
	}));
