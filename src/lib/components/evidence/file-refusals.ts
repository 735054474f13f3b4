import type { RefusalCode } from '#lib/domain/refusal.ts';

const ofFiles: readonly RefusalCode[] = [
	'file-empty',
	'file-too-large',
	'file-kind-not-allowed',
	'file-damaged',
	'file-encrypted',
	'file-has-macros',
	'file-archive-bomb',
	'image-too-many-pixels',
	'csv-not-utf8',
	'request-too-large'
];

/** Whether what was refused is the file of a form: then it is said beside its field too. */
export const isOfFile = (code: RefusalCode): boolean => ofFiles.includes(code);
