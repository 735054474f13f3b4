import type { Step } from '#lib/domain/document/content.ts';

/** Who acts in a step: positions of the ward, and an outside body in brackets. */
export const actorsOf = ({ actors, outside }: Pick<Step, 'actors' | 'outside'>): string =>
	[...actors, ...(outside ? [`(${outside})`] : [])].join(', ');
