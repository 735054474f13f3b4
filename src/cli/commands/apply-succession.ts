import type { Command } from 'commander';
import { isIsoDate } from '#lib/domain/calendar/dates.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { type Succession, loadSuccession, loadUnits } from '#lib/server/templates/units.ts';
import { applySuccession } from '#lib/server/usecases/apply-succession.ts';
import { asAdministrator, commandContext } from '../context.ts';
import { settingsOf, withCurrentDatabase } from '../open.ts';
import type { Scene } from '../scene.ts';
import { stop } from '../stop.ts';

type Options = { until?: string; show?: true; by?: string };

/** What became of the units, event by event; each is applied once, however often the command runs. */
export function addApplySuccession(program: Command, scene: Scene): void {
	const in_ = { locale: scene.locale };
	program
		.command('apply-succession')
		.description(m.cli_succession_about({}, in_))
		.argument('<name>', m.cli_succession_file({}, in_))
		.option('--until <date>', m.cli_succession_until({}, in_))
		.option('--show', m.cli_succession_show({}, in_))
		.option('--by <username>', m.cli_by({ who: m.cli_by_admin({}, in_) }, in_))
		.action(async (name: string, { until, show, by }: Options) => {
			if (until !== undefined && !isIsoDate(until)) stop('not-a-date', { text: until });
			const succession = loadSuccession(name);
			const events = succession.events.filter((e) => until === undefined || e.on <= until);
			if (show) return tellAhead({ ...succession, events }, scene);
			const settings = settingsOf(scene);
			await withCurrentDatabase(settings, async (database) => {
				const ctx = await asAdministrator(commandContext(settings, database, scene), by);
				for (const event of events) {
					const { applied, begun, ended } = await applySuccession(
						ctx,
						event,
						succession.departments
					);
					const date = formatDate(event.on);
					scene.say(
						applied
							? m.cli_succession_done({ date, created: begun.length, ended: ended.length }, in_)
							: m.cli_succession_skipped({ date }, in_)
					);
					for (const { slug, note } of event.unknown)
						scene.say(m.cli_succession_unknown({ slug, note }, in_));
				}
			});
		});
}

/** What would become of which unit, and what is in doubt: none of it can be taken back. */
function tellAhead({ buildsOn, events }: Succession, { say, locale }: Scene): void {
	const { province, city, units } = loadUnits(buildsOn);
	const created = events.flatMap(({ creates }) => creates);
	const names = new Map([province, city, ...units, ...created].map((u) => [u.slug, u.name]));
	const nameOf = (slug: string): string => names.get(slug) ?? slug;
	for (const { on, basis, creates, ends, unknown } of events) {
		say(m.cli_succession_event({ date: formatDate(on), basis }, { locale }));
		for (const { name, predecessors } of creates)
			say(`  ${name} ← ${predecessors.map(({ slug }) => nameOf(slug)).join(', ')}`);
		const gone = m.cli_succession_ends({ names: ends.map(nameOf).join(', ') }, { locale });
		say(`  ${gone}`);
		for (const { slug, note } of unknown)
			say(m.cli_succession_unknown({ slug: nameOf(slug), note }, { locale }));
	}
}
