import type { Command } from 'commander';
import { m } from '#lib/i18n/paraglide/messages.js';
import {
	type EventsReport,
	type VerifiedChain,
	verifyEvents
} from '#lib/server/usecases/verify-events.ts';
import { settingsOf, withCurrentDatabase } from '../open.ts';
import type { Scene } from '../scene.ts';
import { stop } from '../stop.ts';

/** Re-computes what the triggers wrote, and holds it against every signed checkpoint. */
export function addVerifyEvents(program: Command, scene: Scene): void {
	program
		.command('verify-events')
		.description(m.cli_verify_events_about({}, { locale: scene.locale }))
		.action(async () => {
			const settings = settingsOf(scene);
			const report = await withCurrentDatabase(settings, (database) =>
				verifyEvents({ database, now: scene.now }, settings.dataFolder)
			);
			for (const chain of report.chains) scene.say(chainLine(chain, scene));
			scene.say(checkpointLine(report.checkpoints, scene));
			const count = report.chains.filter((c) => c.fault !== null).length;
			if (!report.sound) stop('events-broken', { count });
		});
}

const faults = {
	altered: m.cli_verify_events_altered,
	gap: m.cli_verify_events_gap,
	link: m.cli_verify_events_link,
	head: m.cli_verify_events_head,
	checkpoint: m.cli_verify_events_rewritten
};

function chainLine({ unit, events, head, fault }: VerifiedChain, { locale }: Scene): string {
	const in_ = { locale };
	const name = unit ?? m.cli_verify_events_installation({}, in_);
	return fault
		? m.cli_verify_events_bad({ unit: name, seq: fault.seq, why: faults[fault.why]({}, in_) }, in_)
		: m.cli_verify_events_good({ unit: name, count: events, hash: head.slice(0, 16) }, in_);
}

function checkpointLine(found: EventsReport['checkpoints'], { locale }: Scene): string {
	const in_ = { locale };
	return found.fault
		? m.cli_verify_events_checkpoint_bad({ id: found.fault.id, why: found.fault.why }, in_)
		: m.cli_verify_events_checkpoints_good({ count: found.count }, in_);
}
