import { isSecretField } from './forms.ts';

export type KeptField = { name: string; value: string };

/**
 * What was typed in a form that came too late, to be sent again as it was; passwords are typed again,
 * files chosen again.
 */
export const keptFields = (form: FormData): KeptField[] =>
	[...form].flatMap(([name, value]) =>
		typeof value === 'string' && !isSecretField(name) ? [{ name, value }] : []
	);
