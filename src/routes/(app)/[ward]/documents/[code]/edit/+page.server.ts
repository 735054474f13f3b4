import { documentAddress } from '#lib/address.ts';
import { editorPartsOf } from '#lib/domain/document/editor-parts.ts';
import { editorPage } from '#lib/server/editor/editor-page.ts';
import { saveSection } from '#lib/server/editor/save-section.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { readForm } from '#lib/server/http/form-body.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	editorPage(
		locals.ctx,
		{ wardId: currentWard(locals).id, code: params.code },
		url.searchParams.get('part')
	);

export const actions: Actions = {
	default: async ({ request, locals, params, url }) => {
		const key = { wardId: currentWard(locals).id, code: params.code };
		const form = await readForm(request);
		const all = editorPartsOf('administrative_procedure');
		const part = all.find((name) => name === url.searchParams.get('part')) ?? 'general';
		const next = all.find((name) => name === form.get('next')) ?? part;
		const address = `${documentAddress(params.ward, params.code, 'edit')}?part=${next}`;
		return saveSection(locals.ctx, key, part, form, address);
	}
};
