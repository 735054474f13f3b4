import type { AuditFindingPrint } from '#lib/pdf/audit/finding.ts';
import type { AuditReportPrint, ReportFinding } from '#lib/pdf/audit/report-types.ts';
import { summaryOf } from '#lib/domain/audit/summary.ts';
import { aForm, sha256 } from './prints.ts';

const found: ReportFinding[] = [
	{
		number: 'PH-01',
		grade: 'minor',
		department: 'Tư pháp – Hộ tịch',
		clause: '7.5.3',
		place: 'QT.TP.01, B2',
		requirement:
			'Tài liệu viện dẫn phải còn hiệu lực; văn bản thay thế được cập nhật vào quy trình.',
		fact: 'Quy trình hộ tịch còn viện dẫn Thông tư 15/2015/TT-BTP đã được thay bởi Thông tư 04/2020/TT-BTP.',
		evidence: 'QT.TP.01 lần ban hành 01/00, mục 3; QT.TP.02 mục 3'
	},
	{
		number: 'PH-02',
		grade: 'major',
		department: 'Bộ phận Một cửa',
		clause: '8.7',
		place: 'QT.XH.01, B5',
		requirement: 'Hồ sơ quá hạn có văn bản xin lỗi, nêu rõ lý do và thời hạn trả lại.',
		fact: '12 hồ sơ bảo trợ xã hội quá hạn, không có văn bản xin lỗi.',
		evidence: 'Sổ theo dõi hồ sơ tháng 8–10; mã hồ sơ 000.12.26-190812-0004 và 11 hồ sơ khác'
	},
	{
		number: 'PH-03',
		grade: 'observation',
		department: 'Văn phòng – Thống kê',
		clause: '7.5.3',
		place: '',
		requirement: '',
		fact: 'Hồ sơ lưu chưa xếp theo trình tự thời gian.',
		evidence: 'Tủ hồ sơ số 3'
	},
	{
		number: 'PH-04',
		grade: 'strength',
		department: 'Tư pháp – Hộ tịch',
		clause: '8.5.1',
		place: 'QT.TP.01',
		requirement: '',
		fact: 'Hồ sơ khai sinh được số hóa ngay khi tiếp nhận, tra cứu được trong vài giây',
		evidence: 'Phần mềm hộ tịch điện tử'
	}
];

/** BM.ISO.03.06 of an audit by a sister ward's team, signed. */
export const anAuditReport = (changes: Partial<AuditReportPrint> = {}): AuditReportPrint => ({
	...aForm('BM.ISO.03.06'),
	reference: '',
	number: 'ĐGNB-2019-01',
	title: 'Đánh giá nội bộ đợt 1 năm 2019',
	decisionNumber: '45/QĐ-UBND',
	dateFrom: '2019-06-03',
	dateUntil: '2019-06-04',
	scope: 'Lĩnh vực tư pháp – hộ tịch, bảo trợ xã hội; Bộ phận Một cửa',
	criteria: 'TCVN ISO 9001:2015; tài liệu hệ thống quản lý chất lượng; văn bản pháp luật hiện hành',
	method: 'Phỏng vấn, xem hồ sơ theo mẫu, quan sát tại chỗ',
	team: [
		{ name: 'Điêu Thị Tâm', title: 'Công chức Địa chính – Xây dựng', role: 'lead' },
		{ name: 'Lường Văn Sương', title: 'Công chức Văn phòng – Thống kê', role: 'auditor' }
	],
	lines: {
		total: 60,
		unanswered: 0,
		conforming: 51,
		nonconforming: 4,
		observation: 2,
		opportunity: 1,
		not_applicable: 1,
		not_sampled: 1
	},
	text: {
		general:
			'Đơn vị chuẩn bị đầy đủ tài liệu, bố trí công chức làm việc với đoàn đúng kế hoạch.\nHệ thống quản lý chất lượng được áp dụng ở tất cả các lĩnh vực trong phạm vi đánh giá.',
		conclusion: 'Hệ thống được duy trì và có hiệu lực, trừ các điểm nêu tại mục 4.',
		recommendations: 'Rà soát căn cứ pháp lý của tất cả quy trình mỗi quý.',
		correctionDueOn: '2019-07-04'
	},
	findings: found,
	photos: [],
	summary: summaryOf(
		found.map((f) => ({ ...f, state: 'reviewed' })),
		['Tư pháp – Hộ tịch', 'Bộ phận Một cửa']
	),
	signature: {
		name: 'Điêu Thị Tâm',
		title: 'Công chức Địa chính – Xây dựng',
		at: '2019-06-04T09:40:00.000Z',
		contentSha256: sha256
	},
	...changes
});

/** BM.ISO.03.05 of a finding that was accepted and has its CAR. */
export const anAuditFinding = (changes: Partial<AuditFindingPrint> = {}): AuditFindingPrint => ({
	...aForm('BM.ISO.03.05'),
	reference: '',
	verifyUrl: '',
	...(found[1] as ReportFinding),
	audit: 'ĐGNB-2019-01 – Đánh giá nội bộ đợt 1 năm 2019',
	recordedOn: '2019-06-03',
	recordedBy: { name: 'Lường Văn Sương', title: 'Công chức Văn phòng – Thống kê' },
	lead: { name: 'Điêu Thị Tâm', title: 'Công chức Địa chính – Xây dựng' },
	files: [
		{ name: 'so-theo-doi.jpg', caption: 'Sổ theo dõi, trang 12', sha256, mediaType: 'image/jpeg' }
	],
	answer: { agreed: true, by: 'Bạc Cầm Thỏa', on: '2019-06-06', reason: '' },
	decision: '',
	response: '',
	responseDueOn: null,
	cars: ['CAR-2019-003'],
	closing: null,
	...changes
});
