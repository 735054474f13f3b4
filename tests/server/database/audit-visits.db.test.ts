import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { wardsInSight } from '#lib/domain/actor.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aPrintedReport, anAudit } from '../../support/audits.ts';
import { aDocument, anApprovedRevision } from '../../support/documents.ts';
import { aFinding } from '../../support/finding-scenes.ts';
import { codeOf } from '../../support/refusals.ts';
import { type World, makeWorld } from '../../support/world.ts';

/** All that somebody sees of Thanh Bình on a day. */
const sight = async (w: World, day: string) => {
	const tam = await w.as('tam', day);
	const wardId = w.wards.thanhBinh;
	const see = await reading(tam, async (db) => {
		const of = (
			table: 'audit' | 'document' | 'revision' | 'finding' | 'car' | 'pack' | 'distribution'
		) =>
			db
				.selectFrom(table)
				.select(sql<string>`id::text`.as('id'))
				.where('wardId', '=', wardId)
				.execute()
				.then((rows) => rows.map(({ id }) => id));
		return {
			audits: await of('audit'),
			documents: await of('document'),
			revisions: (await of('revision')).length,
			findings: await of('finding'),
			others: [...(await of('car')), ...(await of('pack')), ...(await of('distribution'))]
		};
	});
	return { ...see, ward: tam.actor !== null && wardsInSight(tam.actor).includes(wardId) };
};
const nothing = { audits: [], documents: [], revisions: 0, findings: [], others: [] };

test('a sister ward’s auditor sees exactly the audit she was named for, and on its days what it covers', async () => {
	const w = await makeWorld();
	const covered = await aDocument(w);
	const other = await aDocument(w, { code: 'QT.TP.02' });
	for (const document of [covered, other]) await anApprovedRevision(w, document);
	const running = {
		state: 'in_progress',
		dateFrom: '2026-12-01',
		dateUntil: '2026-12-02'
	} as const;
	const strange = await anAudit(w, { ...running, document: other });
	await aFinding(w, strange);
	expect(await sight(w, '2026-12-01')).toEqual({ ...nothing, ward: false });
	await anAudit(w, { lead: 'tam', document: covered });
	expect(await sight(w, '2026-12-01')).toEqual({ ...nothing, ward: false });
	const hers = await anAudit(w, {
		...running,
		lead: 'tam',
		document: covered,
		accessUntil: '2026-12-09'
	});
	const found = await aFinding(w, hers);
	const there = {
		...nothing,
		audits: [hers.id],
		documents: [covered.id],
		revisions: 1,
		findings: [found.id],
		ward: true
	};
	expect(await sight(w, '2026-12-01')).toEqual(there);
	expect(await sight(w, '2026-12-09')).toEqual(there);
	expect(await sight(w, '2026-12-10')).toEqual({ ...there, documents: [], revisions: 0 });
	expect(await sight(w, '2026-11-01')).toEqual({ ...there, documents: [], revisions: 0 });
});

test('afterwards she reads her own report, and writes nothing any more', async () => {
	const w = await makeWorld();
	const report = await aPrintedReport(w);
	const audit = await anAudit(w, { state: 'report_issued', lead: 'tam', ...report });
	const write = async (day: string, statement: string) => {
		const tam = await w.as('tam', day);
		return codeOf(
			inTransaction(tam, 'attack', async (trx) => {
				const { numAffectedRows } = await sql.raw(statement).execute(trx);
				if (!numAffectedRows) throw Object.assign(new Error('nothing'), { code: '42501' });
			})
		);
	};
	expect(await sight(w, '2027-06-01')).toMatchObject({ audits: [audit.id], ward: true });
	const note = `insert into audit_move (ward_id, id, audit_id, step, from_state, to_state, actor_id, at)
		values (${audit.wardId}, gen_random_uuid(), '${audit.id}', 'meeting', 'x', 'x', '${w.ids.tam}', now())`;
	expect(await write('2026-12-10', note)).toBeNull();
	expect(await write('2027-06-01', note)).toBe('not-allowed');
	expect(await write('2027-06-01', `update audit set title = 'Của tôi'`)).toBe('not-allowed');
	expect(await write('2026-12-10', `update audit set access_until = '2030-01-01'`)).toBe(
		'not-allowed'
	);
});
