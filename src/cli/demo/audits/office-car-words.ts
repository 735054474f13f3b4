import { type CarWords, missingPapers, none } from './car-words.ts';

/** What went wrong in the office itself, not at the desk. */
export const initials: CarWords = {
	...missingPapers,
	correction: 'Đã đối chiếu sổ gốc và cho người soạn ký nháy bổ sung',
	disposition: 'corrected',
	causes: [
		{ text: 'Trình ký gấp cuối ngày, bỏ qua bước ký nháy', evidence: 'Giờ trình ký trong sổ' },
		{
			text: 'Người nhận bản trình không kiểm tra chữ ký nháy trước khi chuyển lãnh đạo',
			evidence: 'Quy trình QT.NB.01, mục 5.2'
		}
	]
};

export const committee: CarWords = {
	correction: 'Đã trình dự thảo quyết định kiện toàn Ban chỉ đạo ISO',
	disposition: 'none',
	causes: [
		{
			text: 'Thư ký ISO không biết hai thành viên đã chuyển công tác',
			evidence: 'Nơi nhận của hai quyết định điều động'
		},
		{
			text: 'Quyết định điều động không gửi cho Thư ký ISO',
			evidence: 'Sổ đăng ký văn bản đi'
		}
	],
	actions: [
		{
			description: 'Ghi Thư ký ISO vào nơi nhận của mọi quyết định điều động',
			by: 'mot-cua',
			result: 'Đã sửa mẫu quyết định điều động'
		}
	],
	measure: none('Số thành viên Ban chỉ đạo không còn công tác', 'người')
};

export const noFigures: CarWords = {
	correction: 'Đã tổng hợp bổ sung số liệu quý III từ sổ theo dõi hồ sơ',
	disposition: 'none',
	causes: [
		{
			text: 'Thư ký ISO không nhận được số liệu của các bộ phận',
			evidence: 'Bảng theo dõi BM.MTCL.02, cột quý III để trống'
		},
		{
			text: 'Chưa giao bộ phận nào gửi số liệu nào, vào ngày nào',
			evidence: 'Mục tiêu chất lượng năm, phần theo dõi'
		}
	],
	actions: [
		{
			description: 'Gửi số liệu hồ sơ đúng hạn trước ngày 10 của tháng đầu quý',
			by: 'mot-cua',
			result: 'Đã gửi số liệu đúng ngày'
		}
	],
	measure: { what: 'Tỷ lệ mục tiêu có số liệu đúng ngày', operator: '=', value: 100, unit: '%' }
};

export const ownField: CarWords = {
	correction: 'Đã cho đánh giá viên khác đánh giá lại lĩnh vực đó',
	disposition: 'none',
	causes: [
		{
			text: 'Kế hoạch giao người phụ trách lĩnh vực làm đánh giá viên',
			evidence: 'Kế hoạch BM.ISO.03.03 kỳ trước'
		},
		{
			text: 'Kế hoạch trình duyệt không đối chiếu với bản phân công nhiệm vụ',
			evidence: 'Phỏng vấn người lập kế hoạch'
		}
	],
	actions: [
		{
			description: 'Ghi việc đang phụ trách của từng người vào danh sách đánh giá viên',
			by: 'mot-cua',
			result: 'Danh sách BM.ISO.03.08 đã có cột việc phụ trách'
		}
	],
	measure: none('Số lượt đánh giá viên đánh giá việc của mình', 'lượt')
};
