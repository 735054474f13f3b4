import { BackupFault } from '#lib/server/backup/fault.ts';
import { SettingError } from '#lib/server/settings.ts';
import { TemplateError } from '#lib/server/templates/read-yaml.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { refusalSentence } from '#lib/i18n/refusals.ts';
import { exitCodes } from './exit-codes.ts';
import type { Scene } from './scene.ts';
import { sentenceOf } from './sentences.ts';
import { Stop, type StopFacts, endings } from './stop.ts';

/** Says why a command ended. One clear sentence for what can be foreseen, the stack for a bug. */
export function tell(error: unknown, scene: Scene): number {
	if (isRefusal(error)) {
		const { what, next } = refusalSentence(error, scene.locale);
		scene.complain(`${what} ${next}`);
		return exitCodes.refused;
	}
	const known: Stop | null = error instanceof Stop ? (error as Stop) : foreseen(error);
	if (!known) {
		scene.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
		return exitCodes.bug;
	}
	scene.complain(sentenceOf(known, scene.locale));
	return exitCodes[endings[known.code]];
}

type SystemError = Error & { code?: string; path?: string; folder?: string };

const notWritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOSPC']);
const unreachable = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOTFOUND',
	'ETIMEDOUT',
	'EAI_AGAIN',
	'28000', // the server knows no such user
	'28P01', // wrong password
	'3D000', // no such database
	'57P03' // the server is starting or stopping
]);

/** What the system's errors mean here; null for what nobody foresaw. */
function foreseen(error: unknown): Stop | null {
	if (!(error instanceof Error)) return null;
	if (error instanceof SettingError)
		return new Stop('setting-unusable', { variable: error.variable, value: error.value });
	if (error instanceof BackupFault) return new Stop(error.code, error.facts);
	if (error instanceof TemplateError)
		return new Stop('template-broken', { problem: error.message });
	const { name, code = '', path, folder, message } = error as SystemError;
	// By name: the bundled server throws its own copy of this class.
	if (name === 'FolderInUse') return new Stop('folder-in-use', { folder: folder ?? '' });
	if (notWritable.has(code) && path !== undefined)
		return new Stop('folder-not-writable', { folder: path });
	if (unreachable.has(code)) return unreachableDatabase(message || code);
	return null;
}

const unreachableDatabase = (reason: StopFacts['database-unreachable']['reason']): Stop =>
	new Stop('database-unreachable', { reason });
