import { redirect } from '@sveltejs/kit';
import { slotKinds } from '#lib/domain/audit/subject.ts';
import { slotKindLabel } from '#lib/i18n/audit-labels.ts';
import { auditWorkOn } from '#lib/server/audit-work.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { auditeesOn } from '#lib/server/usecases/notify-audit.ts';
import { setTimetable, setTimetableSchema } from '#lib/server/usecases/set-timetable.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const key = { wardId: currentWard(locals).id, number: params.number };
	return auditWorkOn(ctx, key, 'timetable', 'audit.work', async (db, loaded) => {
		const { audit, scope, members, slots } = loaded;
		return {
			dateFrom: audit.dateFrom,
			dateUntil: audit.dateUntil,
			kinds: slotKinds.map((kind) => ({ value: kind, label: slotKindLabel(kind, locals.locale) })),
			scope: scope.map(({ id, process }) => ({ value: id, label: process })),
			auditors: members.map(({ personId, name }) => ({ value: personId, label: name })),
			auditees: (await auditeesOn(db, loaded, audit.dateFrom)).map((person) => ({
				value: person.personId,
				label: [person.fullName, person.title].filter(Boolean).join(' – ')
			})),
			slots
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, setTimetableSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await setTimetable(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/audits/${params.number}`);
		})
};
