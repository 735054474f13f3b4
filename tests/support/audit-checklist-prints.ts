import { answers } from '#lib/domain/audit/states.ts';
import type { AuditChecklistPrint, ChecklistLinePrint } from '#lib/pdf/audit/checklist.ts';
import { aForm, sha256 } from './prints.ts';

/** Sixty questions on two processes, answered in turn with each of the six answers and with none. */
export const anAuditChecklist = (
	changes: Partial<AuditChecklistPrint> = {}
): AuditChecklistPrint => ({
	...aForm('BM.ISO.03.04'),
	blank: false,
	audit: 'ĐGNB-2019-01 – Đánh giá nội bộ đợt 1 năm 2019',
	from: '2019-06-03',
	until: '2019-06-04',
	team: [
		{ name: 'Điêu Thị Tâm', title: 'Công chức Địa chính – Xây dựng' },
		{ name: 'Đỗ Quốc Dũng', title: 'Công chức Tài chính – Kế toán' }
	],
	groups: [
		{ process: 'Đăng ký khai sinh', lines: lines(1, 40) },
		{ process: '', lines: lines(41, 60) }
	],
	...changes
});

const lines = (from: number, until: number): ChecklistLinePrint[] =>
	Array.from({ length: until - from + 1 }, (_, i) => {
		const number = from + i;
		return {
			number,
			clause: '8.5.1',
			question:
				'Chọn năm hồ sơ của lĩnh vực, gồm đúng hạn, trễ hạn và có bổ sung, từng hồ sơ có đủ bước và đủ chữ ký không?',
			answer: answers[(number - 1) % 7] ?? null,
			reason: number % 7 === 5 ? 'Phường không thực hiện việc này' : '',
			evidence: number % 3 === 0 ? 'Ba hồ sơ không có phiếu kiểm soát; sổ theo dõi ghi đủ' : '',
			dossierCodes: number % 3 === 0 ? ['H24.31-190603-0001', 'H24.31-190603-0007'] : [],
			auditor: 'Điêu Thị Tâm',
			findings: number % 7 === 2 ? ['PH-01'] : [],
			files:
				number === 2
					? [{ name: 'quay-mot-cua.jpg', caption: '', sha256, mediaType: 'image/jpeg' }]
					: []
		};
	});
