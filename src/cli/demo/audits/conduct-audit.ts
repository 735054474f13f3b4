import { reading } from '#lib/server/database/transaction.ts';
import { acknowledgeReport } from '#lib/server/usecases/acknowledge-report.ts';
import { issueReport } from '#lib/server/usecases/issue-report.ts';
import type { AuditKey } from '#lib/server/usecases/load-audit.ts';
import { loadFinding } from '#lib/server/usecases/load-finding.ts';
import { recordMeeting } from '#lib/server/usecases/record-meeting.ts';
import { reviewFinding } from '#lib/server/usecases/review-finding.ts';
import { saveReport } from '#lib/server/usecases/save-report.ts';
import { startAudit } from '#lib/server/usecases/start-audit.ts';
import { demoPassword as password } from '../posts.ts';
import { instant } from '../stage.ts';
import { type Recorded, playChecklist } from './answer-lines.ts';
import { type AuditScene, seenBy } from './audit-scene.ts';

/** Working days after the last day of an audit. */
const afterLast = { report: 3, receive: 5 };

/** The days of the audit, and its report; a running one is left in the middle of its checklist. */
export async function conductAudit(scene: AuditScene, key: AuditKey): Promise<Recorded[]> {
	const { stage, days, story, first, last, leadId, as, lead } = scene;
	const { actor: secretary } = await as('van-phong', first, '08:00');
	const begin = await lead(first, '08:00');
	await startAudit(begin, await seenBy(begin, key));
	const meeting = async (kind: 'opening' | 'closing', day: string, time: string) => {
		const ctx = await lead(day, time);
		await recordMeeting(ctx, {
			...(await seenBy(ctx, key)),
			kind,
			onDate: day,
			starts: kind === 'opening' ? '08:00' : '16:00',
			ends: kind === 'opening' ? '08:30' : '16:30',
			place: 'Phòng họp UBND',
			chair: begin.actor?.fullName ?? '',
			secretary: secretary?.fullName ?? '',
			content:
				kind === 'opening'
					? 'Thống nhất mục đích, phạm vi, chuẩn mực và lịch đánh giá.'
					: 'Thông báo kết quả, các phát hiện và thời hạn khắc phục.',
			attendees: [
				{ name: begin.actor?.fullName ?? '', title: 'Trưởng đoàn' },
				{ name: secretary?.fullName ?? '', title: 'Thư ký ISO' }
			]
		});
	};
	await meeting('opening', first, '08:35');
	const recorded = await playChecklist(scene, key, (minute) =>
		stage.afresh(leadId, new Date(instant(first, '09:00').getTime() + minute * 60_000))
	);
	if (story.until === 'in_progress') return recorded;

	await meeting('closing', last, '16:35');
	const writing = await lead(days.after(last, 1), '10:00');
	for (const { number } of recorded) {
		const finding = await reading(writing, (db) =>
			loadFinding(db, writing, { ...key, finding: `${number}` })
		);
		await reviewFinding(writing, {
			...key,
			finding: `${number}`,
			version: finding.finding.version
		});
	}
	await saveReport(writing, {
		...(await seenBy(writing, key)),
		general: 'Các bộ phận hợp tác, cung cấp đủ hồ sơ theo yêu cầu của đoàn.',
		conclusion:
			'Hệ thống quản lý chất lượng được duy trì; cần khắc phục các điểm không phù hợp đã nêu.',
		recommendations: 'Rà soát văn bản viện dẫn mỗi quý; theo dõi hồ sơ đến hạn hằng tuần.',
		correctionDueOn: days.after(last, 30)
	});
	const issuing = await lead(days.after(last, afterLast.report), '15:00');
	await issueReport(issuing, { ...(await seenBy(issuing, key)), password });
	const receiving = await as('chu-tich', days.after(last, afterLast.receive), '09:00');
	await acknowledgeReport(receiving, { ...(await seenBy(receiving, key)), password });
	return recorded;
}
