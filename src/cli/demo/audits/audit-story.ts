import type { Grade } from '#lib/domain/audit/states.ts';
import type { Post } from '../posts.ts';
import type { When } from '../story.ts';
import { type CarCourse, effective, waiting } from './car-story.ts';

type Auditor = { ward: string; post: Post };
export type ScopeStory = {
	process: string;
	code: string;
	department: string;
	clauses: string;
	auditee: Post;
};
export type FindingStory = {
	grade: Grade;
	clause: string;
	code: string;
	department: string;
	requirement: string;
	fact: string;
	evidence: string;
	/** What the audited office said; a nonconformity that was accepted went the way of its CAR. */
	answer: 'accepted' | 'upheld' | 'disputed' | 'open' | 'action' | 'declined';
	course?: CarCourse;
	/** The auditor saw the evidence. */
	closed?: boolean;
};
export type AuditStory = {
	ward: string;
	title: string;
	first: When;
	lead: Auditor;
	members: Auditor[];
	scope: ScopeStory[];
	/** Questions asked of each process. */
	questions: number;
	findings: FindingStory[];
	/** A running audit is left in the middle of its checklist. */
	until: 'in_progress' | 'report_issued' | 'closed';
};

const birth: ScopeStory = {
	process: 'Đăng ký hộ tịch',
	code: 'QT.TP.01',
	department: 'tu-phap-ho-tich',
	clauses: '7.5.3, 8.1, 8.2, 8.5.1',
	auditee: 'tu-phap'
};
const certification: ScopeStory = {
	process: 'Chứng thực',
	code: 'QT.CT.01',
	department: 'mot-cua',
	clauses: '8.5.1, 8.5.2',
	auditee: 'mot-cua'
};
const social: ScopeStory = {
	process: 'Bảo trợ xã hội',
	code: 'QT.XH.01',
	department: 'van-hoa-xa-hoi',
	clauses: '8.5.1, 8.7, 9.1',
	auditee: 'van-hoa-xa-hoi'
};
const system: ScopeStory = {
	process: 'Kiểm soát hệ thống',
	code: 'QT.ISO.01',
	department: 'van-phong-thong-ke',
	clauses: '5.3, 6.2, 7.5.3, 9.2, 9.3',
	auditee: 'van-phong'
};

const ineffective: CarCourse = {
	...waiting('ineffective', 'van-hoa-xa-hoi'),
	correction: 'Đã gửi văn bản xin lỗi cho 12 công dân và trả kết quả',
	measure: { what: 'Tỷ lệ hồ sơ bảo trợ xã hội đúng hạn', operator: '>=', value: 98, unit: '%' },
	measured: { value: 91, observation: 'Đối chiếu sổ theo dõi một tháng: 91 % đúng hạn' },
	next: {
		...waiting('verifying', 'van-hoa-xa-hoi'),
		measure: { what: 'Tỷ lệ hồ sơ bảo trợ xã hội đúng hạn', operator: '>=', value: 98, unit: '%' }
	}
};

const finding = (
	grade: Grade,
	clause: string,
	{ code, department }: ScopeStory,
	words: Pick<FindingStory, 'requirement' | 'fact' | 'evidence'>,
	answer: FindingStory['answer'],
	more: Pick<FindingStory, 'course' | 'closed'> = {}
): FindingStory => ({ grade, clause, code, department, ...words, answer, ...more });

/** One audit of each worked ward with the ten findings of its first year, and one that runs today. */
export const auditStories: AuditStory[] = [
	{
		ward: 'thanh-binh',
		title: 'Đánh giá nội bộ chéo',
		first: { months: 4 },
		lead: { ward: 'him-lam', post: 'tai-chinh' },
		members: [{ ward: 'muong-thanh', post: 'tai-chinh' }],
		scope: [birth, certification, social],
		questions: 8,
		until: 'report_issued',
		findings: [
			finding(
				'minor',
				'7.5.3',
				birth,
				{
					requirement: 'Tài liệu viện dẫn văn bản còn hiệu lực',
					fact: 'Quy trình hộ tịch còn viện dẫn Thông tư 15/2015/TT-BTP đã được thay bằng Thông tư 04/2020/TT-BTP.',
					evidence: 'Bản giấy quy trình tại bàn làm việc, mục 4'
				},
				'accepted',
				{ course: effective, closed: true }
			),
			finding(
				'minor',
				'8.5.1',
				certification,
				{
					requirement: 'Mỗi hồ sơ có phiếu kiểm soát quá trình',
					fact: '03 trong 20 hồ sơ chứng thực không có phiếu kiểm soát.',
					evidence: 'Hồ sơ chứng thực số 112, 118 và 131'
				},
				'accepted',
				{
					course: {
						...waiting('closing', 'mot-cua'),
						actions: [
							{
								description: 'Kẹp phiếu kiểm soát vào bìa hồ sơ ngay khi tiếp nhận',
								by: 'van-thu',
								result: 'Đã thực hiện với mọi hồ sơ'
							}
						],
						measure: {
							what: 'Tỷ lệ hồ sơ có phiếu kiểm soát',
							operator: '=',
							value: 100,
							unit: '%'
						},
						measured: { value: 100, observation: 'Chọn 30 hồ sơ của tháng, đủ phiếu' }
					}
				}
			),
			finding(
				'major',
				'8.7',
				social,
				{
					requirement: 'Hồ sơ quá hạn có văn bản xin lỗi và hẹn lại',
					fact: '12 hồ sơ bảo trợ xã hội quá hạn, không có văn bản xin lỗi.',
					evidence: 'Sổ theo dõi hồ sơ, cột ngày trả kết quả'
				},
				'upheld',
				{ course: ineffective }
			),
			finding(
				'minor',
				'7.5.3',
				certification,
				{
					requirement: 'Bản giấy hết hiệu lực được thu hồi',
					fact: 'Bản giấy lần ban hành 01 chưa thu hồi ở quầy.',
					evidence: 'Bản số 03 tại quầy số 2'
				},
				'disputed'
			),
			finding(
				'observation',
				'8.2.1',
				certification,
				{
					requirement: 'Phí, lệ phí được niêm yết đầy đủ',
					fact: 'Bảng niêm yết phí chứng thực thiếu dòng hợp đồng, giao dịch.',
					evidence: 'Bảng niêm yết tại trụ sở'
				},
				'action',
				{ closed: true }
			),
			finding(
				'strength',
				'8.2.1',
				birth,
				{
					requirement: '',
					fact: 'Công chức hướng dẫn hồ sơ rõ ràng, có mẫu điền sẵn cho người cao tuổi.',
					evidence: 'Quan sát tại quầy trong hai buổi'
				},
				'open'
			)
		]
	},
	{
		ward: 'him-lam',
		title: 'Đánh giá nội bộ hằng năm',
		first: { months: 3 },
		lead: { ward: 'him-lam', post: 'tai-chinh' },
		members: [],
		scope: [birth, system],
		questions: 8,
		until: 'report_issued',
		findings: [
			finding(
				'minor',
				'5.3',
				system,
				{
					requirement: 'Ban chỉ đạo ISO đúng nhân sự đang công tác',
					fact: 'Ban chỉ đạo ISO có 02 người đã chuyển công tác.',
					evidence: 'Quyết định thành lập Ban chỉ đạo'
				},
				'accepted',
				{
					course: {
						...waiting('closed', 'van-thu'),
						measured: {
							value: 0,
							observation: 'Quyết định kiện toàn đã ban hành, không còn người đã chuyển'
						}
					},
					closed: true
				}
			),
			finding(
				'observation',
				'7.5.3',
				birth,
				{
					requirement: 'Hồ sơ được sắp xếp để dễ tìm',
					fact: 'Hồ sơ chưa xếp theo trình tự thời gian.',
					evidence: 'Tủ hồ sơ hộ tịch, ngăn 2'
				},
				'declined'
			),
			finding(
				'minor',
				'6.2.2',
				system,
				{
					requirement: 'Mục tiêu chất lượng được đo hằng quý',
					fact: 'Mục tiêu chất lượng không có số liệu quý III.',
					evidence: 'Bảng theo dõi mục tiêu'
				},
				'accepted',
				{ course: waiting('implementing', 'van-thu') }
			),
			finding(
				'minor',
				'9.2.2',
				system,
				{
					requirement: 'Đánh giá viên không đánh giá công việc của mình',
					fact: 'Kỳ trước một đánh giá viên tự đánh giá lĩnh vực mình phụ trách.',
					evidence: 'Kế hoạch đánh giá kỳ trước'
				},
				'accepted',
				{ course: waiting('verifying', 'van-thu') }
			),
			finding(
				'major',
				'9.3.1',
				system,
				{
					requirement: 'Xem xét của lãnh đạo ít nhất mỗi năm một lần',
					fact: 'Không họp xem xét của lãnh đạo năm trước.',
					evidence: 'Không có biên bản họp'
				},
				'open'
			)
		]
	},
	{
		ward: 'thanh-binh',
		title: 'Đánh giá nội bộ bổ sung',
		first: { workingDays: 1 },
		lead: { ward: 'thanh-binh', post: 'tai-chinh' },
		members: [],
		scope: [birth, certification],
		questions: 15,
		until: 'in_progress',
		findings: [
			finding(
				'observation',
				'7.5.3',
				birth,
				{
					requirement: 'Hồ sơ được sắp xếp để dễ tìm',
					fact: 'Một tập hồ sơ chưa ghi ngoài bìa thời hạn lưu.',
					evidence: 'Tập hồ sơ khai sinh quý trước'
				},
				'open'
			)
		]
	}
];
