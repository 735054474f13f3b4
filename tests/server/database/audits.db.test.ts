import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { auditSteps } from '#lib/domain/audit/lifecycle.ts';
import * as audits from '#lib/server/database/audits.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aCertificate, aLine, aMember, aNotice, anAudit } from '../../support/audits.ts';
import { aDocument, anApprovedRevision, morning } from '../../support/documents.ts';
import { aSignature } from '../../support/evidence.ts';
import { codeOf } from '../../support/refusals.ts';
import { type PersonName, type World, makeWorld } from '../../support/world.ts';

test('the database allows exactly the moves of the lifecycle', async () => {
	const w = await makeWorld();
	const { arguments: told } = await w.db.asOwner((db) =>
		sql<{ arguments: string }>`select encode(tgargs, 'escape') as arguments from pg_trigger
			where tgrelid = 'app.audit'::regclass and tgname = 'a_lifecycle'`
			.execute(db)
			.then(({ rows }) => rows[0] ?? { arguments: '' })
	);
	const [moves = '', finished] = told.split('\\000');
	const table = Object.values(auditSteps).flatMap(({ from, to }) =>
		from.map((state) => `${state}>${to}`)
	);
	expect(moves.split(' ').toSorted()).toEqual(table.toSorted());
	expect(finished).toBe('closed cancelled');
});

/** As somebody who has the database’s own language and only the rights of the application. */
const attempt = async (w: World, person: PersonName, statement: string, day?: string) => {
	const ctx = await w.as(person, day);
	return codeOf(inTransaction(ctx, 'attack', (trx) => sql.raw(statement).execute(trx)));
};
const confirm = (w: World) =>
	`update audit set state = 'team_confirmed', decision_number = '1', team_confirmed_at = now(),
		team_confirmed_by = '${w.ids.hung}'`;

test.each(['drafted', 'signed', 'member', 'uncertified', 'lapsed', 'leaderless'] as const)(
	'by SQL too, the head confirms no team that is %s',
	async (fault) => {
		const w = await makeWorld();
		const document = await aDocument(w);
		const author = fault === 'drafted' ? 'minh' : 'lan';
		const revision = await anApprovedRevision(w, document, { author });
		if (fault === 'signed') await aSignature(w, revision, 'minh', { meaning: 'review' });
		const departmentId = fault === 'member' ? w.departments.justice : null;
		const lead = fault === 'leaderless' ? null : 'dung';
		const audit = await anAudit(w, { document, row: { departmentId }, lead });
		await aMember(w, audit, 'minh');
		await aCertificate(w, 'dung');
		if (fault !== 'uncertified')
			await aCertificate(w, 'minh', fault === 'lapsed' ? { validUntil: '2026-12-01' } : {});
		expect(await attempt(w, 'hung', confirm(w))).toBe('not-allowed');
	}
);

test('by SQL too: nobody else confirms, joins a confirmed team, widens it, or begins early', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w);
	await aCertificate(w, 'dung');
	expect(await attempt(w, 'lan', confirm(w))).toBe('not-allowed');
	expect(await attempt(w, 'hung', confirm(w))).toBeNull();
	const { wardId, id } = audit;
	const scope = `insert into audit_scope (ward_id, id, audit_id, position, process)
		values (${wardId}, gen_random_uuid(), '${id}', 9, 'Khác')`;
	const member = `insert into audit_member (ward_id, audit_id, person_id, role, home_ward_id, name, title)
		values (${wardId}, '${id}', '${w.ids.lan}', 'auditor', ${wardId}, 'Lan', '')`;
	for (const statement of [
		scope,
		member,
		`update audit set date_until = '2027-01-05', access_until = '2027-01-05'`
	])
		expect(await attempt(w, 'lan', statement)).toBe('not-allowed');
	const notify = `update audit set state = 'notified'`;
	expect(await attempt(w, 'lan', notify)).toBe('not-allowed');
	await aNotice(w, audit, 'minh');
	expect(await attempt(w, 'minh', notify)).toBe('not-allowed');
	expect(await attempt(w, 'dung', notify)).toBeNull();
	const start = `update audit set state = 'in_progress'`;
	await aLine(w, audit);
	expect(await attempt(w, 'dung', start, '2026-12-01')).toBe('not-allowed');
	const acknowledge = 'update audit_notice set acknowledged_at = now()';
	expect(await attempt(w, 'dung', acknowledge)).toBe('not-allowed');
	expect(await attempt(w, 'minh', acknowledge)).toBeNull();
	expect(await attempt(w, 'dung', start, '2026-11-30')).toBe('not-allowed');
	expect(await attempt(w, 'lan', start, '2026-12-01')).toBe('not-allowed');
	expect(await attempt(w, 'dung', start, '2026-12-01')).toBeNull();
	expect(
		await attempt(w, 'lan', `update audit set state = 'cancelled', cancelled_reason = 'x'`)
	).toBe('not-allowed');
});

test('audits are counted without a gap, listed the latest first, and their story is kept in order', async () => {
	const w = await makeWorld();
	const early = await anAudit(w, { dateFrom: '2026-03-02', dateUntil: '2026-03-03' });
	const late = await anAudit(w);
	expect([early.number, late.number]).toEqual([1, 2]);
	const lan = await w.as('lan');
	const key = { wardId: late.wardId, id: late.id };
	await inTransaction(lan, 'test', async (trx) => {
		await audits.recordMove(trx, lan, key, { step: 'plan', from: 'planned', to: 'planned' });
		await audits.change(trx, { ...key, state: 'planned', version: 1 }, { title: 'Mới' });
		await audits.recordMove(trx, { ...lan, now: morning('2026-11-24') }, key, {
			step: 'cancel',
			from: 'planned',
			to: 'cancelled',
			note: 'Vì'
		});
	});
	const { list, moves, found } = await reading(lan, async (db) => ({
		list: await audits.list(db, late.wardId),
		moves: await audits.moves(db, key),
		found: await audits.byNumber(db, late.wardId, { year: 2026, number: 2 })
	}));
	expect(list).toMatchObject([
		{ number: 2, title: 'Mới', leadName: 'Đỗ Quốc Dũng' },
		{ number: 1 }
	]);
	expect(found).toMatchObject({ id: late.id, version: 2 });
	expect(moves).toMatchObject([
		{ step: 'plan', actorName: 'Nguyễn Thị Lan' },
		{ step: 'cancel', note: 'Vì' }
	]);
	const stale = inTransaction(lan, 'test', (trx) =>
		audits.change(trx, { ...key, state: 'planned', version: 1 }, { title: 'Cũ' })
	);
	expect(await codeOf(stale)).toBe('stale');
});
