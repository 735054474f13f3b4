import * as v from 'valibot';
import { fieldErrorsOf } from '#lib/domain/field-errors.ts';
import { type FieldError, refuse } from '#lib/domain/refusal.ts';
import { toNfcDeep } from '#lib/i18n/text/normalise-deep.ts';

/**
 * The boundary of every use case that takes words: all strings in NFC, and the form of the input
 * checked where it is used, whoever calls.
 * @throws Refusal `invalid-input`.
 */
export function validInput<const S extends v.GenericSchema>(
	schema: S,
	input: v.InferInput<S>
): v.InferOutput<S> {
	const result = v.safeParse(schema, toNfcDeep(input));
	if (!result.success) refuse('invalid-input', { fields: fieldErrorsOf(result.issues) });
	return result.output;
}

export function invalid(...fields: FieldError[]): never {
	refuse('invalid-input', { fields });
}
