import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { auditDecisionDefinition } from './audit/decision.ts';
import { auditMinutesDefinition } from './audit/minutes.ts';
import { auditPlanDefinition } from './audit/plan.ts';
import { auditFindingDefinition } from './audit/finding.ts';
import { auditReportDefinition } from './audit/report.ts';
import { auditChecklistDefinition } from './audit/checklist.ts';
import { auditorRegisterDefinition } from './audit/auditors.ts';
import { auditProgrammeDefinition } from './audit/programme.ts';
import { changeLogDefinition } from './change-log.ts';
import { distributionDefinition } from './distribution.ts';
import { externalRegisterDefinition } from './external-register.ts';
import { hashListDefinition } from './hash-list.ts';
import { carDefinition } from './nonconformity/car.ts';
import { carRegisterDefinition } from './nonconformity/register.ts';
import { missingPartsDefinition } from './missing-parts.ts';
import { packContentsDefinition } from './pack-contents.ts';
import { packCoverDefinition } from './pack-cover.ts';
import { procedureDefinition } from './procedure.ts';
import { recallListDefinition } from './recall-list.ts';
import { recordRegisterDefinition } from './record-register.ts';
import { registerDefinition } from './register.ts';
import type { Edition } from './types.ts';

const definitions = {
	procedure: procedureDefinition,
	register: registerDefinition,
	'external-register': externalRegisterDefinition,
	'record-register': recordRegisterDefinition,
	distribution: distributionDefinition,
	'recall-list': recallListDefinition,
	'change-log': changeLogDefinition,
	'hash-list': hashListDefinition,
	'pack-cover': packCoverDefinition,
	'pack-contents': packContentsDefinition,
	'missing-parts': missingPartsDefinition,
	car: carDefinition,
	'car-register': carRegisterDefinition,
	'audit-decision': auditDecisionDefinition,
	'audit-plan': auditPlanDefinition,
	'audit-minutes': auditMinutesDefinition,
	'audit-report': auditReportDefinition,
	'audit-checklist': auditChecklistDefinition,
	'audit-finding': auditFindingDefinition,
	'audit-programme': auditProgrammeDefinition,
	'auditor-register': auditorRegisterDefinition
};
export type FormKind = keyof typeof definitions;

/** A form to print: plain data, so that it can cross to a worker thread. */
export type PrintForm = {
	[K in FormKind]: { kind: K; data: Parameters<(typeof definitions)[K]>[0] };
}[FormKind];

export function definitionOf(form: PrintForm, edition: Edition): TDocumentDefinitions {
	const define = definitions[form.kind] as (
		data: PrintForm['data'],
		edition: Edition
	) => TDocumentDefinitions;
	return define(form.data, edition);
}
