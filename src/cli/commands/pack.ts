import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { isIsoDate } from '#lib/domain/calendar/dates.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import * as operators from '#lib/server/database/operators.ts';
import { asAuthenticator } from '#lib/server/database/transaction.ts';
import { closePrinters } from '#lib/server/print/print.ts';
import { issuePack } from '#lib/server/usecases/issue-pack.ts';
import { asWardOperator, commandContext } from '../context.ts';
import { settingsOf, withCurrentDatabase } from '../open.ts';
import type { Scene } from '../scene.ts';
import { stop } from '../stop.ts';

type Options = {
	ward: string;
	from: string;
	to: string;
	out: string;
	locale: 'vi' | 'en';
	by?: string;
};

/** The same pack as from the page, issued and recorded, and written where `--out` says. */
export function addPack(program: Command, scene: Scene): void {
	const in_ = { locale: scene.locale };
	program
		.command('pack')
		.description(m.cli_pack_about({}, in_))
		.requiredOption('--ward <slug>', m.cli_pack_ward({}, in_))
		.requiredOption('--from <date>', m.cli_pack_from({}, in_))
		.requiredOption('--to <date>', m.cli_pack_to({}, in_))
		.requiredOption('--out <file>', m.cli_pack_out({}, in_))
		.addOption(
			new Option('--locale <locale>', m.cli_pack_locale({}, in_))
				.choices(['vi', 'en'])
				.default('vi')
		)
		.option('--by <username>', m.cli_by({ who: m.cli_by_coordinator({}, in_) }, in_))
		.action(async (options: Options) => {
			for (const text of [options.from, options.to])
				if (!isIsoDate(text)) stop('not-a-date', { text });
			const { pages, sha256 } = await issueInto(options, scene);
			scene.say(m.cli_pack_done({ pages, file: options.out, sha256 }, in_));
		});
}

async function issueInto({ ward: slug, from, to, out, locale, by }: Options, scene: Scene) {
	const settings = settingsOf(scene);
	const progress = scene.progress();
	try {
		return await withCurrentDatabase(settings, async (database) => {
			const ward =
				(await asAuthenticator(database, (trx) => operators.unitOfSlug(trx, slug))) ??
				stop('unknown-ward', { slug });
			const ctx = await asWardOperator(commandContext(settings, database, scene), ward, by);
			const { print } = await issuePack(
				ctx,
				{ wardId: ward.id, from, until: to, locale },
				{ progress: async (done, total, current) => progress.at(current, done, total) }
			);
			write(out, print.bytes);
			return print;
		});
	} finally {
		progress.end();
		await closePrinters();
	}
}

function write(file: string, bytes: Uint8Array): void {
	try {
		writeFileSync(file, bytes);
	} catch {
		stop('file-not-written', { file });
	}
}
