import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { type FileAnswer, answerFor } from '#lib/server/database/verify-file.ts';
import { sha256Hex } from '#lib/server/files/store.ts';
import { commandContext } from '../context.ts';
import { settingsOf, withCurrentDatabase } from '../open.ts';
import type { Scene } from '../scene.ts';
import { stop } from '../stop.ts';

/** The same answer as the page behind a printed QR, for the whole file instead of its number. */
export function addVerifyFile(program: Command, scene: Scene): void {
	const in_ = { locale: scene.locale };
	program
		.command('verify-file')
		.description(m.cli_verify_file_about({}, in_))
		.argument('<pdf>', m.cli_verify_file_argument({}, in_))
		.action(async (file: string) => {
			const sha256 = sha256Hex(read(file));
			const settings = settingsOf(scene);
			const answer = await withCurrentDatabase(settings, (database) =>
				reading(commandContext(settings, database, scene), (db) => answerFor(db, sha256))
			);
			if (!answer) stop('file-not-ours', { file });
			scene.say(lineOf(answer, scene));
			if (answer.kind === 'revision' && answer.answer !== 'in_force')
				stop('file-not-in-force', { file });
		});
}

function read(file: string): Buffer {
	try {
		return readFileSync(file);
	} catch {
		stop('file-unreadable', { file });
	}
}

function lineOf(answer: FileAnswer, { locale }: Scene): string {
	const in_ = { locale };
	const { unit } = answer;
	if (answer.kind === 'pack')
		return m.cli_verify_file_pack(
			{ unit, from: formatDate(answer.from), until: formatDate(answer.until) },
			in_
		);
	if (answer.kind === 'audit-report')
		return m.cli_verify_file_report(
			{ unit, number: answer.number, date: formatDate(answer.issuedOn) },
			in_
		);
	const document = `${answer.code} ${answer.number}`;
	switch (answer.answer) {
		case 'in_force':
			return m.cli_verify_file_in_force({ document, unit }, in_);
		case 'not_yet':
			return m.cli_verify_file_not_yet(
				{ document, unit, date: formatDate(answer.effectiveFrom) },
				in_
			);
		case 'replaced':
			return m.cli_verify_file_replaced({ document, unit, number: answer.replacedBy ?? '' }, in_);
		case 'withdrawn':
			return m.cli_verify_file_withdrawn({ document, unit }, in_);
	}
}
