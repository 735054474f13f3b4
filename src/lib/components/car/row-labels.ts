import type { FieldError } from '#lib/domain/refusal.ts';

/** Names of the fields of rows that failed, with the number of their row: “Hành động 2 – Thời hạn”. */
export const rowLabels = (
	errors: readonly FieldError[],
	rowName: (inputs: { number: string }) => string,
	members: Record<string, string>
): Record<string, string> =>
	Object.fromEntries(
		errors.flatMap(({ field }) => {
			const [, row, member] = /^\w+\.(\d+)\.(\w+)/.exec(field) ?? [];
			return row === undefined || member === undefined
				? []
				: [
						[
							field,
							`${rowName({ number: String(Number(row) + 1) })} – ${members[member] ?? member}`
						]
					];
		})
	);
