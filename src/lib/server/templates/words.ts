import { type Organisation, organisations } from './schema.ts';

/** `<mot-cua>` in a text stands for the words of that id in the organisation at hand. */
const placeholder = /<([a-z0-9-]+)>/g;

/** Common nouns: written small inside a sentence ("…, công chức Tư pháp – Hộ tịch thẩm tra"). */
const common =
	/^(Công chức|Cán bộ|Văn thư|Người được giao|Rà soát viên|Đánh giá viên|Tổ trưởng|Trưởng bản)/;

/** Puts the words in; an id that nobody knows is a fault of the template, found when it is loaded. */
export const withWords = (text: string, vocabulary: ReadonlyMap<string, string>): string =>
	text.replaceAll(placeholder, (_, id: string, offset: number) => {
		const found = vocabulary.get(id);
		if (found === undefined) throw new Error(`Unknown word <${id}>`);
		return common.test(found) && !beginsSentence(text.slice(0, offset))
			? found.charAt(0).toLowerCase() + found.slice(1)
			: found;
	});

const beginsSentence = (before: string): boolean =>
	/(^|[.!?]|\n\s*\n|^\s*(-|###))\s*$/.test(before) || /\n\s*(-|###)\s*$/.test(before);

const positionFields = new Set(['actors', 'owner_position', 'draft', 'review', 'approve']);

/** Ids that a part of a template needs in one organisation: placeholders, actors, who signs. */
export function wordsUsed(part: unknown, now: Organisation): Set<string> {
	const used = new Set<string>();
	const visit = (value: unknown, field: string): void => {
		if (typeof value === 'string') {
			for (const match of value.matchAll(placeholder)) if (match[1]) used.add(match[1]);
			if (positionFields.has(field)) used.add(value);
		} else if (Array.isArray(value)) {
			for (const item of value) visit(item, field);
		} else if (typeof value === 'object' && value !== null) {
			if ('organisation' in value && isOther(value.organisation, now)) return;
			for (const [key, item] of Object.entries(value)) visit(item, key);
		}
	};
	visit(part, '');
	return used;
}

const isOther = (value: unknown, now: Organisation): boolean =>
	value !== now && organisations.some((o) => o === value);
