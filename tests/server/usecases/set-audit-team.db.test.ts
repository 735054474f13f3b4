import { expect, test } from 'vitest';
import { setAuditTeam } from '#lib/server/usecases/set-audit-team.ts';
import { planned, teamOf } from '../../support/auditing.ts';
import { aCertificate } from '../../support/audits.ts';
import { aSignature } from '../../support/evidence.ts';
import { codeOf, fieldsOf, refusalOf } from '../../support/refusals.ts';

const member = (name: string, title: string, role: string, home: number, certificate: string) => ({
	name,
	title,
	role,
	homeWardId: home,
	certificate
});

test('a team is the ward’s own auditors and those of a sister ward, as their registers name them', async () => {
	const a = await planned();
	const { w } = a;
	const lan = await w.as('lan');
	const named = [...teamOf(w, 'dung', 'tam'), { role: 'auditor' as const }];
	await setAuditTeam(lan, { ...(await a.seen()), rows: named });
	const stored = await w.db.asOwner((db) =>
		db
			.selectFrom('auditMember')
			.select(['name', 'title', 'role', 'homeWardId', 'certificate'])
			.orderBy('role', 'desc')
			.execute()
	);
	const { thanhBinh, himLam } = w.wards;
	expect(stored).toEqual([
		member('Đỗ Quốc Dũng', 'Công chức Tài chính – Kế toán', 'lead', thanhBinh, 'CN-dung'),
		member(
			'Điêu Thị Tâm',
			'Công chức Địa chính – Xây dựng, phường Him Lam',
			'auditor',
			himLam,
			'CN-tam'
		)
	]);
	const stranger = { ...(await a.seen()), rows: teamOf(w, 'dung', 'yen', 'dung') };
	expect(await fieldsOf(setAuditTeam(lan, stranger))).toEqual({
		'rows.1.personId': 'unknown',
		'rows.2.personId': 'taken'
	});
});

test('nobody audits own work: each is refused with the fact that causes it', async () => {
	const a = await planned();
	const { w, document } = a;
	for (const person of ['lan', 'ngoc', 'hoa', 'minh'] as const) await aCertificate(w, person);
	const { id } = await w.db.asOwner((db) =>
		db.selectFrom('revision').select('id').executeTakeFirstOrThrow()
	);
	const revision = { wardId: document.wardId, documentId: document.id, id };
	await aSignature(w, revision, 'ngoc', { meaning: 'review' });
	const lan = await w.as('lan');
	const named = async (rows: ReturnType<typeof teamOf>) =>
		refusalOf(setAuditTeam(lan, { ...(await a.seen()), rows }));
	expect(await named(teamOf(w, 'dung', 'lan', 'ngoc', 'hoa', 'minh'))).toEqual({
		code: 'gates-closed',
		facts: {
			objections: [
				{ code: 'auditor-drafted', facts: { name: 'Nguyễn Thị Lan', code: 'QT.TP.01' } },
				{ code: 'auditor-signed', facts: { name: 'Cà Thị Ngọc', code: 'QT.TP.01' } },
				{
					code: 'auditor-acts',
					facts: { name: 'Quàng Thị Hoa', code: 'QT.TP.01', title: 'Công chức Một cửa' }
				},
				{
					code: 'auditor-belongs',
					facts: { name: 'Lò Văn Minh', department: 'Tư pháp – Hộ tịch' }
				},
				{
					code: 'auditor-acts',
					facts: {
						name: 'Lò Văn Minh',
						code: 'QT.TP.01',
						title: 'Công chức Tư pháp – Hộ tịch'
					}
				}
			]
		}
	});
});

test('without a certificate on every day, or without a lead, there is no team', async () => {
	const a = await planned();
	const { w } = a;
	const lan = await w.as('lan');
	await w.db.asOwner((db) =>
		db
			.updateTable('auditorCertificate')
			.set({ validUntil: '2026-12-01' })
			.where('personId', '=', w.ids.tam)
			.execute()
	);
	const rows = teamOf(w, 'dung', 'tam', 'hung').map((row) => ({
		...row,
		role: 'auditor' as const
	}));
	const refused = await refusalOf(setAuditTeam(lan, { ...(await a.seen()), rows }));
	expect(refused).toMatchObject({
		facts: {
			objections: [
				{ code: 'no-lead' },
				{
					code: 'certificate-lapses',
					facts: { name: 'Điêu Thị Tâm', validUntil: '2026-12-01', date: '2026-12-02' }
				},
				{ code: 'auditor-not-certified', facts: { name: 'Trần Mạnh Hùng', date: '2026-12-01' } },
				{ code: 'auditor-acts', facts: { title: 'Chủ tịch UBND' } }
			]
		}
	});
	const team = { ...(await a.seen()), rows: teamOf(w, 'dung') };
	expect(await codeOf(setAuditTeam(await w.as('hung'), team))).toBe('not-allowed');
	await setAuditTeam(lan, team);
	expect(await codeOf(setAuditTeam(lan, team))).toBe('stale');
});
