import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { workCalendar } from '#lib/domain/calendar/working-days.ts';
import { localDate } from '#lib/i18n/text/format.ts';
import type { Context } from '#lib/server/context.ts';
import type { DatabaseHandle } from '#lib/server/database/connect.ts';
import { openFileStore } from '#lib/server/files/store.ts';
import { createPrintPool } from '#lib/server/print/pool.ts';
import { projectRoot } from '#lib/server/project-root.ts';
import { loadCalendar } from '#lib/server/templates/calendar.ts';
import { loadDocumentTemplates } from '#lib/server/templates/document-template.ts';
import { auditActs, playAudits } from './audits/play-audits.ts';
import { daysBefore } from './days.ts';
import { historyOf, playWard } from './play.ts';
import { populate } from './populate.ts';
import { type DemoWard, openStage } from './stage.ts';

export type LoadOptions = {
	filesFolder: string;
	publicUrl: string;
	now: Date;
	/** Told after every act: in which ward, how many are done of how many. */
	progress?: (what: string, done: number, total: number) => void;
};

const printTimeoutMs = 120_000;

/**
 * Loads eighteen months of nine wards into a migrated, empty database, by the very use cases of the
 * pages: every gate was passed, every signature stands over its content, every approved revision was
 * printed. Events tell both times: when they are said to have happened, and when they were recorded.
 */
export async function loadDemo(
	database: DatabaseHandle,
	{ filesFolder, publicUrl, now, progress = () => undefined }: LoadOptions
): Promise<void> {
	// The wards live side by side: while one waits for its paper another uses the database.
	const printers = createPrintPool({
		worker: join(projectRoot(), 'src/lib/server/print/worker.ts'),
		threads: Math.min(4, availableParallelism())
	});
	const print: Context['print'] = (form, { locale, issuedAt, signal }) =>
		printers.run(
			{ do: 'print', form, edition: { locale, issuedAt: issuedAt.toISOString() } },
			{ signal, timeoutMs: printTimeoutMs }
		);
	try {
		const stage = openStage({ database, files: openFileStore(filesFolder), print, publicUrl });
		const today = localDate(now);
		const templates = loadDocumentTemplates();
		const days = daysBefore(today, workCalendar(loadCalendar()));
		let total = auditActs;
		let done = 0;
		const lives: Promise<void>[] = [];
		const wards: DemoWard[] = [];
		// A ward's history begins as soon as its people are there: its papers are in print by the
		// time the last ward is staffed.
		await populate(stage, today, (ward) => {
			wards.push(ward);
			const history = historyOf(ward, templates, days);
			total += history.length;
			const life = playWard(stage, ward, history, () => progress(ward.unit.name, ++done, total));
			// What fails meanwhile is told below, by Promise.all.
			life.catch(() => undefined);
			lives.push(life);
		});
		await Promise.all(lives);
		await playAudits(stage, wards, days, (ward) => progress(ward, ++done, total));
		await database.maintain();
	} finally {
		await printers.close();
	}
}
