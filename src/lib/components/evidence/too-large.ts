import { bytesOf, mostMegabytes } from '#lib/domain/evidence/media.ts';
import type { RefusalFacts } from '#lib/domain/refusal.ts';

/**
 * What the server would say of a file for its size alone, before a poor line carried it there.
 * @param file as the browser describes it; its type may be empty
 */
export function tooLargeToSend(
	file: { name: string; size: number; type: string } | undefined
): RefusalFacts['file-too-large'] | null {
	if (!file) return null;
	const megabytes = file.type.startsWith('image/') ? mostMegabytes.picture : mostMegabytes.file;
	return file.size > bytesOf(megabytes) ? { name: file.name, megabytes } : null;
}
