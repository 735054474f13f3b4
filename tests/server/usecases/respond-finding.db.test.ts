import { expect, test } from 'vitest';
import { respondFinding } from '#lib/server/usecases/respond-finding.ts';
import { aFinding, anIssuedAudit, at, findingNow } from '../../support/finding-scenes.ts';
import { fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('an observation is answered with an action and its day, or with the reason for none', async () => {
	const w = await makeWorld();
	const audit = await anIssuedAudit(w);
	const observation = { state: 'accepted', grade: 'observation' } as const;
	const [first, second] = [
		await aFinding(w, audit, observation),
		await aFinding(w, audit, observation)
	];
	const lan = await w.as('lan', '2026-12-04');
	const action = { response: 'action', text: 'Xếp lại hồ sơ theo ngày nhận' } as const;
	expect(await fieldsOf(respondFinding(lan, { ...at(audit), ...first, ...action }))).toEqual({
		dueOn: 'required'
	});
	await respondFinding(lan, { ...at(audit), ...first, ...action, dueOn: '2026-12-31' });
	expect(await findingNow(w, first.id)).toMatchObject({
		state: 'linked',
		response: 'action',
		responseDueOn: '2026-12-31',
		respondedBy: w.ids.lan
	});
	const declined = { response: 'declined', text: 'Đã có kế hoạch số hóa năm 2027' } as const;
	await respondFinding(lan, { ...at(audit), ...second, ...declined });
	expect(await findingNow(w, second.id)).toMatchObject({
		response: 'declined',
		responseDueOn: null
	});
});

test('a nonconformity is not answered here: it has its CAR', async () => {
	const w = await makeWorld();
	const audit = await anIssuedAudit(w);
	const found = await aFinding(w, audit, { state: 'accepted' });
	const answer = { response: 'declined', text: 'Không làm' } as const;
	const lan = await w.as('lan', '2026-12-04');
	expect(await objectionsOf(respondFinding(lan, { ...at(audit), ...found, ...answer }))).toEqual([
		'nonconformity-needs-car'
	]);
});
