import {
	type Edit,
	noteOnFirstStep,
	oneMoreParagraph,
	oneMoreRecord,
	searchFirst
} from './edits.ts';
import type { Post } from './posts.ts';

/**
 * What happened to the documents of a ward in the eighteen months before today. Invented, but each line
 * is something that happens in such an office. When: months before today, or working days before.
 */
export type When = { months: number } | { workingDays: number };

/** One lần ban hành or lần sửa đổi, from its first draft to where it stands today. */
export type Cycle = {
	started: When;
	change: 'amendment' | 'new_issue';
	by: Post | 'owner';
	reason: string;
	changedParts: string;
	edit: Edit;
	reviewers: Post[];
	until: 'draft' | 'returned' | 'in_review' | 'half_reviewed' | 'in_approval' | 'approved';
	/** Posts that were asked to acknowledge and have not. */
	unread: Post[];
	/** Remarks with which a reviewer returned it. */
	remarks: { part: 'whole' | 'steps' | 'records'; text: string }[];
};
/** A document's later life; its first issue comes with the wave of its set. */
export type Life = { cycles: Cycle[]; forgotten?: boolean };

const cycle = (given: Partial<Cycle> & Pick<Cycle, 'started' | 'reason' | 'edit'>): Cycle => ({
	change: 'amendment',
	by: 'owner',
	changedParts: '',
	reviewers: ['pho-chu-tich'],
	until: 'approved',
	unread: [],
	remarks: [],
	...given
});

/** Re-issues that both wards had. */
const common: Record<string, Life> = {
	'QT.TP.01': {
		cycles: [
			cycle({
				started: { months: 12 },
				reason: 'Rút gọn giấy tờ phải nộp theo kết quả đánh giá nội bộ',
				changedParts: 'Mục 5.7',
				edit: searchFirst
			}),
			cycle({
				started: { months: 4 },
				change: 'new_issue',
				reason: 'Ban hành lại sau khi sửa đổi nhiều nội dung',
				changedParts: 'Toàn bộ',
				edit: oneMoreRecord('Sổ theo dõi khai sinh liên thông', 'Công chức Tư pháp – Hộ tịch')
			})
		]
	},
	MTCL: {
		cycles: [
			cycle({
				started: { months: 9 },
				change: 'new_issue',
				by: 'van-phong',
				reason: 'Mục tiêu của năm mới',
				changedParts: 'Toàn bộ',
				edit: oneMoreParagraph(
					'body',
					'Kết quả thực hiện được tổng hợp hằng quý và báo cáo tại cuộc họp xem xét của lãnh đạo.'
				)
			})
		]
	},
	'QT.TP.03': {
		cycles: [
			cycle({
				started: { workingDays: 3 },
				reason: 'Làm rõ cách tiếp nhận hồ sơ khai tử qua dịch vụ bưu chính',
				changedParts: 'Mục 5.7',
				edit: noteOnFirstStep('Hồ sơ gửi qua bưu chính được ghi ngày nhận theo dấu bưu điện.'),
				until: 'draft'
			})
		]
	},
	'QT.TP.02': {
		cycles: [
			cycle({
				started: { workingDays: 4 },
				reason: 'Bổ sung cách xác minh tình trạng hôn nhân qua cơ sở dữ liệu',
				changedParts: 'Mục 5.7',
				edit: searchFirst,
				until: 'in_review'
			})
		]
	},
	'QT.XH.02': {
		cycles: [
			cycle({
				started: { workingDays: 7 },
				by: 'van-phong',
				reason: 'Thống nhất thành phần hội đồng với quyết định mới',
				changedParts: 'Mục 5.7, mục 7',
				edit: oneMoreRecord('Quyết định kiện toàn hội đồng', 'Công chức Văn hóa – Xã hội'),
				reviewers: ['pho-chu-tich', 'mot-cua'],
				until: 'half_reviewed'
			})
		]
	},
	'QT.CT.02': {
		cycles: [
			cycle({
				started: { workingDays: 7 },
				reason: 'Bổ sung trường hợp người yêu cầu không ký được',
				changedParts: 'Mục 5.7',
				edit: noteOnFirstStep('Người không ký được thì điểm chỉ trước mặt người tiếp nhận.'),
				until: 'in_approval'
			})
		]
	},
	'QT.XH.01': {
		cycles: [
			cycle({
				started: { workingDays: 6 },
				by: 'van-phong',
				reason: 'Cập nhật mức chuẩn trợ giúp xã hội',
				changedParts: 'Mục 5.7, mục 7',
				edit: oneMoreRecord('Danh sách chi trả hằng tháng', 'Công chức Văn hóa – Xã hội'),
				until: 'returned',
				remarks: [
					{ part: 'steps', text: 'Ghi rõ ai niêm yết kết quả xét duyệt và trong bao nhiêu ngày.' },
					{ part: 'records', text: 'Thời hạn lưu danh sách chi trả cần theo quy định tài chính.' }
				]
			})
		]
	},
	'QT.CT.03': {
		cycles: [
			cycle({
				started: { workingDays: 10 },
				reason: 'Hướng dẫn tra cứu thông tin ngăn chặn trước khi chứng thực',
				changedParts: 'Mục 5.7',
				edit: noteOnFirstStep('Tra cứu thông tin ngăn chặn giao dịch trước khi nhận hồ sơ.'),
				unread: ['tu-phap', 'mot-cua']
			})
		]
	},
	'QT.KN.01': { cycles: [], forgotten: true },
	'QT.NB.03': { cycles: [], forgotten: true },
	'QT.TP.05': { cycles: [], forgotten: true }
};

/** What only Thanh Bình did: it worked through the findings of its internal audit. */
const thanhBinh: Record<string, Life> = {
	...common,
	'QT.ISO.01': {
		cycles: [
			cycle({
				started: { months: 8 },
				by: 'van-phong',
				reason: 'Khắc phục phát hiện đánh giá nội bộ: tài liệu lỗi thời còn để tại bàn làm việc',
				changedParts: 'Mục 5.7, mục 7',
				edit: oneMoreRecord('Biên bản thu hồi tài liệu lỗi thời', 'Thư ký ISO'),
				reviewers: ['pho-chu-tich', 'tai-chinh']
			})
		]
	},
	'QT.NB.02': {
		cycles: [
			cycle({
				started: { workingDays: 22 },
				by: 'van-phong',
				reason: 'Thêm kênh trả kết quả qua bưu chính công ích',
				changedParts: 'Mục 5.7',
				edit: noteOnFirstStep('Hỏi người dân chọn nhận kết quả tại Một cửa hay qua bưu chính.'),
				unread: ['tai-chinh', 'van-thu']
			})
		]
	}
};

export const stories: Record<string, Record<string, Life>> = {
	'thanh-binh': thanhBinh,
	'him-lam': common
};
