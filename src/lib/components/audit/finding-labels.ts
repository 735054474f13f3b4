import { m } from '#lib/i18n/paraglide/messages.js';

/** Names of the fields of a finding, for the form and its summary of errors. */
export const findingLabels = () => ({
	grade: m.audit_finding_grade(),
	clause: m.audit_finding_clause(),
	place: m.audit_finding_place(),
	documentId: m.audit_finding_place(),
	departmentId: m.audit_finding_department(),
	requirement: m.audit_finding_requirement(),
	fact: m.audit_finding_fact(),
	evidence: m.audit_finding_evidence()
});
