import type { AuditorRegisterPrint } from '#lib/pdf/audit/auditors.ts';
import type { AuditProgrammePrint } from '#lib/pdf/audit/programme.ts';
import { aForm, sha256 } from './prints.ts';

const processes = [
	'Kiểm soát thông tin dạng văn bản',
	'Đánh giá nội bộ',
	'Sự không phù hợp và hành động khắc phục',
	'Giải quyết thủ tục hành chính lĩnh vực hộ tịch',
	'Giải quyết thủ tục hành chính lĩnh vực đất đai, môi trường, xây dựng'
];

/** A programme of so many lines, approved; the second was moved and the third dropped. */
export const aProgrammePrint = (count = 12): AuditProgrammePrint => ({
	...aForm('BM.ISO.03.01'),
	year: 2019,
	decision: { number: '05/QĐ-UBND', date: '2019-01-15' },
	objective:
		'Xác định hệ thống quản lý chất lượng có phù hợp với yêu cầu và có hiệu lực hay không.',
	criteria: 'TCVN ISO 9001:2015; tài liệu của hệ thống; quy định pháp luật liên quan.',
	method: 'Phỏng vấn, xem xét hồ sơ, quan sát tại chỗ.',
	rows: Array.from({ length: count }, (_, i) => ({
		process: processes[i % processes.length] ?? '',
		department: i % 2 ? 'Bộ phận Một cửa' : '',
		clauses: '8.1; 8.2; 8.5.1; 8.5.2; 8.6; 8.7',
		code: i % 3 ? '' : `QT.ISO.${String(i + 1).padStart(2, '0')}`,
		months: i % 2 ? [3, 9] : [9],
		auditors: 'Lò Thị Mận, Quàng Văn Pánh',
		note: i === 0 ? 'Cùng phường Him Lam' : '',
		droppedReason: i === 2 ? 'Sáp nhập bộ phận' : ''
	})),
	changes: [
		{
			on: '2019-06-03',
			what: 'Chuyển “Đánh giá nội bộ” từ tháng 6 sang tháng 3, 9',
			reason: 'Trùng đợt kiểm tra của tỉnh',
			by: 'Lò Thị Mận'
		},
		{
			on: '2019-08-12',
			what: 'Bỏ “Sự không phù hợp và hành động khắc phục” (tháng 9)',
			reason: 'Sáp nhập bộ phận',
			by: 'Lò Thị Mận'
		}
	],
	author: {
		name: 'Lò Thị Mận',
		title: 'Công chức Văn phòng – Thống kê',
		at: '2019-01-14T02:00:00Z',
		contentSha256: sha256
	},
	approver: {
		name: 'Quàng Văn Pánh',
		title: 'Chủ tịch UBND',
		at: '2019-01-15T02:00:00Z',
		contentSha256: sha256
	}
});

const standings = ['valid', 'expiring', 'lapsed', 'revoked'] as const;
export const anAuditorRegister = (count = 4): AuditorRegisterPrint => ({
	...aForm('BM.ISO.03.08'),
	asOf: '2019-02-12',
	rows: Array.from({ length: count }, (_, i) => {
		const standing = standings[i % standings.length] ?? 'valid';
		return {
			name: 'Lò Thị Mận',
			title: 'Công chức Văn phòng – Thống kê',
			number: `CN-${i + 1}/2017`,
			issuer: 'Chi cục Tiêu chuẩn Đo lường Chất lượng',
			issuedOn: '2017-03-20',
			validUntil: i % 2 ? '2019-03-19' : null,
			scope: 'Hệ thống, hộ tịch',
			standing,
			daysLeft: standing === 'expiring' ? 35 : null,
			revokedOn: standing === 'revoked' ? '2018-12-01' : null
		};
	})
});
