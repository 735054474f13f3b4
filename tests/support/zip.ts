import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as it is, or as it claims to be. */
export type ZipEntry = {
	name: string;
	data?: string | Uint8Array;
	/** Deflated bytes that stand for `data`. */
	packed?: Uint8Array;
	/** What the list of contents says, where that is not the truth. */
	says?: { size?: number; crc?: number; method?: number; flags?: number; offset?: number };
	/** The name beside the data, where the list says another. */
	localName?: string;
	/** There, but not in the list of contents. */
	unlisted?: boolean;
};

const encode = (text: string) => Buffer.from(text, 'utf8');

/**
 * An archive written sign by sign, so that a test can say exactly what is wrong with it.
 * @param beforeEnd stands between the list of contents and its end record
 */
export function zip(entries: ZipEntry[], { comment = '', beforeEnd = '' } = {}): Uint8Array {
	const locals: Buffer[] = [];
	const list: Buffer[] = [];
	let offset = 0;
	for (const entry of entries) {
		const data = Buffer.from(entry.data ?? '');
		const packed = entry.packed ?? deflateRawSync(data);
		const { size = data.length, crc = crc32(data), method = 8, flags = 0 } = entry.says ?? {};
		const common = Buffer.alloc(22);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(flags | 0x800, 2);
		common.writeUInt16LE(method, 4);
		common.writeUInt32LE(crc >>> 0, 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(size, 18);

		const localName = encode(entry.localName ?? entry.name);
		const local = Buffer.concat([
			Buffer.from('PK\x03\x04', 'latin1'),
			common,
			lengths(localName.length, 0),
			localName,
			packed
		]);
		const name = encode(entry.name);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(entry.says?.offset ?? offset, 10);
		if (!entry.unlisted)
			list.push(
				Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
				common,
				lengths(name.length, 0),
				place,
				name
			);
		locals.push(local);
		offset += local.length;
	}
	const contents = Buffer.concat(list);
	const end = Buffer.alloc(18);
	const count = Math.min(entries.filter((entry) => !entry.unlisted).length, 0xffff);
	end.writeUInt16LE(count, 4);
	end.writeUInt16LE(count, 6);
	end.writeUInt32LE(contents.length, 8);
	end.writeUInt32LE(offset, 12);
	end.writeUInt16LE(encode(comment).length, 16);
	return Buffer.concat([
		...locals,
		contents,
		encode(beforeEnd),
		Buffer.from('PK\x05\x06', 'latin1'),
		end,
		encode(comment)
	]);
}

function lengths(name: number, extra: number): Buffer {
	const both = Buffer.alloc(4);
	both.writeUInt16LE(name, 0);
	both.writeUInt16LE(extra, 2);
	return both;
}
