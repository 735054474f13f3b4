import type { Command } from 'commander';
import { m } from '#lib/i18n/paraglide/messages.js';
import { loadCalendar as readCalendar } from '#lib/server/templates/calendar.ts';
import { loadLegalDocuments as readLegalDocuments } from '#lib/server/templates/legal-documents.ts';
import { loadCalendar } from '#lib/server/usecases/load-calendar.ts';
import { loadLegalDocuments } from '#lib/server/usecases/load-legal-documents.ts';
import { asAdministrator, commandContext } from '../context.ts';
import { settingsOf, withCurrentDatabase } from '../open.ts';
import type { Scene } from '../scene.ts';

/** Law and calendar of templates/ into the installation; may be run again after they were edited. */
export function addLoadTemplates(program: Command, scene: Scene): void {
	const in_ = { locale: scene.locale };
	program
		.command('load-templates')
		.description(m.cli_load_templates_about({}, in_))
		.option('--by <username>', m.cli_by({ who: m.cli_by_admin({}, in_) }, in_))
		.action(async ({ by }: { by?: string }) => {
			const laws = [...readLegalDocuments().values()];
			const days = readCalendar();
			const settings = settingsOf(scene);
			const changed = await withCurrentDatabase(settings, async (database) => {
				const ctx = await asAdministrator(commandContext(settings, database, scene), by);
				return (await loadLegalDocuments(ctx, laws)) + (await loadCalendar(ctx, days));
			});
			scene.say(m.cli_load_templates_done({ laws: laws.length, days: days.length, changed }, in_));
		});
}
