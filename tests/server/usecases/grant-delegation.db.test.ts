import { expect, test } from 'vitest';
import type { printForm } from '#lib/server/print/print.ts';
import { approveRevision } from '#lib/server/usecases/approve-revision.ts';
import {
	type GrantDelegationInput,
	grantDelegation
} from '#lib/server/usecases/grant-delegation.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { type World, quickPrint, testDay } from '../../support/world.ts';
import { code, makeWritingWorld, reviewed, seen } from '../../support/writing.ts';

const power = (w: World, changes: Partial<GrantDelegationInput> = {}): GrantDelegationInput => ({
	wardId: w.wards.thanhBinh,
	toPersonId: w.ids.ngoc,
	decisionNumber: '03/GUQ-UBND',
	validFrom: testDay,
	validUntil: '2026-11-30',
	...changes
});
const approval = (day: string) => ({ decisionNumber: '12/QĐ-UBND', effectiveFrom: day });

test('a deputy approves with a delegation of that day, and both names are signed and printed', async () => {
	const w = await makeWritingWorld();
	await reviewed(w);
	const printed: Parameters<typeof printForm>[0][] = [];
	const ngoc = await w.as('ngoc', testDay, {
		print: (form, options) => {
			printed.push(form);
			return quickPrint(form, options);
		}
	});
	const page = { ...(await seen(w, ngoc)), ...approval(testDay) };
	expect(await objectionsOf(approveRevision(ngoc, page))).toEqual(['no-authority-today']);

	await grantDelegation(await w.as('hung'), power(w));
	await approveRevision(ngoc, page);
	const signature = await w.db.asOwner((db) =>
		db
			.selectFrom('signature')
			.selectAll()
			.where('meaning', '=', 'approve')
			.executeTakeFirstOrThrow()
	);
	expect(signature).toMatchObject({
		signerName: 'Cà Thị Ngọc',
		signerTitle: 'Phó Chủ tịch UBND',
		delegatorId: w.ids.hung,
		delegatorName: 'Trần Mạnh Hùng',
		delegatorTitle: 'Chủ tịch UBND'
	});
	const [form] = printed;
	if (form?.kind !== 'procedure') throw new Error('the procedure is printed');
	expect(form.data.signatures.at(-1)).toMatchObject({
		meaning: 'approve',
		name: 'Cà Thị Ngọc',
		title: 'Phó Chủ tịch UBND',
		onBehalfOf: { name: 'Trần Mạnh Hùng', title: 'Chủ tịch UBND' }
	});
});

test('the delegation holds from its first day to its last, and no longer than its giver is head', async () => {
	const w = await makeWritingWorld();
	await reviewed(w);
	await grantDelegation(await w.as('hung'), power(w, { validFrom: '2026-11-25' }));
	const key = { wardId: w.wards.thanhBinh, code };
	const tryOn = async (day: string) => {
		const ngoc = await w.as('ngoc', day);
		return objectionsOf(
			approveRevision(ngoc, { ...(await seen(w, ngoc)), ...key, ...approval(day) })
		);
	};
	expect(await tryOn('2026-11-24')).toEqual(['no-authority-today']);
	expect(await tryOn('2026-12-01')).toEqual(['no-authority-today']);
	await w.db.asOwner((db) =>
		db
			.updateTable('membership')
			.set({ validUntil: '2026-11-25' })
			.where('personId', '=', w.ids.hung)
			.execute()
	);
	expect(await tryOn('2026-11-26')).toEqual(['no-authority-today']);
	expect(await tryOn('2026-11-25')).toEqual([]);
});

test('only the head delegates, to a deputy of the same ward, from today on', async () => {
	const w = await makeWritingWorld();
	const hung = await w.as('hung');
	const fields = (changes: Partial<GrantDelegationInput>) =>
		fieldsOf(grantDelegation(hung, power(w, changes)));
	expect(await fields({ toPersonId: w.ids.minh })).toEqual({ toPersonId: 'unknown' });
	expect(await fields({ toPersonId: w.ids.hung })).toEqual({ toPersonId: 'unknown' });
	expect(await fields({ toPersonId: w.ids.yen })).toEqual({ toPersonId: 'unknown' });
	expect(await fields({ validFrom: '2026-11-22' })).toEqual({ validFrom: 'before-start' });
	expect(await fields({ validFrom: '2026-12-02', validUntil: '2026-12-01' })).toEqual({
		validUntil: 'before-start'
	});
	expect(await fields({ decisionNumber: '' })).toEqual({ decisionNumber: 'required' });
	for (const person of ['lan', 'ngoc', 'khach'] as const)
		expect(await codeOf(grantDelegation(await w.as(person), power(w)))).toBe('not-allowed');
	expect(await codeOf(grantDelegation(await w.as('son'), power(w)))).toBe('not-found');
});
