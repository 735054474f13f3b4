import type { PackSource } from '#lib/server/pack/gather.ts';

const period = { wardId: 1, from: '2026-01-01', until: '2026-06-30' };
const packRevision = (given: Partial<PackSource['revisions'][number]>) => ({
	id: 'r1',
	documentId: 'd1',
	code: 'QT.TP.01',
	kind: 'administrative_procedure' as const,
	field: 'civil_status' as const,
	departmentId: 7,
	withdrawnOn: null,
	title: 'Đăng ký khai sinh',
	issue: 1,
	revision: 0,
	issuedOn: '2026-01-05',
	effectiveFrom: '2026-01-05',
	effectiveUntil: null,
	sha256: 'ab'.repeat(32),
	size: 1000,
	pdfPages: 3,
	...given
});
export const packSource: PackSource = {
	period,
	ward: { name: 'Ủy ban nhân dân phường Thanh Bình', superior: '', place: 'Thanh Bình' },
	departments: new Map([[7, 'Tư pháp – Hộ tịch']]),
	revisions: [
		packRevision({ effectiveUntil: '2026-06-29' }),
		packRevision({ id: 'r2', issue: 2, effectiveFrom: '2026-06-30', effectiveUntil: '2026-06-30' }),
		packRevision({ id: 'r3', code: 'QT.TP.02', departmentId: null })
	],
	external: [],
	records: [
		{
			name: 'Sổ đăng ký khai sinh',
			code: 'QT.TP.01',
			title: 'Đăng ký khai sinh',
			field: 'civil_status',
			keeper: 'Tư pháp – Hộ tịch',
			medium: 'paper',
			retentionYears: null,
			basis: ''
		}
	],
	distribution: [
		{
			revisionId: 'r1',
			recipient: 'Bộ phận Một cửa',
			copyNumber: '1',
			medium: 'paper',
			recalledOn: '2026-06-30',
			recalledBy: 'Nguyễn Thị Lan'
		}
	],
	acknowledgements: [
		{
			revisionId: 'r1',
			fullName: 'Lò Văn Minh',
			// Half an hour into the 7th in Việt Nam.
			acknowledgedAt: new Date('2026-01-06T17:30:00Z'),
			recordedAt: null,
			recordedBy: null
		},
		{
			revisionId: 'r3',
			fullName: 'Quàng Thị Hoa',
			acknowledgedAt: null,
			recordedAt: null,
			recordedBy: null
		}
	],
	moves: [],
	audits: { sheets: [], absent: [], running: [] },
	cars: { sheets: [], absent: [], running: [] },
	chain: null,
	year: 2026,
	ordinal: 7
};
