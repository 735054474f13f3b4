import type { Content } from '#lib/domain/document/content.ts';

/** What a later issue changes in the words of the one before. */
export type Edit = (content: Content) => Content;

export const unchanged: Edit = (content) => content;

/** A procedure is mended where work begins. */
export const noteOnFirstStep =
	(note: string): Edit =>
	(content) => ({
		...content,
		steps: content.steps.map((step, i) =>
			i === 0 ? { ...step, note: [step.note, note].filter(Boolean).join(' ') } : step
		)
	});

export const oneMoreRecord =
	(name: string, keeper: string): Edit =>
	(content) => ({
		...content,
		records: [
			...content.records,
			{
				id: `record-added-${content.records.length + 1}`,
				name,
				keeper,
				retentionYears: 5,
				basis: 'Quy định lưu trữ của đơn vị',
				medium: 'both'
			}
		]
	});

export const oneMoreParagraph =
	(part: 'purpose' | 'scope' | 'body', text: string): Edit =>
	(content) => ({
		...content,
		[part]: {
			type: 'doc',
			content: [...content[part].content, { type: 'paragraph', content: [{ type: 'text', text }] }]
		}
	});

export const searchFirst = noteOnFirstStep(
	'Tra cứu Cơ sở dữ liệu quốc gia về dân cư trước khi yêu cầu người dân nộp giấy tờ.'
);
