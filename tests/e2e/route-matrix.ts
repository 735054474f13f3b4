import { type Role, roles } from '#lib/domain/actor.ts';
import type { Fields } from '../support/client.ts';
import { carActionId, carAt } from './car-facts.ts';
import { type Facts, auditLineId, auditNumber } from './facts.ts';

/**
 * What each address answers to whom. One line a route of src/routes; a route without its line fails.
 * Own: a page of the ward the person works in (Thanh Bình). Other: the same page of Him Lam.
 */
export type Who = 'anonymous' | Role;
export const everybody: Who[] = ['anonymous', ...roles];
type Statuses = Record<Who, number>;
export type Asked = { own: Statuses; other: Statuses };
export type Line = {
	/** The address, in the ward that the facts are of. */
	at: (facts: Facts) => string;
	get: Asked;
	/**
	 * The form as who may send it would: to them it is sent empty (422 unless said otherwise), to everybody
	 * else as it is here. A refused one must leave no trace.
	 */
	post?: {
		asked: Asked;
		form: (facts: Facts) => Fields;
		/** The empty form does it already: who may does not send it. */
		needsNothing?: boolean;
	};
};

const staff: Role[] = ['coordinator', 'officer', 'auditor', 'deputy', 'head'];
const readers: Role[] = [...staff, 'overseer', 'guest'];
const drafters: Role[] = ['coordinator', 'officer'];
const issuers: Role[] = ['coordinator', 'deputy', 'head'];

const all = (status: number): Statuses =>
	Object.fromEntries(everybody.map((who) => [who, status])) as Statuses;
const same = (statuses: Statuses): Asked => ({ own: statuses, other: statuses });

/** A page of a ward: of another ward nothing is there, an overseer looks down on both. */
function ward(allowed: Role[], status = 200): Asked {
	const own = { ...all(403), anonymous: 303, admin: 404 };
	for (const role of allowed) own[role] = status;
	return { own, other: { ...all(404), anonymous: 303, overseer: own.overseer } };
}

/** Everybody who is signed in, about themselves. */
const oneself = (status = 200): Asked => same({ ...all(status), anonymous: 303 });
/** Invisible to everybody else. */
const administrators = (status = 200): Asked =>
	same({ ...all(404), anonymous: 303, admin: status });
/** The answer does not depend on who asks. */
const anybody = (status: number): Asked => same(all(status));
/** What is done to whoever sends the empty form and may. */
const refill = 422;

const read = (path: (f: Facts) => string, allowed: Role[], status = 200): Line => ({
	at: (f) => `/${f.ward}${path(f)}`,
	get: ward(allowed, status)
});
const act = (
	path: (f: Facts) => string,
	allowed: Role[],
	form: (f: Facts) => Fields,
	given: { get?: number; post?: number } = {}
): Line => ({
	...read(path, allowed, given.get),
	post: { asked: ward(allowed, given.post ?? refill), form }
});
const administer = (at: Line['at'], form?: (f: Facts) => Fields, get = 200): Line => ({
	at,
	get: administrators(get),
	...(form ? { post: { asked: administrators(refill), form } } : {})
});
const own = (path: string, form?: Fields, given: { get?: number; post?: number } = {}): Line => ({
	at: () => path,
	get: oneself(given.get),
	...(form ? { post: { asked: oneself(given.post ?? refill), form: () => form } } : {})
});
const open = (path: string, get: Asked, post?: { status: number; form: Fields }): Line => ({
	at: () => path,
	get,
	...(post ? { post: { asked: anybody(post.status), form: () => post.form } } : {})
});

/** For who is half way in: whoever is in already, or not at all, is sent on. */
const unfinished = (path: string): Line => ({
	at: () => path,
	get: anybody(303),
	post: { asked: anybody(303), form: () => ({}) }
});

const document = (f: Facts, standing: keyof Facts['codes'], page = ''): string =>
	`/documents/${encodeURIComponent(f.codes[standing])}${page}`;
const version = (f: Facts, standing: keyof Facts['codes']): string =>
	String(f.versions[standing] ?? 1);
const programme = (f: Facts, state: keyof Facts['programmes'], page = ''): string =>
	`/audits/programmes/${f.programmes[state]}${page}`;
const audit = (page = ''): string => `/audits/${auditNumber}${page}`;
const car = (page = ''): string => `/nonconformities/${carAt}${page}`;
const carAction = (page = ''): string => car(`/actions/${carActionId}${page}`);
const unit = (f: Facts, page = ''): string => `/administration/units/${f.wardId}${page}`;
const person = (f: Facts, page = ''): string => `/administration/people/${f.personId}${page}`;

const findingWords: Fields = {
	grade: 'minor',
	clause: '7.5.3',
	requirement: 'Thử',
	fact: 'Điều không ai được ghi',
	evidence: 'Thử'
};

const auditPlan: Fields = {
	title: 'Đánh giá không ai được lập',
	objective: 'Thử',
	criteria: 'Thử',
	scope: 'Thử',
	method: 'Thử',
	dateFrom: '02/06/2098',
	dateUntil: '02/06/2098',
	'rows.0.process': 'Một cửa'
};

export const routeMatrix: Record<string, Line> = {
	'/': { at: () => '/', get: same(all(303)) },
	'/health': open('/health', anybody(200)),
	'/language': open('/language', anybody(303), { status: 303, form: { locale: 'vi', to: '/' } }),
	'/as-of': open('/as-of', anybody(200), { status: 303, form: { day: '', to: '/' } }),
	'/(public)/verify/[id]': {
		at: (f) => `/verify/${f.revisionId}`,
		get: anybody(200)
	},

	'/(entry)/sign-in': {
		at: () => '/sign-in',
		get: same({ ...all(303), anonymous: 200 }),
		post: { asked: same({ ...all(303), anonymous: refill }), form: () => ({}) }
	},
	'/(entry)/sign-in/second-factor': unfinished('/sign-in/second-factor'),
	'/(entry)/sign-in/new-password': unfinished('/sign-in/new-password'),
	'/(entry)/sign-in/enrolment': unfinished('/sign-in/enrolment'),
	'/(entry)/sign-in/enrolment/code': unfinished('/sign-in/enrolment/code'),
	'/(entry)/sign-in/ended': open('/sign-in/ended', anybody(303), { status: 401, form: {} }),
	'/(entry)/sign-out': {
		at: () => '/sign-out',
		get: same({ ...all(200), anonymous: 303 }),
		post: { asked: anybody(303), form: () => ({}) }
	},
	'/(entry)/set-password': open('/set-password', anybody(200), { status: refill, form: {} }),
	'/(entry)/set-up': open('/set-up', anybody(303), { status: 303, form: {} }),

	'/(app)/account': own('/account'),
	'/(app)/account/password': own('/account/password', {
		currentPassword: 'x',
		newPassword: 'một mật khẩu khác hẳn',
		newPasswordAgain: 'một mật khẩu khác hẳn'
	}),
	'/(app)/account/second-factor': own(
		'/account/second-factor',
		{ password: '' },
		{ get: 200, post: refill }
	),
	'/(app)/account/second-factor/code': own(
		'/account/second-factor/code',
		{ code: '000000' },
		{ get: 303, post: 303 }
	),
	'/(app)/account/second-factor/removal': own(
		'/account/second-factor/removal',
		{ password: 'x', code: '000000' },
		{ get: 303, post: 303 }
	),
	'/(app)/account/sessions': own('/account/sessions', { which: 'others' }),
	'/(app)/search': own('/search?q=khai'),

	'/(app)/[ward]': read(() => '', readers),
	'/(app)/[ward]/overview': read(() => '/overview', readers),
	'/(app)/[ward]/documents': read(() => '/documents?size=100', readers),
	'/(app)/[ward]/documents/csv': read(() => '/documents/csv', readers),
	'/(app)/[ward]/documents/print': read(() => '/documents/print?kind=policy', readers),
	'/(app)/[ward]/documents/new': act(
		() => '/documents/new',
		['coordinator'],
		(f) => ({
			code: 'QT.THU.99',
			kind: 'internal_procedure',
			field: 'office',
			title: 'Quy trình không ai được soạn',
			ownerId: f.personId,
			reviewMonths: '12'
		})
	),
	'/(app)/[ward]/documents/[code]': read((f) => document(f, 'inForce'), readers),
	'/(app)/[ward]/documents/[code]/history': read(
		(f) => document(f, 'inForce', '/history'),
		readers
	),
	'/(app)/[ward]/documents/[code]/difference': read(
		(f) => document(f, 'reissued', `/difference?from=${f.olderId}&to=${f.newerId}`),
		readers
	),
	'/(app)/[ward]/documents/[code]/pdf': read((f) => document(f, 'inForce', '/pdf'), readers),
	'/(app)/[ward]/documents/[code]/revisions/[id]': read(
		(f) => document(f, 'inForce', `/revisions/${f.revisionId}`),
		readers
	),
	'/(app)/[ward]/documents/[code]/edit': act(
		(f) => document(f, 'draft', '/edit'),
		drafters,
		(f) => ({ version: version(f, 'draft'), title: 'Đổi tên', reason: 'Thử' })
	),
	'/(app)/[ward]/documents/[code]/submission': act(
		(f) => document(f, 'draft', '/submission'),
		drafters,
		(f) => ({ version: version(f, 'draft'), password: f.password })
	),
	'/(app)/[ward]/documents/[code]/review': act(
		(f) => document(f, 'inReview', '/review'),
		staff,
		(f) => ({ version: version(f, 'inReview'), password: f.password })
	),
	'/(app)/[ward]/documents/[code]/return': act(
		(f) => document(f, 'inReview', '/return'),
		staff,
		(f) => ({ version: version(f, 'inReview'), note: 'Trả lại' })
	),
	'/(app)/[ward]/documents/[code]/approval': act(
		(f) => document(f, 'inApproval', '/approval'),
		['deputy', 'head'],
		(f) => ({
			version: version(f, 'inApproval'),
			password: f.password,
			decisionNumber: '99/QĐ-UBND',
			effectiveFrom: f.tomorrow
		})
	),
	'/(app)/[ward]/documents/[code]/cancellation': act(
		(f) => document(f, 'draft', '/cancellation'),
		['coordinator', 'head'],
		(f) => ({ version: version(f, 'draft'), note: 'Không cần nữa' })
	),
	'/(app)/[ward]/documents/[code]/comments': act(
		(f) => document(f, 'returned', '/comments'),
		staff,
		() => ({ part: 'whole', text: 'Một nhận xét' })
	),
	'/(app)/[ward]/documents/[code]/comments/[id]': act(
		(f) => document(f, 'returned', `/comments/${f.commentId}`),
		drafters,
		() => ({ resolution: 'Đã sửa' })
	),
	'/(app)/[ward]/documents/[code]/acknowledgement': act(
		(f) => document(f, 'inForce', '/acknowledgement'),
		staff,
		(f) => ({ revisionId: f.revisionId }),
		{ get: 303, post: 303 }
	),
	'/(app)/[ward]/documents/[code]/receipts': act(
		(f) => document(f, 'inForce', `/receipts?revision=${f.revisionId}`),
		['coordinator', 'head'],
		(f) => ({ revisionId: f.revisionId, personIds: 'ai-do', readOn: f.tomorrow, reason: 'Giấy' })
	),
	'/(app)/[ward]/documents/[code]/confirmation': act(
		(f) => document(f, 'inForce', '/confirmation'),
		['coordinator', 'officer', 'deputy', 'head'],
		(f) => ({ note: 'Còn phù hợp', password: f.password })
	),
	'/(app)/[ward]/documents/[code]/withdrawal': act(
		(f) => document(f, 'inForce', '/withdrawal'),
		['head'],
		(f) => ({ lastDay: f.tomorrow, reason: 'Bỏ' })
	),
	'/(app)/[ward]/documents/[code]/owner': act(
		(f) => document(f, 'inForce', '/owner'),
		['coordinator', 'head'],
		() => ({ ownerId: 'ai-do', reason: 'Nghỉ hưu' })
	),
	'/(app)/[ward]/documents/[code]/revision': act(
		(f) => document(f, 'inForce', '/revision'),
		drafters,
		() => ({ change: 'amendment', reason: 'Luật thay đổi' })
	),
	'/(app)/[ward]/documents/[code]/distribution': {
		...read((f) => document(f, 'inForce', '/distribution'), readers),
		post: {
			asked: ward(['coordinator'], refill),
			form: (f) => ({ distributionId: f.distributionId })
		}
	},

	'/(app)/[ward]/audits/programmes/new': act(
		() => '/audits/programmes/new',
		['coordinator'],
		() => ({ year: '2097', months: '9' })
	),
	'/(app)/[ward]/audits/programmes/[year]': read((f) => programme(f, 'approved'), readers),
	'/(app)/[ward]/audits/programmes/[year]/pdf': read(
		(f) => programme(f, 'approved', '/pdf'),
		readers
	),
	'/(app)/[ward]/audits/programmes/[year]/edit': act(
		(f) => programme(f, 'draft', '/edit'),
		['coordinator'],
		() => ({ version: '1', 'rows.0.process': 'Đăng ký khai sinh', 'rows.0.months': '9' })
	),
	'/(app)/[ward]/audits/programmes/[year]/submission': act(
		(f) => programme(f, 'draft', '/submission'),
		['coordinator'],
		(f) => ({ version: '1', password: f.password })
	),
	'/(app)/[ward]/audits/programmes/[year]/approval': act(
		(f) => programme(f, 'inApproval', '/approval'),
		['head'],
		(f) => ({ version: '1', password: f.password, decisionNumber: '99/QĐ-UBND' })
	),
	'/(app)/[ward]/audits/programmes/[year]/return': act(
		(f) => programme(f, 'inApproval', '/return'),
		['head'],
		() => ({ version: '1', note: 'Trả lại' })
	),
	'/(app)/[ward]/audits/programmes/[year]/change': act(
		(f) => programme(f, 'approved', `/change?line=${f.programmeLineId}`),
		['coordinator'],
		(f) => ({ version: '1', what: 'dropped', lineId: f.programmeLineId, reason: 'Bỏ' })
	),
	'/(app)/[ward]/audits/programmes/[year]/closing': act(
		(f) => programme(f, 'approved', '/closing'),
		['coordinator', 'head'],
		() => ({ version: '1', note: '' })
	),
	'/(app)/[ward]/audits/questions': read(() => '/audits/questions', staff),
	'/(app)/[ward]/audits/questions/edit': act(
		() => '/audits/questions/edit',
		['coordinator'],
		() => ({
			revision: '1',
			clause: '10.3',
			'questions.0.text': 'Câu không ai được ghi?',
			reason: 'Thử'
		})
	),
	'/(app)/[ward]/audits/auditors': read(() => '/audits/auditors', readers),
	'/(app)/[ward]/audits/auditors/pdf': read(() => '/audits/auditors/pdf', readers),
	'/(app)/[ward]/audits/auditors/csv': read(() => '/audits/auditors/csv', readers),
	'/(app)/[ward]/audits/auditors/new': act(
		() => '/audits/auditors/new',
		['coordinator'],
		(f) => ({
			personId: f.personId,
			number: 'CN-99',
			issuer: 'Chi cục',
			issuedOn: '01/01/2020'
		})
	),
	'/(app)/[ward]/audits/auditors/[id]/revocation': act(
		(f) => `/audits/auditors/${f.certificateId}/revocation`,
		['coordinator'],
		() => ({ revokedOn: '01/02/2021', reason: 'Thử' })
	),

	// Of none: what is there is read by the browser story.
	'/(app)/[ward]/evidence/[id]': read(() => `/evidence/${auditLineId}`, readers, 404),
	'/(app)/[ward]/evidence/[id]/thumbnail': read(
		() => `/evidence/${auditLineId}/thumbnail`,
		readers,
		404
	),
	'/(app)/[ward]/delegations': read(() => '/delegations', ['head']),
	'/(app)/[ward]/delegations/new': act(
		() => '/delegations/new',
		['head'],
		(f) => ({
			toPersonId: f.personId,
			decisionNumber: '1/UQ',
			validFrom: f.tomorrow,
			validUntil: f.tomorrow
		})
	),
	'/(app)/[ward]/delegations/[id]/revocation': act(
		(f) => `/delegations/${f.delegationId}/revocation`,
		['head'],
		() => ({}),
		{ post: 409 }
	),

	'/(app)/[ward]/audits': read(() => '/audits', readers),
	'/(app)/[ward]/audits/new': act(
		() => '/audits/new',
		['coordinator'],
		() => auditPlan
	),
	'/(app)/[ward]/audits/[number]': read(() => audit(), readers),
	'/(app)/[ward]/audits/[number]/edit': act(
		() => audit('/edit'),
		['coordinator'],
		() => ({ version: '1', ...auditPlan })
	),
	'/(app)/[ward]/audits/[number]/team': act(
		() => audit('/team'),
		['coordinator'],
		(f) => ({ version: '1', 'rows.0.personId': f.personId, 'rows.0.role': 'lead' })
	),
	'/(app)/[ward]/audits/[number]/confirmation': act(
		() => audit('/confirmation'),
		['head'],
		(f) => ({ version: '1', decisionNumber: '99/QĐ-UBND', password: f.password })
	),
	'/(app)/[ward]/audits/[number]/reopening': act(
		() => audit('/reopening'),
		['head'],
		() => ({ version: '1', note: 'Thử' })
	),
	'/(app)/[ward]/audits/[number]/timetable': act(
		() => audit('/timetable'),
		staff,
		() => ({ version: '1', 'rows.0.kind': 'visit' })
	),
	'/(app)/[ward]/audits/[number]/notice': act(
		() => audit('/notice'),
		staff,
		(f) => ({ version: '1', personIds: f.personId })
	),
	'/(app)/[ward]/audits/[number]/acknowledgement': act(
		() => audit('/acknowledgement'),
		staff,
		() => ({ remark: 'Đã rõ' }),
		{ post: 403 }
	),
	'/(app)/[ward]/audits/[number]/start': act(
		() => audit('/start'),
		staff,
		() => ({ version: '1' })
	),
	'/(app)/[ward]/audits/[number]/cancellation': act(
		() => audit('/cancellation'),
		['coordinator', 'head'],
		() => ({ version: '1', note: 'Thử' })
	),
	'/(app)/[ward]/audits/[number]/checklist': read(() => audit('/checklist'), readers),
	'/(app)/[ward]/audits/[number]/checklist/edit': act(
		() => audit('/checklist/edit'),
		staff,
		() => ({ ask: '8.5-1' })
	),
	'/(app)/[ward]/audits/[number]/checklist/[line]': {
		...read(() => audit(`/checklist/${auditLineId}`), readers),
		post: { asked: ward(staff, refill), form: () => ({ version: '1', answer: 'conforming' }) }
	},
	'/(app)/[ward]/audits/[number]/checklist/[line]/evidence': {
		...read(() => audit(`/checklist/${auditLineId}/evidence`), readers),
		post: { asked: ward(staff, refill), form: () => ({ caption: 'Thử' }) }
	},
	'/(app)/[ward]/audits/[number]/findings/new': act(
		() => audit('/findings/new'),
		staff,
		() => findingWords
	),
	'/(app)/[ward]/audits/[number]/findings/[finding]': read(() => audit('/findings/1'), readers),
	'/(app)/[ward]/audits/[number]/findings/[finding]/pdf': read(
		() => audit('/findings/1/pdf'),
		readers
	),
	'/(app)/[ward]/audits/[number]/findings/[finding]/evidence': {
		...read(() => audit('/findings/1/evidence'), readers),
		post: { asked: ward(staff, refill), form: () => ({ caption: 'Thử' }) }
	},
	'/(app)/[ward]/audits/[number]/findings/[finding]/edit': act(
		() => audit('/findings/1/edit'),
		staff,
		() => ({ version: '1', ...findingWords })
	),
	...Object.fromEntries(
		(['review', 'return', 'withdrawal', 'decision'] as const).map((page) => [
			`/(app)/[ward]/audits/[number]/findings/[finding]/${page}`,
			act(
				() => audit(`/findings/1/${page}`),
				staff,
				() => ({ version: '1', note: 'Thử', decision: 'uphold' })
			)
		])
	),
	...Object.fromEntries(
		(['acceptance', 'dispute', 'response'] as const).map((page) => [
			`/(app)/[ward]/audits/[number]/findings/[finding]/${page}`,
			act(
				() => audit(`/findings/1/${page}`),
				issuers,
				() => ({ version: '1', note: 'Thử', response: 'declined', text: 'Thử' })
			)
		])
	),
	'/(app)/[ward]/audits/[number]/findings/[finding]/closing': act(
		() => audit('/findings/1/closing'),
		staff,
		() => ({ version: '1', evidence: 'Thử' })
	),
	'/(app)/[ward]/audits/[number]/report': {
		...read(() => audit('/report'), readers),
		post: { asked: ward(staff, refill), form: () => ({ version: '1', general: 'Thử' }) }
	},
	'/(app)/[ward]/audits/[number]/report/issue': act(
		() => audit('/report/issue'),
		staff,
		(f) => ({ version: '1', password: f.password })
	),
	'/(app)/[ward]/audits/[number]/report/acknowledgement': act(
		() => audit('/report/acknowledgement'),
		issuers,
		(f) => ({ version: '1', password: f.password })
	),
	'/(app)/[ward]/audits/[number]/closing': act(
		() => audit('/closing'),
		staff,
		() => ({ version: '1', note: 'Thử' })
	),
	'/(app)/[ward]/audits/[number]/access': act(
		() => audit('/access'),
		['coordinator'],
		() => ({ version: '1', accessUntil: '30/06/2098', note: 'Thử' })
	),
	'/(app)/[ward]/audits/[number]/meetings/[kind]': act(
		() => audit('/meetings/opening'),
		staff,
		() => ({
			version: '1',
			onDate: '02/06/2098',
			starts: '08:00',
			ends: '09:00',
			place: 'Phòng họp',
			chair: 'A',
			secretary: 'B',
			content: 'C',
			'attendees.0.name': 'A',
			'attendees.0.title': ''
		})
	),
	'/(app)/[ward]/audits/[number]/forms/[form]': read(() => audit('/forms/plan'), readers),

	'/(app)/[ward]/nonconformities': read(() => '/nonconformities', readers),
	'/(app)/[ward]/nonconformities/csv': read(() => '/nonconformities/csv', readers),
	'/(app)/[ward]/nonconformities/new': act(
		() => '/nonconformities/new',
		staff,
		() => ({ title: 'Điều không ai được báo', fact: 'Thử', source: 'other' })
	),
	'/(app)/[ward]/nonconformities/[number]': read(() => car(), readers),
	'/(app)/[ward]/nonconformities/[number]/triage': act(
		() => car('/triage'),
		issuers,
		(f) => ({
			version: '1',
			grade: 'minor',
			ownerId: f.personId,
			dueOn: '01/12/2098',
			requirement: 'Thử'
		})
	),
	'/(app)/[ward]/nonconformities/[number]/dismissal': act(
		() => car('/dismissal'),
		issuers,
		() => ({ version: '1', act: 'propose', note: 'Thử' })
	),
	'/(app)/[ward]/nonconformities/[number]/containment': act(
		() => car('/containment'),
		staff,
		() => ({
			version: '1',
			corrected: 'none',
			correctionNoneReason: 'Thử',
			disposition: 'none'
		})
	),
	'/(app)/[ward]/nonconformities/[number]/analysis': act(
		() => car('/analysis'),
		staff,
		() => ({ version: '1', method: 'five_whys', finish: 'false' })
	),
	'/(app)/[ward]/nonconformities/[number]/plan': act(
		() => car('/plan'),
		staff,
		() => ({ version: '1', measure: 'Thử' })
	),
	'/(app)/[ward]/nonconformities/[number]/submission': act(
		() => car('/submission'),
		staff,
		() => ({ version: '1' })
	),
	'/(app)/[ward]/nonconformities/[number]/return': act(
		() => car('/return'),
		['deputy', 'head'],
		() => ({ version: '1', note: 'Thử' })
	),
	'/(app)/[ward]/nonconformities/[number]/approval': act(
		() => car('/approval'),
		['deputy', 'head'],
		(f) => ({ version: '1', password: f.password })
	),
	'/(app)/[ward]/nonconformities/print': read(() => '/nonconformities/print', readers),
	'/(app)/[ward]/nonconformities/[number]/pdf': read(() => car('/pdf'), readers),
	'/(app)/[ward]/nonconformities/[number]/evidence': {
		...read(() => car('/evidence'), readers),
		post: { asked: ward(staff, refill), form: () => ({ caption: 'Thử' }) }
	},
	'/(app)/[ward]/nonconformities/[number]/actions/new': act(
		() => car('/actions/new'),
		issuers,
		(f) => ({
			version: '1',
			reason: 'Thử',
			description: 'Thử',
			causeId: f.packId,
			ownerId: f.personId,
			dueOn: '30/06/2098'
		})
	),
	'/(app)/[ward]/nonconformities/[number]/actions/[id]': act(
		() => carAction(),
		staff,
		() => ({ version: '1', doneOn: '01/02/2026', result: 'Thử', evidence: 'Thử' })
	),
	'/(app)/[ward]/nonconformities/[number]/actions/[id]/postponement': act(
		() => carAction('/postponement'),
		issuers,
		() => ({ version: '1', dueOn: '01/07/2098', reason: 'Thử' })
	),
	'/(app)/[ward]/nonconformities/[number]/actions/[id]/cancellation': act(
		() => carAction('/cancellation'),
		issuers,
		() => ({ version: '1', reason: 'Thử' })
	),
	'/(app)/[ward]/nonconformities/[number]/actions/[id]/handover': act(
		() => carAction('/handover'),
		['coordinator', 'head'],
		(f) => ({ version: '1', ownerId: f.personId, reason: 'Thử' })
	),
	'/(app)/[ward]/nonconformities/[number]/handover': act(
		() => car('/handover'),
		['coordinator', 'head'],
		(f) => ({ version: '1', ownerId: f.personId, reason: 'Thử' })
	),
	'/(app)/[ward]/nonconformities/[number]/postponement': act(
		() => car('/postponement'),
		issuers,
		() => ({ version: '1', dueOn: '31/12/2099', reason: 'Thử' })
	),
	'/(app)/[ward]/nonconformities/[number]/completion': act(
		() => car('/completion'),
		staff,
		() => ({ version: '1' })
	),
	'/(app)/[ward]/nonconformities/[number]/reopening': act(
		() => car('/reopening'),
		['coordinator', 'auditor', 'deputy', 'head'],
		() => ({ version: '1', note: 'Thử' })
	),
	'/(app)/[ward]/nonconformities/[number]/verification': act(
		() => car('/verification'),
		['coordinator', 'auditor', 'deputy', 'head'],
		(f) => ({
			version: '1',
			measured: '1',
			verdict: 'ineffective',
			observation: 'Thử',
			password: f.password
		})
	),
	'/(app)/[ward]/nonconformities/[number]/closing': act(
		() => car('/closing'),
		issuers,
		(f) => ({
			version: '1',
			risksNote: 'Thử',
			documentsChanged: 'no',
			documentsNote: 'Thử',
			password: f.password
		})
	),

	'/(app)/[ward]/packs': read(() => '/packs', readers),
	'/(app)/[ward]/packs/new': act(
		() => '/packs/new',
		issuers,
		(f) => ({ from: f.tomorrow, until: f.tomorrow, locale: 'vi' })
	),
	'/(app)/[ward]/packs/[id]': read((f) => `/packs/${f.packId}`, readers),
	'/(app)/[ward]/packs/[id]/file': read((f) => `/packs/${f.packId}/file`, readers),
	'/(app)/[ward]/packs/[id]/cancellation': {
		...read((f) => `/packs/${f.packId}/cancellation`, readers, 303),
		post: { asked: ward(issuers, 404), form: () => ({}) }
	},

	'/(app)/[ward]/registers': read(() => '/registers', readers),
	'/(app)/[ward]/registers/external': read(() => '/registers/external', readers),
	'/(app)/[ward]/registers/external/csv': read(() => '/registers/external/csv', readers),
	'/(app)/[ward]/registers/external/print': read(() => '/registers/external/print', readers),
	'/(app)/[ward]/registers/records': read(() => '/registers/records', readers),
	'/(app)/[ward]/registers/records/csv': read(() => '/registers/records/csv', readers),
	'/(app)/[ward]/registers/records/print': read(() => '/registers/records/print', readers),

	'/(app)/administration': administer(() => '/administration', undefined, 303),
	'/(app)/administration/units': administer(() => '/administration/units'),
	'/(app)/administration/units/new': administer(
		() => '/administration/units/new',
		(f) => ({
			slug: 'phuong-moi',
			kind: 'ward',
			name: 'Phường Mới',
			parentId: String(f.cityId),
			validFrom: f.tomorrow
		})
	),
	'/(app)/administration/units/[id]': administer((f) => unit(f)),
	'/(app)/administration/units/[id]/name': administer(
		(f) => unit(f, '/name'),
		(f) => ({ name: 'Tên khác', from: f.tomorrow })
	),
	'/(app)/administration/units/[id]/end': administer(
		(f) => unit(f, '/end'),
		(f) => ({ until: f.tomorrow })
	),
	'/(app)/administration/positions': administer((f) => `/administration/positions?unit=${f.ward}`),
	'/(app)/administration/positions/new': administer(
		(f) => `/administration/positions/new?unit=${f.ward}`,
		(f) => ({ wardId: String(f.wardId), title: 'Chức danh mới', validFrom: f.tomorrow })
	),
	'/(app)/administration/positions/[ward]/[id]/end': administer(
		(f) => `/administration/positions/${f.wardId}/${f.positionId}/end`,
		(f) => ({ until: f.tomorrow })
	),
	'/(app)/administration/people': administer(() => '/administration/people'),
	'/(app)/administration/people/new': administer(
		() => '/administration/people/new',
		() => ({ username: 'nguoi.la', fullName: 'Người Lạ', email: '', locale: 'vi' })
	),
	'/(app)/administration/people/import': administer(
		() => '/administration/people/import',
		() => ({ csv: 'username,fullName\nnguoi.la,Người Lạ', write: 'yes' })
	),
	'/(app)/administration/people/[id]': administer(
		(f) => person(f),
		() => ({ fullName: 'Tên Khác', email: '', locale: 'vi', active: 'on' })
	),
	'/(app)/administration/people/[id]/membership': administer(
		(f) => person(f, `/membership?unit=${f.ward}`),
		(f) => ({ wardId: String(f.wardId), role: 'head', validFrom: f.tomorrow })
	),
	'/(app)/administration/people/[id]/membership/[ward]/[membership]/end': administer(
		(f) => person(f, `/membership/${f.wardId}/${f.membershipId}/end`),
		(f) => ({ until: f.tomorrow })
	),
	'/(app)/administration/people/[id]/reset': {
		at: (f) => person(f, '/reset'),
		get: administrators(),
		post: { asked: administrators(200), form: () => ({}), needsNothing: true }
	}
};
