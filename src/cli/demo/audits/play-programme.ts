import type { Context } from '#lib/server/context.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { approveProgramme } from '#lib/server/usecases/approve-programme.ts';
import { createProgramme } from '#lib/server/usecases/create-programme.ts';
import { loadProgramme } from '#lib/server/usecases/load-programme.ts';
import { registerAuditor } from '#lib/server/usecases/register-auditor.ts';
import { submitProgramme } from '#lib/server/usecases/submit-programme.ts';
import type { Days } from '../days.ts';
import { type Post, demoPassword as password } from '../posts.ts';
import { type DemoWard, type Stage, instant } from '../stage.ts';
import type { When } from '../story.ts';

/** A person of the ward who was trained to audit, and until when that holds. */
export async function playAuditor(
	stage: Stage,
	ward: DemoWard,
	days: Days,
	{ post, number, monthsAgo }: { post: Post; number: string; monthsAgo: number }
): Promise<void> {
	const day = days.back({ months: monthsAgo });
	const ctx = await stage.as(ward.people['van-phong'], instant(day, '10:40'));
	const year = Number(day.slice(0, 4));
	await registerAuditor(ctx, {
		wardId: ward.id,
		personId: ward.people[post],
		number,
		issuer: 'Trung tâm đào tạo nghiệp vụ tiêu chuẩn đo lường chất lượng',
		issuedOn: day,
		validUntil: `${year + 3}${day.slice(4, 8)}28`.slice(0, 10),
		scope: 'TCVN ISO 9001:2015'
	});
}

/** The programme of the year of an audit, signed by who wrote it and by the head. */
export async function playProgramme(
	stage: Stage,
	ward: DemoWard,
	days: Days,
	audit: When
): Promise<void> {
	const first = days.back(audit);
	const year = Number(first.slice(0, 4));
	const day = days.back('months' in audit ? { months: audit.months + 1 } : { months: 1 });
	const key = { wardId: ward.id, year };
	const now = async (ctx: Context) => {
		const { programme } = await reading(ctx, (db) => loadProgramme(db, ctx, key));
		return { ...key, version: programme.version };
	};
	const office = await stage.as(ward.people['van-phong'], instant(day, '08:40'));
	await createProgramme(office, {
		...key,
		months: [Number(first.slice(5, 7))],
		objective: 'Mỗi quá trình của hệ thống được đánh giá ít nhất một lần trong năm',
		criteria: 'TCVN ISO 9001:2015; tài liệu của hệ thống; quy định pháp luật',
		method: 'Phỏng vấn, xem hồ sơ, quan sát tại nơi làm việc; đánh giá chéo giữa các phường'
	});
	await submitProgramme(office, { ...(await now(office)), password });
	const head = await stage.as(ward.people['chu-tich'], instant(day, '16:00'));
	await approveProgramme(head, { ...(await now(head)), decisionNumber: '38/QĐ-UBND', password });
}
