import type { FileFlag } from '#lib/domain/evidence/media.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

/** What a reader should know before opening the file, and what not to do. */
export const fileFlagWarning = wordsFor<FileFlag>({
	script: m.evidence_flag_script,
	launch: m.evidence_flag_launch,
	'embedded-file': m.evidence_flag_embedded_file,
	'embedded-object': m.evidence_flag_embedded_object,
	'remote-content': m.evidence_flag_remote_content
});
