import { dayOf } from './acts.ts';

/** What is typed into the pages of the audit of the story. */
export const plan = {
	title: 'Đánh giá đột xuất lĩnh vực hộ tịch',
	objective: 'Xác định mức độ phù hợp của việc đăng ký hộ tịch',
	scope: 'Đăng ký hộ tịch',
	criteria: 'TCVN ISO 9001:2015; quy trình đang có hiệu lực',
	method: 'Xem hồ sơ, phỏng vấn',
	dateFrom: dayOf(0),
	dateUntil: dayOf(0)
};

const slot = (i: number, starts: string, ends: string, content: string) => ({
	[`rows.${i}.starts`]: starts,
	[`rows.${i}.ends`]: ends,
	[`rows.${i}.place`]: 'Phòng họp UBND',
	[`rows.${i}.content`]: content
});
export const timetable = (auditee: string) => ({
	...slot(0, '08:00', '08:30', 'Họp khai mạc'),
	...slot(1, '08:30', '11:00', 'Đăng ký hộ tịch'),
	'rows.1.scopeIds': true as const,
	'rows.1.auditorIds': true as const,
	'rows.1.auditeeId': auditee,
	...slot(2, '16:00', '16:30', 'Họp kết thúc')
});

export const questions = {
	ask: true as const,
	'own.0.clause': '7.5.3',
	'own.0.text': 'Hồ sơ khai sinh có đủ thành phần không?',
	'own.1.clause': '8.5.1',
	'own.1.text': 'Sổ theo dõi có được ghi trong ngày không?'
};

export const found = {
	fact: 'Ba hồ sơ khai sinh thiếu giấy chứng sinh',
	evidence: 'Hồ sơ số 112, 118 và 131',
	grade: 'minor',
	requirement: 'Hồ sơ được kiểm tra đủ thành phần trước khi tiếp nhận'
};

type Meeting = { starts: string; ends: string; chair: string; secretary: string; present: string };
export const minutes = ({ present, ...meeting }: Meeting) => ({
	...meeting,
	onDate: dayOf(0),
	place: 'Phòng họp UBND',
	content: 'Thống nhất nội dung cuộc đánh giá',
	'attendees.0.name': present
});

export const report = {
	general: 'Bộ phận cung cấp đủ hồ sơ theo yêu cầu.',
	conclusion: 'Cần khắc phục điểm không phù hợp đã nêu.'
};
