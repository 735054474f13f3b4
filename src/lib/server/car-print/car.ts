import { auditNumber, findingNumber } from '#lib/domain/audit/numbering.ts';
import { firstNumber, printNumber } from '#lib/domain/document/numbering.ts';
import { carNumber } from '#lib/domain/nonconformity/numbering.ts';
import type { ActSignaturePrint, CarPrint, PersonPrint } from '#lib/pdf/nonconformity/types.ts';
import type { Context } from '../context.ts';
import { type ActSignatureRow, signaturesOfAct } from '../database/act-signatures.ts';
import { documentsOfCar } from '../database/car-documents.ts';
import { type CarSurroundings, namesOf, surroundingsOf } from '../database/car-story.ts';
import { verificationOf } from '../database/car-verifications.ts';
import { staffOn } from '../database/staff.ts';
import type { Reader } from '../database/transaction.ts';
import { editionName } from '../edition-name.ts';
import { type CarKey, loadCar } from '../usecases/load-car.ts';
import { wardPrint } from '../ward-print.ts';
import { chargePrint } from './charge.ts';
import { evidencePrint } from './evidence.ts';

/**
 * BM.ISO.04.01 of a CAR as it is stored, whatever it has come to; what is not done yet is left for a pen.
 * @throws Refusal `not-found`.
 */
export async function carPrint(
	db: Reader,
	ctx: Context,
	key: CarKey,
	reference = ''
): Promise<CarPrint> {
	const { car, causes, actions, links } = await loadCar(db, ctx, key);
	const { wardId } = car;
	const verification = await verificationOf(db, car);
	const around = await surroundingsOf(db, car, car.reportedOn);
	const signatures = await signaturesOfAct(db, car);
	const documents = await documentsOfCar(db, car);
	const names = await namesOf(db, [
		...[car.reportedBy, car.ownerId, car.correctedBy, car.plannedBy, car.dismissalProposedBy],
		...[car.dismissedBy, verification?.verifierId ?? null],
		...actions.flatMap((a) => [a.ownerId, a.doneBy, a.cancelledBy])
	]);
	const staff = [
		...(await staffOn(db, wardId, car.reportedOn)),
		...(await staffOn(db, wardId, ctx.today))
	];
	const name = (id: string | null): string => (id && names.get(id)) || '';
	const person = (id: string | null): PersonPrint | null =>
		(id && { name: name(id), title: staff.find((s) => s.personId === id)?.title ?? '' }) || null;
	const charge = await chargePrint(db, car);
	const parts = [...causes, ...actions].map(({ id }) => id);
	const { files, filesOf } = await evidencePrint(db, car, parts);
	const signed = (meaning: ActSignatureRow['meaning']): ActSignaturePrint | null =>
		signaturePrint(signatures.findLast((s) => s.meaning === meaning));
	const { targetOperator: operator, targetValue: value } = car;
	const { document } = around;
	return {
		ward: await wardPrint(db, wardId, car.reportedOn),
		form: { code: 'BM.ISO.04.01', number: firstNumber },
		reference,
		verifyUrl: '',
		number: carNumber(car),
		state: car.state,
		attempt: car.attempt,
		previous: around.previous ? carNumber(around.previous) : '',
		next: around.next ? carNumber(around.next) : '',
		title: car.title,
		reportedOn: car.reportedOn,
		foundOn: car.foundOn,
		department: around.departmentName,
		// Whoever accepts a finding raises its CAR; it was found by the auditor.
		reportedBy: (around.previous ? null : around.finding?.by) ?? person(car.reportedBy),
		source: car.source,
		sourceNote: car.sourceNote || placeOf(around.finding),
		document: [document && `${document.code} – ${document.title}`, car.step]
			.filter(Boolean)
			.join(', '),
		clauses: car.clauses.length ? `${editionName(car.edition)} – ${car.clauses.join('; ')}` : '',
		grade: car.grade,
		requirement: car.requirement,
		fact: car.fact,
		evidence: car.evidence,
		dossierCodes: car.dossierCodes,
		files,
		owner: person(car.ownerId),
		dueOn: car.dueOn,
		...charge(null),
		correction: car.correction,
		correctedBy: name(car.correctedBy),
		correctedOn: car.correctedOn,
		correctionNoneReason: car.correctionNoneReason,
		disposition: car.disposition,
		dispositionNote: car.dispositionNote,
		similarCases: car.similarCases,
		similarNote: car.similarNote,
		similar: links.map(carNumber),
		causeMethod: car.causeMethod,
		causes: causes.map(({ id, parentId, category, text, evidence: proof, isRoot }) => ({
			id,
			parentId,
			category,
			text,
			evidence: proof,
			isRoot,
			files: filesOf(id)
		})),
		actions: actions.map((a) => ({
			id: a.id,
			causeId: a.causeId,
			description: a.description,
			owner: name(a.ownerId),
			dueOn: a.dueOn,
			state: a.state,
			doneOn: a.doneOn,
			doneBy: name(a.doneBy),
			result: a.result,
			evidence: a.evidence,
			cancelledReason: a.cancelledReason ?? '',
			cancelledBy: name(a.cancelledBy),
			files: filesOf(a.id),
			...charge(a.id)
		})),
		measure: car.measure,
		target: operator === null || value === null ? null : { operator, value, unit: car.targetUnit },
		verifyFrom: car.verifyFrom,
		plannedBy: person(car.plannedBy),
		planApproval: car.planApprovedAt ? signed('approve') : null,
		implementedOn: car.implementedOn,
		verification: verification
			? {
					verifier: person(verification.verifierId) ?? { name: '', title: '' },
					verifiedOn: verification.verifiedOn,
					measured: verification.measuredValue,
					effective: verification.effective,
					observation: verification.observation
				}
			: null,
		verificationSignature: signed('verify'),
		risksNote: car.risksNote,
		documentsChanged: car.documentsChanged,
		documentsNote: car.documentsNote,
		documents: documents.map((d) => ({
			code: d.code,
			title: d.title,
			before:
				d.beforeIssue === null || d.beforeRevision === null
					? ''
					: printNumber({ issue: d.beforeIssue, revision: d.beforeRevision }),
			after: printNumber(d),
			effectiveFrom: d.effectiveFrom
		})),
		closing: signed('close'),
		dismissal:
			car.state === 'dismissed'
				? {
						reason: car.dismissalReason,
						proposedBy: name(car.dismissalProposedBy),
						dismissedBy: name(car.dismissedBy)
					}
				: null
	};
}

/** Of a CAR that was raised before it noted where it was found. */
const placeOf = (finding: CarSurroundings['finding']): string =>
	finding ? `${auditNumber(finding.audit)}, ${findingNumber(finding)}` : '';

const signaturePrint = (s: ActSignatureRow | undefined): ActSignaturePrint | null =>
	s
		? {
				name: s.signerName,
				title: s.signerTitle,
				at: s.at.toISOString(),
				contentSha256: s.contentSha256
			}
		: null;
