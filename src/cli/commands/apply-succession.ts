import type { Command } from 'commander';
import { isIsoDate } from '#lib/domain/calendar/dates.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { loadSuccession } from '#lib/server/templates/units.ts';
import { applySuccession } from '#lib/server/usecases/apply-succession.ts';
import { asAdministrator, commandContext } from '../context.ts';
import { settingsOf, withCurrentDatabase } from '../open.ts';
import type { Scene } from '../scene.ts';
import { stop } from '../stop.ts';

/** What became of the units, event by event; each is applied once, however often the command runs. */
export function addApplySuccession(program: Command, scene: Scene): void {
	const in_ = { locale: scene.locale };
	program
		.command('apply-succession')
		.description(m.cli_succession_about({}, in_))
		.argument('<name>', m.cli_succession_file({}, in_))
		.option('--until <date>', m.cli_succession_until({}, in_))
		.option('--by <username>', m.cli_by({ who: m.cli_by_admin({}, in_) }, in_))
		.action(async (name: string, { until, by }: { until?: string; by?: string }) => {
			if (until !== undefined && !isIsoDate(until)) stop('not-a-date', { text: until });
			const { events, departments } = loadSuccession(name);
			const settings = settingsOf(scene);
			await withCurrentDatabase(settings, async (database) => {
				const ctx = await asAdministrator(commandContext(settings, database, scene), by);
				for (const event of events.filter((e) => until === undefined || e.on <= until)) {
					const { applied, begun, ended } = await applySuccession(ctx, event, departments);
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
