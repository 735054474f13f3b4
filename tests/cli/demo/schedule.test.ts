import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '#lib/domain/calendar/dates.ts';
import { workCalendar } from '#lib/domain/calendar/working-days.ts';
import { loadCalendar } from '#lib/server/templates/calendar.ts';
import { loadDocumentTemplates } from '#lib/server/templates/document-template.ts';
import { daysBefore } from '../../../src/cli/demo/days.ts';
import { moments, ownersBy } from '../../../src/cli/demo/play.ts';
import { type Act, keyOf, scheduleOf } from '../../../src/cli/demo/schedule.ts';
import { stories } from '../../../src/cli/demo/story.ts';

const templates = loadDocumentTemplates();
const calendar = workCalendar(loadCalendar());
const ownerOf = ownersBy();

const historyOn = (today: string, slug: string): Act[] =>
	scheduleOf(slug, templates, stories[slug] ?? {}, ownerOf, daysBefore(today, calendar));

/** Any day on which somebody might type npm run demo: also in years whose holidays nobody knows. */
const anyDay = fc.integer({ min: 0, max: 365 * 8 }).map((n) => addDays('2025-01-01', n));
const anyWard = fc.constantFrom('thanh-binh', 'him-lam', 'muong-thanh', 'ta-leng');

describe('a history can be loaded on any day', () => {
	test('it is told in order, on weekdays, and ends before today', () => {
		fc.assert(
			fc.property(anyDay, anyWard, (today, slug) => {
				const acts = historyOn(today, slug);
				expect(acts.map(keyOf)).toEqual(acts.map(keyOf).sort());
				for (const { day } of acts) {
					expect(day < today).toBe(true);
					if (!isMakeUp(day)) expect([0, 6]).not.toContain(weekday(day));
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('the steps of a document never overtake one another, nor happen side by side', () => {
		fc.assert(
			fc.property(anyDay, anyWard, (today, slug) => {
				const open = new Map<string, string>();
				for (const moment of moments(historyOn(today, slug))) {
					expect(new Set(moment.map((a) => a.code)).size).toBe(moment.length);
					for (const act of moment) {
						const state = open.get(act.code);
						if (act.do === 'draft') expect(state).toBeUndefined();
						if (act.do === 'revise' || act.do === 'confirm' || act.do === 'recall')
							expect(state).toBe('approved');
						if (act.do === 'submit') expect(state).toBe('draft');
						if (act.do === 'agree') expect(['submit', 'agree']).toContain(state);
						if (act.do === 'approve') expect(state).toBe('agree');
						open.set(act.code, nextState(act, state));
					}
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('today always has work waiting: a draft, a review, an approval, a return, somebody to read', () => {
		fc.assert(
			fc.property(anyDay, fc.constantFrom('thanh-binh', 'him-lam'), (today, slug) => {
				const last = new Map<string, Act['do']>();
				const acts = historyOn(today, slug);
				for (const act of acts)
					if (act.do !== 'acknowledge' && act.do !== 'recall') last.set(act.code, act.do);
				const ends = [...last.values()];
				for (const end of ['revise', 'submit', 'return', 'agree', 'approve'])
					expect(ends).toContain(end);
				const waiting = acts.filter(
					(act, i) =>
						(act.do === 'acknowledge' && act.unread.length > 0) ||
						(act.do === 'approve' &&
							!acts.slice(i).some((a) => a.do === 'acknowledge' && a.code === act.code))
				);
				expect(waiting.length).toBeGreaterThan(0);
			}),
			{ numRuns: 40 }
		);
	});
});

test('two wards have their whole set, the others the ISO set', () => {
	const codes = (slug: string) => new Set(historyOn('2026-11-23', slug).map((a) => a.code));
	expect(codes('thanh-binh').size).toBe(templates.length);
	expect(codes('him-lam').size).toBe(templates.length);
	expect([...codes('noong-bua')].sort()).toEqual(
		templates
			.filter((t) => /^(CSCL|MTCL|MHHT|PL\.MHHT|QT\.ISO)/.test(t.code))
			.map((t) => t.code)
			.sort()
	);
});

test('the history reaches back eighteen months', () => {
	const [first] = historyOn('2026-11-23', 'thanh-binh');
	expect(first?.day).toBe('2025-05-23');
});

const isMakeUp = (day: string): boolean => calendar.kinds.get(day) === 'make_up_day';

function nextState(act: Act, state: string | undefined): string {
	switch (act.do) {
		case 'draft':
		case 'revise':
			return 'draft';
		case 'confirm':
		case 'acknowledge':
		case 'recall':
			return state ?? '';
		case 'approve':
			return 'approved';
		default:
			return act.do;
	}
}
