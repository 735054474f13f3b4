import { rowsTyped } from '#lib/domain/document/row-commands.ts';
import type { TypedRow } from '#lib/domain/document/row-form.ts';
import { parseNumber } from '#lib/i18n/text/parse-number.ts';
import type { DistributionRow } from '../database/distribution.ts';
import type { SetDistributionInput } from '../usecases/set-distribution.ts';

/**
 * The distribution list as rows of a form: `to` is `d:<department>`, `p:<person>`, or '' for somebody
 * outside, whose name is typed. Nothing is left out: a row without a recipient is a slip to be told.
 */
export const distributionRows = (rows: readonly DistributionRow[]): TypedRow[] =>
	rows.map((row) => ({
		id: row.id,
		to:
			row.departmentId !== null
				? `d:${row.departmentId}`
				: row.personId !== null
					? `p:${row.personId}`
					: '',
		recipient: row.departmentId === null && row.personId === null ? row.recipient : '',
		copies: String(row.copies),
		copyNumber: row.copyNumber,
		medium: row.medium
	}));

export const readDistribution = (form: FormData): SetDistributionInput['rows'] =>
	rowsTyped('distribution', form).map((row) => {
		const [kind, id = ''] = (row.to ?? '').split(':');
		return {
			departmentId: kind === 'd' ? Number(id) : null,
			personId: kind === 'p' ? id : null,
			recipient: row.recipient ?? '',
			copies: parseNumber((row.copies ?? '').trim()) ?? NaN,
			copyNumber: row.copyNumber ?? '',
			medium: row.medium === 'electronic' ? 'electronic' : 'paper'
		};
	});
