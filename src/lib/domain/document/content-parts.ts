import type { Content } from './content.ts';

/** The names of the parts, in the order of the paper; each can be edited and compared by itself. */
export const contentParts = [
	'purpose',
	'scope',
	'references',
	'definitions',
	'body',
	'service',
	'steps',
	'forms',
	'records'
] as const satisfies readonly (keyof Content)[];
export type ContentPart = (typeof contentParts)[number];

/** What a remark can be about: a part, the title, or the document as a whole. */
export const commentParts = ['whole', 'title', ...contentParts] as const;
export type CommentPart = (typeof commentParts)[number];

/** What a time is counted in. */
export const timeUnits = ['hour', 'working_day', 'calendar_day'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** What a deadline is counted from. */
export const deadlineBaseEvents = ['complete_dossier', 'application', 'acceptance'] as const;
