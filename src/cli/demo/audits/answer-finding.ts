import type { Context } from '#lib/server/context.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { acceptFinding } from '#lib/server/usecases/accept-finding.ts';
import { closeFinding } from '#lib/server/usecases/close-finding.ts';
import { decideDispute } from '#lib/server/usecases/decide-dispute.ts';
import { disputeFinding } from '#lib/server/usecases/dispute-finding.ts';
import { type FindingKey, loadFinding } from '#lib/server/usecases/load-finding.ts';
import { respondFinding } from '#lib/server/usecases/respond-finding.ts';
import { instant } from '../stage.ts';
import type { AuditScene } from './audit-scene.ts';
import type { FindingStory } from './audit-story.ts';
import { playCourse } from './play-car.ts';

/** Working days after the last day of the audit. */
const after = { answer: 6, decide: 7 };

/** What the audited office said to a finding, and what came of it. */
export async function answerFinding(
	{ stage, ward, days, last, lead }: AuditScene,
	key: FindingKey,
	f: FindingStory
): Promise<void> {
	if (f.grade === 'strength' || f.answer === 'open') return;
	const on = (step: keyof typeof after) => days.after(last, after[step]);
	const office = await stage.as(ward.people['chu-tich'], instant(on('answer'), '09:20'));
	const now = async (ctx: Context) => {
		const held = await reading(ctx, (db) => loadFinding(db, ctx, key));
		return { ...key, version: held.finding.version };
	};
	let car: string | null = null;
	if (f.answer === 'disputed' || f.answer === 'upheld') {
		const note = 'Bộ phận cho rằng tình trạng này đã được xử lý trước ngày đánh giá';
		await disputeFinding(office, { ...(await now(office)), note });
		if (f.answer === 'disputed') return;
		const deciding = await lead(on('decide'), '10:00');
		({ car } = await decideDispute(deciding, {
			...(await now(deciding)),
			decision: 'uphold',
			note: 'Bằng chứng tại thời điểm đánh giá cho thấy chưa được xử lý'
		}));
	} else ({ car } = await acceptFinding(office, await now(office)));
	if (f.answer === 'action' || f.answer === 'declined')
		await respondFinding(office, {
			...(await now(office)),
			response: f.answer,
			text:
				f.answer === 'action'
					? 'Bổ sung dòng còn thiếu và niêm yết lại'
					: 'Cách sắp xếp hiện tại theo tên đã đủ để tìm trong 5 phút',
			dueOn: f.answer === 'action' ? days.after(last, 20) : null
		});
	if (car && f.course)
		await playCourse(stage, ward, days, {
			number: car.replace('CAR-', ''),
			found: f.answer === 'upheld' ? on('decide') : on('answer'),
			requirement: f.requirement,
			grade: f.grade === 'major' ? 'major' : 'minor',
			course: f.course
		});
	if (!f.closed) return;
	const closing = await stage.as(ward.people['tai-chinh'], instant(days.after(last, 32), '10:00'));
	await closeFinding(closing, {
		...(await now(closing)),
		evidence: 'Đã xem tại chỗ, điểm đã nêu được khắc phục'
	});
}
