import type { AuditActPrint } from '#lib/pdf/audit/act.ts';
import type { AuditMinutesPrint } from '#lib/pdf/audit/minutes.ts';
import type { AuditPlanPrint } from '#lib/pdf/audit/plan.ts';
import { aForm, sha256 } from './prints.ts';

/** Decision, plan and minutes of one audit, as they would be printed. */
export const anAuditAct = (changes: Partial<AuditActPrint> = {}): AuditActPrint => ({
	...aForm('BM.ISO.03.02'),
	reference: 'ĐGNB-2019-01',
	verifyUrl: '',
	number: 'ĐGNB-2019-01',
	title: 'Đánh giá nội bộ đợt 1 năm 2019',
	objective: 'Xác định mức độ phù hợp và hiệu lực của hệ thống quản lý chất lượng.',
	scope: 'Các thủ tục hành chính lĩnh vực tư pháp – hộ tịch, chứng thực tại Bộ phận Một cửa.',
	criteria: 'TCVN ISO 9001:2015; tài liệu của hệ thống; quy định pháp luật có liên quan.',
	method: 'Phỏng vấn, xem hồ sơ, quan sát tại nơi làm việc; lấy mẫu 5 hồ sơ mỗi lĩnh vực.',
	dateFrom: '2019-06-03',
	dateUntil: '2019-06-04',
	decisionNumber: '45/QĐ-UBND',
	decidedOn: '2019-05-20',
	team: [
		{
			name: 'Điêu Thị Tâm',
			title: 'Công chức Địa chính – Xây dựng, UBND phường Him Lam',
			role: 'lead',
			task: 'Phụ trách chung'
		},
		{
			name: 'Đỗ Quốc Dũng',
			title: 'Công chức Tài chính – Kế toán',
			role: 'auditor',
			task: 'Đánh giá Bộ phận Một cửa'
		}
	],
	approval: {
		name: 'Trần Mạnh Hùng',
		title: 'Chủ tịch UBND',
		at: '2019-05-20T02:30:00.000Z',
		contentSha256: sha256
	},
	...changes
});

export const anAuditPlan = (changes: Partial<AuditPlanPrint> = {}): AuditPlanPrint => ({
	...anAuditAct(),
	form: { code: 'BM.ISO.03.03', number: { issue: 1, revision: 0 } },
	slots: [
		{
			onDate: '2019-06-03',
			starts: '08:00',
			ends: '08:30',
			kind: 'opening',
			place: 'Phòng họp UBND phường',
			content: 'Toàn đoàn, lãnh đạo và các bộ phận',
			processes: [],
			auditors: ['Điêu Thị Tâm', 'Đỗ Quốc Dũng'],
			auditee: 'Trần Mạnh Hùng'
		},
		{
			onDate: '2019-06-03',
			starts: '08:30',
			ends: '11:30',
			kind: 'visit',
			place: 'Bộ phận Một cửa',
			content: 'Lấy mẫu 5 hồ sơ',
			processes: [
				{ process: 'Đăng ký khai sinh', code: 'QT.TP.01', clauses: ['8.5.1', '7.5.3'] },
				{ process: 'Tiếp nhận và trả kết quả', code: '', clauses: [] }
			],
			auditors: ['Đỗ Quốc Dũng'],
			auditee: 'Quàng Thị Hoa'
		},
		{
			onDate: '2019-06-04',
			starts: '16:00',
			ends: '16:30',
			kind: 'closing',
			place: 'Phòng họp UBND phường',
			content: '',
			processes: [],
			auditors: ['Điêu Thị Tâm'],
			auditee: ''
		}
	],
	...changes
});

export const someMinutes = (changes: Partial<AuditMinutesPrint> = {}): AuditMinutesPrint => ({
	...aForm('BM.ISO.03.07'),
	reference: 'ĐGNB-2019-01',
	verifyUrl: '',
	number: 'ĐGNB-2019-01',
	kind: 'opening',
	onDate: '2019-06-03',
	starts: '08:00',
	ends: '08:30',
	place: 'Phòng họp UBND phường',
	chair: 'Điêu Thị Tâm',
	secretary: 'Nguyễn Thị Lan',
	content:
		'Trưởng đoàn nêu mục đích, phạm vi, chuẩn mực và lịch đánh giá.\nCác bộ phận cử người làm việc theo lịch.',
	opinions: '',
	attendees: [
		{ name: 'Trần Mạnh Hùng', title: 'Chủ tịch UBND' },
		{ name: 'Quàng Thị Hoa', title: 'Công chức Một cửa' }
	],
	...changes
});
