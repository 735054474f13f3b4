import { redirect } from '@sveltejs/kit';
import { meetingKinds } from '#lib/domain/audit/subject.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { minutesLabel } from '#lib/i18n/audit-labels.ts';
import { auditWorkOn } from '#lib/server/audit-work.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { recordMeeting, recordMeetingSchema } from '#lib/server/usecases/record-meeting.ts';
import type { Actions, PageServerLoad } from './$types';

const kindOf = (given: string) =>
	meetingKinds.find((kind) => kind === given) ?? refuse('not-found');

export const load: PageServerLoad = ({ locals, params }) => {
	const kind = kindOf(params.kind);
	const key = { wardId: currentWard(locals).id, number: params.number };
	return auditWorkOn(locals.ctx, key, `meetings/${kind}`, 'audit.work', (_db, loaded) => {
		const { slots, members, notices } = loaded;
		const held = loaded.meetings.find((meeting) => meeting.kind === kind);
		const planned = slots.find((slot) => slot.kind === kind);
		const { today } = locals.ctx;
		const person = ({ name, title }: { name: string; title: string }) => ({ name, title });
		return {
			title: minutesLabel(kind, locals.locale),
			meeting: {
				// Minutes are of a meeting that was held: of one planned for a later day, today.
				onDate: held?.onDate ?? (planned && planned.onDate < today ? planned.onDate : today),
				starts: held?.starts ?? planned?.starts ?? '',
				ends: held?.ends ?? planned?.ends ?? '',
				place: held?.place ?? planned?.place ?? '',
				chair: held?.chair ?? members.find(({ role }) => role === 'lead')?.name ?? '',
				secretary: held?.secretary ?? '',
				content: held?.content ?? '',
				opinions: held?.opinions ?? '',
				attendees: held?.attendees ?? [...members, ...notices].map(person)
			}
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, recordMeetingSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await recordMeeting(locals.ctx, { ...key, kind: kindOf(params.kind), ...value });
			redirect(303, `/${params.ward}/audits/${params.number}`);
		})
};
