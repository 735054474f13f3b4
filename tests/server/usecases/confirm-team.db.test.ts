import { expect, test } from 'vitest';
import { confirmTeam } from '#lib/server/usecases/confirm-team.ts';
import { setAuditTeam } from '#lib/server/usecases/set-audit-team.ts';
import { planned, teamOf } from '../../support/auditing.ts';
import { aMember } from '../../support/audits.ts';
import { changesIn, codeOf, objectionsOf } from '../../support/refusals.ts';
import { rightPassword } from '../../support/world.ts';

const decision = { decisionNumber: '45/QĐ-UBND', password: rightPassword };

test('the head signs plan and team under the number of a decision, once', async () => {
	const a = await planned();
	const { w } = a;
	await setAuditTeam(await w.as('lan'), { ...(await a.seen()), rows: teamOf(w, 'dung', 'tam') });
	const hung = await w.as('hung');
	const page = await a.seen();
	await confirmTeam(hung, { ...page, ...decision });
	const audit = await w.db.asOwner((db) => db.selectFrom('audit').selectAll().executeTakeFirst());
	expect(audit).toMatchObject({
		state: 'team_confirmed',
		decisionNumber: '45/QĐ-UBND',
		teamConfirmedBy: w.ids.hung,
		version: page.version + 1
	});
	const signature = await w.db.asOwner((db) =>
		db.selectFrom('actSignature').selectAll().executeTakeFirstOrThrow()
	);
	expect(signature).toMatchObject({
		subject: 'audit',
		subjectId: audit?.id,
		meaning: 'approve',
		signerName: 'Trần Mạnh Hùng',
		signerTitle: 'Chủ tịch UBND'
	});
	expect(signature.contentSha256).toMatch(/^[0-9a-f]{64}$/);
	expect(await codeOf(confirmTeam(hung, { ...page, ...decision }))).toBe('stale');
	expect(await codeOf(confirmTeam(hung, { ...(await a.seen()), ...decision }))).toBe('wrong-state');
});

test('what came after the team was named keeps the decision closed, in the rule and by SQL', async () => {
	const a = await planned();
	const { w } = a;
	await setAuditTeam(await w.as('lan'), { ...(await a.seen()), rows: teamOf(w, 'dung') });
	const before = await changesIn(w);
	const hung = await w.as('hung');
	const given = { ...(await a.seen()), ...decision };
	expect(await codeOf(confirmTeam(hung, { ...given, password: 'sai' }))).toBe('wrong-password');
	for (const person of ['lan', 'ngoc'] as const)
		expect(await codeOf(confirmTeam(await w.as(person), given))).toBe('not-allowed');
	expect(await objectionsOf(confirmTeam(hung, { ...given, decisionNumber: '' }))).toEqual([
		'decision-number-missing'
	]);
	expect(await changesIn(w)).toBe(before);
	const { id } = await a.audit();
	const ref = { wardId: a.key.wardId, id, year: 2026, number: 1, slug: '', scopeId: '' };
	await aMember(w, ref, 'lan');
	await w.db.asOwner((db) =>
		db.updateTable('auditorCertificate').set({ validUntil: '2026-12-01' }).execute()
	);
	expect(await objectionsOf(confirmTeam(hung, given))).toEqual([
		'certificate-lapses',
		'auditor-not-certified',
		'auditor-drafted'
	]);
});
