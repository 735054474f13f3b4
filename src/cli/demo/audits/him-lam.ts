import type { AuditStory } from './audit-story.ts';
import { waiting } from './car-story.ts';
import { committee, noFigures, ownField } from './office-car-words.ts';
import { birth, finding, system } from './scopes.ts';

/** Audited by the ward's own auditor. */
export const ownAudit: AuditStory = {
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
					...waiting('closed', 'van-thu', committee),
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
			{ course: waiting('implementing', 'van-thu', noFigures) }
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
			{ course: waiting('verifying', 'van-thu', ownField) }
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
};
