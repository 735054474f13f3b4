import type { AuditStory } from './audit-story.ts';
import { type CarCourse, waiting } from './car-story.ts';
import { expiredLaw, lateAgain, lateDossiers, routingSlip } from './car-words.ts';
import { birth, certification, finding, social } from './scopes.ts';

const ineffective: CarCourse = {
	...waiting('ineffective', 'van-hoa-xa-hoi', lateDossiers),
	measured: { value: 91, observation: 'Đối chiếu sổ theo dõi một tháng: 91 % đúng hạn' },
	next: waiting('verifying', 'van-hoa-xa-hoi', lateAgain)
};
const corrected: CarCourse = {
	...waiting('closed', 'tu-phap', expiredLaw),
	measured: { value: 0, observation: 'Đối chiếu 06 quy trình hộ tịch: mọi văn bản còn hiệu lực' }
};

/** Audited by a team of its sister wards; what was found went every way there is. */
export const crossAudit: AuditStory = {
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
				evidence: 'Bản giấy quy trình tại bàn làm việc, mục 5.1'
			},
			'accepted',
			{ course: corrected, closed: true }
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
					...waiting('closing', 'mot-cua', routingSlip),
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
			'disputed',
			{
				photo: {
					picture: 'ban-giay-lan-01',
					caption: 'Bản số 03 còn ở quầy số 2 (hình vẽ minh họa)'
				}
			}
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
			{
				closed: true,
				photo: {
					picture: 'bang-phi-chung-thuc',
					caption: 'Bảng niêm yết tại trụ sở (hình vẽ minh họa)'
				}
			}
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
};

/** To be continued today. */
export const runningAudit: AuditStory = {
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
};
