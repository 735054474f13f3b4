import { extensionOf, mayBeCalled } from '#lib/domain/evidence/file-name.ts';
import {
	type EvidenceKind,
	type FileFlag,
	bytesOf,
	isPictureKind,
	mostMegabytes
} from '#lib/domain/evidence/media.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { inspectCsv } from './inspect-csv.ts';
import { inspectOffice } from './inspect-office.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { sniff } from './sniff.ts';

export type Inspected = { kind: EvidenceKind; flags: FileFlag[] };

/**
 * What a file is by its bytes, and whether it may be taken in. Pictures are looked into when they are
 * made anew (clean-image.ts).
 * @throws Refusal naming the file: `file-empty`, `file-too-large`, `file-kind-not-allowed`,
 * `file-damaged`, `file-encrypted`, `file-has-macros`, `file-archive-bomb`, `csv-not-utf8`
 */
export async function inspectFile(name: string, bytes: Uint8Array): Promise<Inspected> {
	if (bytes.length === 0) refuse('file-empty', { name });
	demandSize(name, bytes, mostMegabytes.file);
	const inspected = await byBytes(name, bytes);
	if (!mayBeCalled(name, inspected.kind)) refuse('file-kind-not-allowed', { name });
	if (isPictureKind(inspected.kind)) demandSize(name, bytes, mostMegabytes.picture);
	return inspected;
}

function demandSize(name: string, bytes: Uint8Array, megabytes: number): void {
	if (bytes.length > bytesOf(megabytes)) refuse('file-too-large', { name, megabytes });
}

async function byBytes(name: string, bytes: Uint8Array): Promise<Inspected> {
	switch (sniff(bytes)) {
		case 'pdf':
			if (!mayBeCalled(name, 'pdf')) refuse('file-kind-not-allowed', { name });
			return { kind: 'pdf', flags: await inspectPdf(name, bytes) };
		case 'zip':
			return inspectOffice(name, bytes);
		case 'compound':
			return refuse(isLockedOffice(bytes) ? 'file-encrypted' : 'file-kind-not-allowed', { name });
		case 'png':
			return { kind: 'png', flags: [] };
		case 'jpeg':
			return { kind: 'jpeg', flags: [] };
		default:
			if (extensionOf(name) !== 'csv') refuse('file-kind-not-allowed', { name });
			inspectCsv(name, bytes);
			return { kind: 'csv', flags: [] };
	}
}

/** An office file under a password lies in this stream of an old container ([MS-OFFCRYPTO] 2.3.4.4). */
const isLockedOffice = (bytes: Uint8Array): boolean =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
		Buffer.from('EncryptedPackage', 'utf16le')
	);
