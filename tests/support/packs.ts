import { closePrinters, printForm } from '#lib/server/print/print.ts';
import type { Context } from '#lib/server/context.ts';
import { aDocument, anApprovedRevision, aDraft } from './documents.ts';
import { birthRegistration } from './prints.ts';
import type { World } from './world.ts';

export const year2026 = { from: '2026-01-01', until: '2026-11-23' };

/** Two procedures in force, printed in earnest, and one that is still a draft. */
export async function aWardWithEvidence(w: World): Promise<Context> {
	const lan = await w.as('lan', undefined, { print: printForm });
	for (const [code, title] of [
		['QT.TP.10', 'Đăng ký khai tử'],
		['QT.TP.2', 'Đăng ký kết hôn']
	] as const) {
		const { bytes, pages } = await printForm(
			{
				kind: 'procedure',
				data: birthRegistration({ document: { code, title, kind: 'administrative_procedure' } })
			},
			{ locale: 'vi', issuedAt: new Date('2026-01-05T02:00:00Z') }
		);
		const document = await aDocument(w, { code });
		await anApprovedRevision(w, document, {
			title,
			pdfSha256: await lan.files.put(bytes),
			pdfPages: pages
		});
	}
	await aDraft(w, await aDocument(w, { code: 'QT.TP.3' }), { title: 'Dự thảo chưa ai duyệt' });
	return lan;
}

export { closePrinters };
