import { m } from '#lib/i18n/paraglide/messages.js';

/** Names of the fields of an audit's plan, for the summary of errors; those of rows carry their number. */
export const planLabels = (rows = 60): Record<string, string> => ({
	title: m.audit_field_title(),
	objective: m.audit_field_objective(),
	criteria: m.audit_field_criteria(),
	scope: m.audit_field_scope(),
	method: m.audit_field_method(),
	dateFrom: m.audit_field_date_from(),
	dateUntil: m.audit_field_date_until(),
	accessUntil: m.audit_field_access_until(),
	rows: m.audit_field_rows(),
	...rowLabels('rows', rows, {
		process: m.audit_field_process(),
		documentId: m.audit_field_document(),
		departmentId: m.audit_field_department(),
		clauses: m.audit_field_clauses()
	})
});

/** “Dòng 3: Điều khoản”, by the name of the field. */
export const rowLabels = (
	list: string,
	rows: number,
	members: Record<string, string>
): Record<string, string> =>
	Object.fromEntries(
		Array.from({ length: rows }, (_, i) =>
			Object.entries(members).map(([member, label]) => [
				`${list}.${i}.${member}`,
				`${m.audit_field_row({ number: i + 1 })}: ${label}`
			])
		).flat()
	);
