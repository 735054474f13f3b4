import type { CarState, CauseCategory, Disposition } from '#lib/domain/nonconformity/states.ts';
import type { When } from '../story.ts';
import type { PictureName } from '../picture.ts';
import type { Post } from '../posts.ts';
import { type CarWords, civilRegister, fadedBoard, missingPapers, wrongDay } from './car-words.ts';
import { initials } from './office-car-words.ts';

type Cause = { text: string; evidence: string; category?: CauseCategory };

/** How a nonconformity went on after it was found, up to the state it is in today. */
export type CarCourse = {
	until: Exclude<CarState, 'reported'> | 'reported';
	owner: Post;
	/** Why, and why that: the last is the root. */
	causes: Cause[];
	correction: string;
	disposition: Disposition;
	actions: { description: string; by: Post; result: string }[];
	measure: { what: string; operator: '>=' | '<=' | '='; value: number; unit: string };
	measured?: { value: number; observation: string };
	/** Actions that were put off, or never done, and why. */
	postponed?: string;
	dismissal?: string;
	/** What follows where it proved ineffective. */
	next?: CarCourse;
};

/** A nonconformity that somebody at the desk reported. */
export type ReportedCar = {
	when: When;
	by: Post;
	title: string;
	fact: string;
	requirement: string;
	evidence: string;
	source: 'inspection' | 'complaint' | 'late_dossier' | 'other';
	clauses: string[];
	grade: 'major' | 'minor';
	department: string;
	photo?: PictureName;
	course: CarCourse;
};

const waiting = (
	until: CarCourse['until'],
	owner: Post,
	words: CarWords = missingPapers
): CarCourse => ({ ...words, until, owner });

const effective: CarCourse = {
	...waiting('closed', 'tu-phap'),
	measured: { value: 1, observation: 'Đối chiếu 60 hồ sơ của tháng: 01 hồ sơ phải bổ sung' }
};

/** What the desks of the two worked wards reported; counted back from the day of loading. */
export const reportedCars: Record<string, ReportedCar[]> = {
	'thanh-binh': [
		{
			when: { months: 5 },
			by: 'mot-cua',
			title: 'Hồ sơ khai sinh bị trả lại vì thiếu giấy tờ',
			fact: '04 hồ sơ đăng ký khai sinh đã nhận nhưng thiếu giấy chứng sinh, phải mời công dân quay lại.',
			requirement: 'Hồ sơ được kiểm tra đủ thành phần trước khi tiếp nhận',
			evidence: 'Sổ theo dõi hồ sơ, 04 phiếu yêu cầu bổ sung',
			source: 'complaint',
			clauses: ['8.2.3'],
			grade: 'minor',
			department: 'mot-cua',
			course: effective
		},
		{
			when: { workingDays: 30 },
			by: 'van-hoa-xa-hoi',
			title: 'Bảng niêm yết thủ tục bảo trợ xã hội bị mờ',
			fact: 'Bảng niêm yết tại trụ sở bị mờ, không đọc được phần thời hạn giải quyết.',
			requirement: 'Thủ tục được niêm yết công khai, đầy đủ',
			evidence: 'Ảnh chụp bảng niêm yết',
			photo: 'bang-niem-yet-mo',
			source: 'inspection',
			clauses: ['8.2.1'],
			grade: 'minor',
			department: 'van-hoa-xa-hoi',
			course: {
				...waiting('implementing', 'van-hoa-xa-hoi', fadedBoard),
				postponed: 'Chờ kinh phí in bảng mới'
			}
		},
		{
			when: { workingDays: 9 },
			by: 'tu-phap',
			title: 'Sổ đăng ký kết hôn ghi thiếu số giấy tờ tùy thân',
			fact: '02 trang sổ ghi thiếu số giấy tờ tùy thân của người kết hôn.',
			requirement: 'Sổ hộ tịch ghi đầy đủ các cột theo mẫu',
			evidence: 'Sổ đăng ký kết hôn quyển 01, trang 14 và 15',
			source: 'other',
			clauses: ['7.5.3'],
			grade: 'minor',
			department: 'tu-phap-ho-tich',
			course: waiting('planned', 'tu-phap', civilRegister)
		},
		{
			when: { workingDays: 5 },
			by: 'mot-cua',
			title: 'Giấy hẹn trả kết quả ghi sai ngày',
			fact: '03 giấy hẹn ghi ngày trả kết quả rơi vào ngày nghỉ.',
			requirement: 'Ngày hẹn trả được tính theo ngày làm việc',
			evidence: 'Bản lưu 03 giấy hẹn',
			source: 'complaint',
			clauses: ['8.2.1', '8.5.1'],
			grade: 'minor',
			department: 'mot-cua',
			course: waiting('contained', 'mot-cua', wrongDay)
		},
		{
			when: { workingDays: 1 },
			by: 'dia-chinh',
			title: 'Hồ sơ hòa giải đất đai quá thời hạn 30 ngày',
			fact: '01 hồ sơ hòa giải tranh chấp đất đai đã quá thời hạn 03 ngày, chưa có văn bản xin lỗi.',
			requirement: 'Hồ sơ trễ hạn có văn bản xin lỗi và hẹn lại ngày trả',
			evidence: 'Sổ theo dõi hồ sơ đất đai',
			source: 'late_dossier',
			clauses: ['8.7'],
			grade: 'major',
			department: 'dia-chinh-xay-dung',
			course: waiting('reported', 'dia-chinh')
		}
	],
	'him-lam': [
		{
			when: { workingDays: 20 },
			by: 'mot-cua',
			title: 'Máy in tại quầy hỏng nửa ngày',
			fact: 'Máy in tại quầy hỏng trong buổi sáng, công dân phải chờ.',
			requirement: 'Thiết bị tại quầy hoạt động được',
			evidence: 'Sổ trực',
			source: 'other',
			clauses: ['7.1.3'],
			grade: 'minor',
			department: 'mot-cua',
			course: {
				...waiting('dismissed', 'mot-cua'),
				dismissal: 'Sự cố thiết bị đã được thay trong buổi, không có hồ sơ nào bị ảnh hưởng'
			}
		},
		{
			when: { workingDays: 12 },
			by: 'tu-phap',
			title: 'Bản sao trích lục cấp thiếu chữ ký nháy',
			fact: '02 bản lưu trích lục không có chữ ký nháy của người soạn.',
			requirement: 'Văn bản trình ký có chữ ký nháy của người soạn',
			evidence: 'Tập lưu trích lục tháng trước',
			source: 'inspection',
			clauses: ['8.6'],
			grade: 'minor',
			department: 'tu-phap-ho-tich',
			course: waiting('analysed', 'tu-phap', initials)
		},
		{
			when: { workingDays: 3 },
			by: 'mot-cua',
			title: 'Công dân phản ánh phải chờ quá 30 phút',
			fact: 'Một phản ánh qua hộp thư góp ý: chờ 40 phút vào sáng thứ hai.',
			requirement: 'Công dân được tiếp trong vòng 30 phút',
			evidence: 'Phiếu góp ý',
			source: 'complaint',
			clauses: ['9.1.2'],
			grade: 'minor',
			department: 'mot-cua',
			course: waiting('triaged', 'mot-cua')
		}
	]
};
export { waiting };
