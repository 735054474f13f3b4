import { m } from '#lib/i18n/paraglide/messages.js';
import type { Stop, StopCode, StopFacts } from './stop.ts';

type Words<C extends StopCode> = (facts: StopFacts[C], options: { locale: 'vi' | 'en' }) => string;

/** Each stop's sentence: what was not possible, why, and what to do. None can be forgotten. */
const sentences: { [C in StopCode]: Words<C> } = {
	'database-url-missing': m.cli_stop_database_url_missing,
	'setting-unusable': m.cli_stop_setting_unusable,
	'database-unreachable': m.cli_stop_database_unreachable,
	'folder-in-use': m.cli_stop_folder_in_use,
	'folder-not-writable': m.cli_stop_folder_not_writable,
	'port-taken': m.cli_stop_port_taken,
	'port-forbidden': m.cli_stop_port_forbidden,
	'schema-empty': m.cli_stop_schema_empty,
	'schema-behind': m.cli_stop_schema_behind,
	'schema-ahead': m.cli_stop_schema_ahead,
	'build-failed': m.cli_stop_build_failed,
	'file-unreadable': m.cli_stop_file_unreadable,
	'file-not-written': m.cli_stop_file_not_written,
	'unknown-ward': m.cli_stop_unknown_ward,
	'unknown-person': m.cli_stop_unknown_person,
	'no-administrator': m.cli_stop_no_administrator,
	'no-coordinator': m.cli_stop_no_coordinator,
	'not-a-date': m.cli_stop_not_a_date,
	'template-broken': m.cli_stop_template_broken,
	'demo-needs-embedded': m.cli_stop_demo_needs_embedded,
	'events-broken': m.cli_stop_events_broken,
	'tool-missing': m.cli_stop_tool_missing,
	'tool-failed': m.cli_stop_tool_failed,
	'backup-broken': m.cli_stop_backup_broken,
	'backup-other-engine': m.cli_stop_backup_other_engine,
	'backup-ahead': m.cli_stop_backup_ahead,
	'not-empty': m.cli_stop_not_empty,
	'nothing-there': m.cli_stop_nothing_there,
	'file-not-ours': m.cli_stop_file_not_ours,
	'file-not-in-force': m.cli_stop_file_not_in_force
};

export const sentenceOf = (stop: Stop, locale: 'vi' | 'en'): string =>
	(sentences[stop.code] as Words<StopCode>)(stop.facts, { locale });
