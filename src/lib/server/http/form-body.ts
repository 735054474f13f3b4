import { bytesOf } from '#lib/domain/evidence/media.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { SentFile } from '../files/receive.ts';

/** What one form may hold, in megabytes: only an action that takes a file asks for the larger one. */
export const formMegabytes = { usual: 8, upload: 24 } as const;

/**
 * The fields of a form, and no more than it may hold.
 * @throws Refusal `request-too-large`; `invalid-input` where it is no form that can be read.
 */
export async function readForm(
	request: Request,
	megabytes: number = formMegabytes.usual
): Promise<FormData> {
	const bytes = await readBody(request, bytesOf(megabytes));
	if (!bytes) refuse('request-too-large', { megabytes });
	const headers = { 'content-type': request.headers.get('content-type') ?? '' };
	try {
		return await new Response(bytes, { headers }).formData();
	} catch (error) {
		if (error instanceof TypeError) refuse('invalid-input', { fields: [] });
		throw error;
	}
}

/** A file as it came in a form. */
export const sentFile = async (file: File): Promise<SentFile> => ({
	name: file.name,
	bytes: new Uint8Array(await file.arrayBuffer())
});

/**
 * Takes off the line what nobody read, where the answer was clear without it: signed out, not allowed.
 * A browser that cannot get rid of what it sends shows its own error in place of ours.
 */
export async function readAway(request: Request): Promise<void> {
	if (!request.body || request.bodyUsed) return;
	// Who left while sending hears no answer anyway.
	await readBody(request, 0).catch(() => null);
}

/**
 * What is too much is read to its end all the same, and forgotten: a browser looks for the answer only
 * when it has sent everything.
 * @returns null where it was too much.
 */
async function readBody(request: Request, most: number): Promise<Blob | null> {
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	try {
		for await (const part of request.body ?? []) {
			size += part.length;
			if (size <= most) parts.push(part);
		}
	} catch (error) {
		if (isBeyondServer(error)) return null;
		throw error;
	}
	return size > most ? null : new Blob(parts);
}

/** The server itself reads nothing of what says that it is larger than any form (BODY_SIZE_LIMIT). */
const isBeyondServer = (error: unknown): boolean =>
	error instanceof Error && 'status' in error && error.status === 413;
