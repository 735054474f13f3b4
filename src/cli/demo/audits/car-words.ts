import type { CarCourse } from './car-story.ts';

/** What was put right, why it had happened, what was done against it, and how one sees that it helped. */
export type CarWords = Pick<
	CarCourse,
	'correction' | 'disposition' | 'causes' | 'actions' | 'measure'
>;

/** A measure that is met where there is no case of it. */
export const none = (what: string, unit: string): CarWords['measure'] => ({
	what,
	operator: '=',
	value: 0,
	unit
});

export const missingPapers: CarWords = {
	correction: 'Đã bổ sung giấy tờ còn thiếu và báo cho người nộp hồ sơ',
	disposition: 'informed',
	causes: [
		{
			text: 'Người tiếp nhận kiểm tra hồ sơ theo trí nhớ',
			evidence: 'Phỏng vấn tại quầy, không có phiếu kiểm tra'
		},
		{
			text: 'Quy trình chưa có bước đối chiếu theo danh mục thành phần hồ sơ',
			evidence: 'Quy trình đang áp dụng, mục 5.7'
		}
	],
	actions: [
		{
			description: 'Lập phiếu đối chiếu thành phần hồ sơ dùng tại quầy',
			by: 'mot-cua',
			result: 'Đã dùng phiếu đối chiếu từ đầu tuần'
		}
	],
	measure: { what: 'Tỷ lệ hồ sơ phải bổ sung', operator: '<=', value: 2, unit: '%' }
};

export const expiredLaw: CarWords = {
	correction: 'Đã thu bản giấy cũ và thay bằng bản đang có hiệu lực',
	disposition: 'corrected',
	causes: [
		{
			text: 'Công chức dùng bản giấy in từ trước khi văn bản mới có hiệu lực',
			evidence: 'Bản giấy tại bàn làm việc, ngày in ở chân trang'
		},
		{
			text: 'Việc rà soát văn bản hằng tháng chưa giao cho người nào của bộ phận',
			evidence: 'Danh mục BM.ISO.01.03, cột ngày rà soát để trống ba tháng'
		}
	],
	actions: [
		{
			description: 'Giao người rà soát văn bản của lĩnh vực vào tuần đầu mỗi tháng',
			by: 'mot-cua',
			result: 'Đã có bảng phân công; danh mục đã được rà soát trong tháng'
		}
	],
	measure: none('Số văn bản hết hiệu lực còn được viện dẫn', 'văn bản')
};

export const routingSlip: CarWords = {
	correction: 'Đã lập phiếu kiểm soát cho các hồ sơ còn đang giải quyết',
	disposition: 'corrected',
	causes: [
		{
			text: 'Hồ sơ giải quyết ngay trong ngày được chuyển tay, không kèm phiếu',
			evidence: 'Quan sát tại quầy, phỏng vấn hai công chức'
		},
		{
			text: 'Phiếu để ở tủ riêng, giờ đông người không ai đi lấy',
			evidence: 'Chỗ để phiếu tại quầy số 2'
		}
	],
	actions: [
		{
			description: 'Kẹp phiếu kiểm soát vào bìa hồ sơ ngay khi tiếp nhận',
			by: 'van-thu',
			result: 'Đã thực hiện với mọi hồ sơ'
		}
	],
	measure: { what: 'Tỷ lệ hồ sơ có phiếu kiểm soát', operator: '=', value: 100, unit: '%' }
};

const onTime: CarWords['measure'] = {
	what: 'Tỷ lệ hồ sơ bảo trợ xã hội đúng hạn',
	operator: '>=',
	value: 98,
	unit: '%'
};
export const lateDossiers: CarWords = {
	correction: 'Đã gửi văn bản xin lỗi cho 12 công dân và trả kết quả',
	disposition: 'informed',
	causes: [
		{
			text: 'Hồ sơ dừng lâu ở bước xác minh tại nơi cư trú',
			evidence: 'Sổ theo dõi, 9 trong 12 hồ sơ quá hạn ở bước này'
		},
		{
			text: 'Không ai được giao nhắc hạn giữa các bước',
			evidence: 'Bản phân công nhiệm vụ của bộ phận'
		}
	],
	actions: [
		{
			description: 'Nhắc hạn vào 16 giờ hằng ngày, ghi vào sổ theo dõi',
			by: 'mot-cua',
			result: 'Đã nhắc hằng ngày, có ghi trong sổ'
		}
	],
	measure: onTime
};
export const lateAgain: CarWords = {
	...lateDossiers,
	correction: 'Đã gửi văn bản xin lỗi cho 03 công dân và trả kết quả',
	causes: [
		{
			text: 'Được nhắc nhưng không ai trình ký khi công chức phụ trách đi cơ sở',
			evidence: 'Sổ theo dõi, ngày nhắc và ngày trình ký'
		},
		{
			text: 'Chưa có người thay được quyền trình ký hồ sơ bảo trợ xã hội',
			evidence: 'Bản phân công nhiệm vụ của bộ phận'
		}
	],
	actions: [
		{
			description: 'Phân công người thay, có quyền trình ký khi vắng mặt',
			by: 'mot-cua',
			result: 'Đã thông báo phân công tại bộ phận'
		}
	]
};

export const fadedBoard: CarWords = {
	correction: 'Đã dán tạm bản in có đủ thời hạn giải quyết',
	disposition: 'corrected',
	causes: [
		{ text: 'Bảng in giấy thường, đặt nơi có nắng', evidence: 'Ảnh chụp bảng niêm yết' },
		{
			text: 'Không ai được giao xem lại bảng niêm yết hằng tháng',
			evidence: 'Bản phân công nhiệm vụ của bộ phận'
		}
	],
	actions: [
		{
			description: 'In lại bảng bằng vật liệu bền, giao người xem lại tuần đầu mỗi tháng',
			by: 'mot-cua',
			result: 'Đã treo bảng mới'
		}
	],
	measure: none('Số bảng niêm yết không đọc được khi kiểm tra', 'bảng')
};

export const civilRegister: CarWords = {
	correction: 'Đã đối chiếu hồ sơ lưu và ghi bổ sung theo quy định về sổ hộ tịch',
	disposition: 'corrected',
	causes: [
		{ text: 'Sổ được ghi khi đông người, không ai đọc lại', evidence: 'Phỏng vấn người ghi sổ' },
		{
			text: 'Quy trình chưa có bước đọc lại trang sổ cùng người đi đăng ký trước khi ký',
			evidence: 'Quy trình đang áp dụng, mục 5.7'
		}
	],
	actions: [
		{
			description: 'Đọc lại trang sổ cùng hai bên trước khi ký',
			by: 'tu-phap',
			result: 'Đã thực hiện với mọi lượt đăng ký'
		}
	],
	measure: none('Số trang sổ ghi thiếu cột khi kiểm tra', 'trang')
};

export const wrongDay: CarWords = {
	...missingPapers,
	correction: 'Đã gọi điện báo lại ngày trả và đổi giấy hẹn cho 03 công dân'
};
