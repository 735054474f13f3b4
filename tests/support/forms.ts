import type { PrintForm } from '#lib/pdf/forms.ts';
import type { CopyRow } from '#lib/pdf/types.ts';
import { anAuditChecklist } from './audit-checklist-prints.ts';
import { aCarRegister, aClosedCar } from './car-prints.ts';
import { anAuditFinding, anAuditReport } from './audit-report-prints.ts';
import { aProgrammePrint, anAuditorRegister } from './programme-prints.ts';
import { aForm, birthRegistration, sha256, thanhBinh, verifyUrl } from './prints.ts';

export const copyRow = (i: number): CopyRow => ({
	recipient: 'Công chức Tư pháp – Hộ tịch',
	copyNumber: String(i + 1).padStart(2, '0'),
	medium: i % 2 ? 'paper' : 'electronic',
	receivedOn: i % 2 ? null : '2019-02-13',
	receivedBy: i % 2 ? '' : 'Lò Thị Mận',
	recorded: null,
	recalledOn: null,
	recalledBy: ''
});
const number = { issue: 2, revision: 1 };
const times = <T>(count: number, row: (i: number) => T): T[] =>
	Array.from({ length: count }, (_, i) => row(i));

/** One of each kind, long enough to run over several pages where a form can. */
export const allForms: PrintForm[] = [
	{ kind: 'procedure', data: birthRegistration() },
	{
		kind: 'register',
		data: {
			...aForm('BM.ISO.01.02'),
			asOf: '2019-02-12',
			rows: times(40, (i) => ({
				group: i < 8 ? 'Hệ thống' : 'Hộ tịch',
				title: 'Thay đổi, cải chính, bổ sung thông tin hộ tịch',
				code: `QT.TP.${i}`,
				...number,
				issuedOn: '2019-02-12',
				effectiveFrom: '2019-02-15',
				appliesTo: 'Công chức Tư pháp – Hộ tịch; Bộ phận Một cửa',
				note: ''
			}))
		}
	},
	{
		kind: 'distribution',
		data: {
			...aForm('BM.ISO.01.04'),
			asOf: '2019-02-12',
			rows: times(30, (i) => ({
				...copyRow(i),
				title: 'Đăng ký khai sinh',
				code: 'QT.TP.01',
				number
			}))
		}
	},
	{
		kind: 'recall-list',
		data: {
			...aForm(),
			document: { code: 'QT.TP.01', title: 'Đăng ký khai sinh', number },
			reason: 'superseded',
			replacedBy: 'QT.TP.01 (03/00)',
			effectiveUntil: '2019-02-14',
			keepUntil: '2024-02-14',
			rows: times(30, copyRow)
		}
	},
	{
		kind: 'change-log',
		data: {
			...aForm(),
			from: '2018-07-01',
			until: '2019-02-12',
			rows: times(30, () => ({
				at: '2019-02-01T08:40:00.000Z',
				actor: 'Quàng Văn Ngoan',
				code: 'QT.TP.01',
				title: 'Đăng ký khai sinh',
				number,
				what: 'Đồng ý khi xem xét',
				reason: ''
			}))
		}
	},
	{
		kind: 'hash-list',
		data: {
			...aForm(),
			files: times(30, (i) => ({ name: `QT.TP.${i} 02/01`, sha256, bytes: 91_257 })),
			chain: { seq: 1843, hash: sha256, at: '2019-02-12T02:15:00.000Z', checkpoint: 412 }
		}
	},
	{
		kind: 'pack-cover',
		data: {
			ward: thanhBinh,
			number: 'MC-2019-003',
			from: '2018-07-01',
			until: '2019-02-12',
			preparedBy: { name: 'Cà Thị Ẩm', title: 'Thư ký ISO' },
			pages: 214,
			documents: 31,
			verifyUrl
		}
	},
	{
		kind: 'pack-contents',
		data: {
			...aForm(),
			parts: [
				{
					number: '5',
					name: 'Quy trình có hiệu lực',
					page: 5,
					clause: '',
					items: times(40, (i) => ({ name: `QT.TP.${i} 01/00`, page: 5 + i }))
				},
				{ number: '7', name: 'Đánh giá nội bộ', page: null, clause: '9.2', items: [] }
			]
		}
	},
	{
		kind: 'missing-parts',
		data: {
			...aForm(),
			parts: [{ number: '7', name: 'Đánh giá nội bộ', clause: '9.2', evidence: 'Chương trình' }],
			running: [{ of: 'ĐGNB-2026-02', title: 'Đánh giá bổ sung', until: '2026-11-27' }]
		}
	},
	{ kind: 'car', data: aClosedCar() },
	{ kind: 'car-register', data: aCarRegister(30) },
	{ kind: 'audit-report', data: anAuditReport() },
	{ kind: 'audit-checklist', data: anAuditChecklist() },
	{ kind: 'audit-finding', data: anAuditFinding() },
	{ kind: 'audit-programme', data: aProgrammePrint(30) },
	{ kind: 'auditor-register', data: anAuditorRegister(24) }
];
