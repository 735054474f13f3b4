import type { RowPart } from '#lib/domain/document/row-fields.ts';
import type { FieldError } from '#lib/domain/refusal.ts';
import { rowFieldLabel } from '#lib/i18n/row-labels.ts';

/** Names of the fields that failed, with the number of their row: “3 – Thời gian”. */
export const rowErrorLabels = (
	part: RowPart,
	errors: readonly FieldError[]
): Record<string, string> =>
	Object.fromEntries(
		errors.map(({ field }) => {
			const [, row = '0', ...path] = field.split('.');
			return [field, `${Number(row) + 1} – ${rowFieldLabel(part, path.join('.'))}`];
		})
	);
