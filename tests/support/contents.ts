import fc from 'fast-check';
import { type Content, emptyContent } from '#lib/domain/document/content.ts';
import { richTextFromPlain } from '#lib/domain/rich-text.ts';

/** A small administrative procedure, complete enough to be read, searched and compared. */
export function aProcedure(changes: Partial<Content> = {}): Content {
	return {
		...emptyContent(),
		purpose: richTextFromPlain('Quy định trình tự, trách nhiệm đăng ký khai sinh.'),
		scope: richTextFromPlain('Áp dụng tại Ủy ban nhân dân phường.'),
		references: [{ id: 'r1', text: 'TCVN ISO 9001:2015' }],
		service: {
			nationalCode: '1.001193',
			applicants: 'Cá nhân',
			conditions: '',
			channels: ['in_person', 'online'],
			onlineLevel: 'full',
			legalBases: [
				{ id: 'b1', number: '60/2014/QH13', title: 'Luật Hộ tịch', articles: 'Điều 16' }
			],
			dossier: [
				{
					id: 'd1',
					name: 'Tờ khai đăng ký khai sinh',
					originals: 1,
					copies: 0,
					handling: 'submit',
					form: '',
					condition: ''
				}
			],
			sets: 1,
			deadlines: [
				{
					id: 'l1',
					condition: '',
					limit: { amount: 1, unit: 'working_day' },
					sameDay: true,
					base: 'complete_dossier',
					cutOff: '15:00',
					note: '',
					source: 'Luật Hộ tịch',
					checkedOn: '2026-01-05'
				}
			],
			place: 'Bộ phận Một cửa',
			fees: [
				{
					id: 'f1',
					name: 'Lệ phí',
					amount: 8000,
					per: 'case',
					tiers: [],
					cap: null,
					condition: 'Đăng ký quá hạn',
					province: '',
					source: 'Nghị quyết của HĐND tỉnh',
					checkedOn: '2026-01-05'
				}
			],
			result: 'Giấy khai sinh'
		},
		steps: [
			aStep('s1', 'Tiếp nhận hồ sơ', 'Công chức Một cửa', 1),
			aStep('s2', 'Ghi vào Sổ đăng ký khai sinh', 'Công chức Tư pháp – Hộ tịch', 5),
			aStep('s3', 'Ký Giấy khai sinh', 'Chủ tịch UBND', 1)
		],
		records: [
			{
				id: 'k1',
				name: 'Sổ đăng ký khai sinh',
				keeper: 'Công chức Tư pháp – Hộ tịch',
				retentionYears: null,
				basis: 'Bảng thời hạn bảo quản của phường',
				medium: 'both'
			}
		],
		...changes
	};
}

export const aStep = (
	id: string,
	title: string,
	actor: string,
	hours: number
): Content['steps'][number] => ({
	id,
	kind: 'action',
	title,
	actors: [actor],
	outside: '',
	time: { amount: hours, unit: 'hour' },
	output: '',
	note: ''
});

const words = fc
	.array(fc.constantFrom('Tiếp', 'nhận', 'hồ sơ', 'Điện Biên', 'trả', 'kết quả', '2.000', 'ở'), {
		minLength: 1,
		maxLength: 6
	})
	.map((w) => w.join(' '));
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const date = fc.constantFrom('2019-01-01', '2026-01-05');
const unit = fc.constantFrom('hour' as const, 'working_day' as const, 'calendar_day' as const);
const duration = fc.record({ amount: fc.integer({ min: 0, max: 30 }), unit });
const rows = <T extends { id: string }>(row: fc.Arbitrary<T>) =>
	fc.uniqueArray(row, { maxLength: 5, selector: (r) => r.id });
const richText = fc.oneof(
	fc.constant(richTextFromPlain('')),
	fc.array(words, { maxLength: 3 }).map((w) => richTextFromPlain(w.join('\n\n')))
);

/** Any content whose rows have ids of their own; rows share few ids, so that two contents overlap. */
export const anyContent: fc.Arbitrary<Content> = fc.record({
	purpose: richText,
	scope: richText,
	references: rows(fc.record({ id, text: words })),
	definitions: rows(fc.record({ id, term: words, meaning: words })),
	body: richText,
	service: fc.option(
		fc.record({
			nationalCode: fc.constantFrom('', '1.001193'),
			applicants: words,
			conditions: fc.constantFrom('', 'có'),
			channels: fc.subarray(['in_person' as const, 'post' as const, 'online' as const]),
			onlineLevel: fc.constantFrom('information' as const, 'full' as const, 'none' as const),
			legalBases: rows(fc.record({ id, number: words, title: words, articles: words })),
			dossier: rows(
				fc.record({
					id,
					name: words,
					originals: fc.integer({ min: 0, max: 9 }),
					copies: fc.integer({ min: 0, max: 9 }),
					handling: fc.constantFrom('submit' as const, 'present' as const),
					form: words,
					condition: fc.constantFrom('', 'nếu có')
				})
			),
			sets: fc.integer({ min: 1, max: 3 }),
			deadlines: rows(
				fc.record({
					id,
					condition: fc.constantFrom('', 'phức tạp'),
					limit: duration,
					sameDay: fc.boolean(),
					base: fc.constantFrom('complete_dossier' as const, 'acceptance' as const),
					cutOff: fc.constantFrom('', '15:00'),
					note: fc.constant(''),
					source: words,
					checkedOn: date
				})
			),
			place: words,
			fees: rows(
				fc.record({
					id,
					name: words,
					amount: fc.option(fc.integer({ min: 0, max: 50_000 })),
					per: fc.constantFrom('case' as const, 'page' as const),
					tiers: fc.array(fc.record({ from: fc.constant(3), amount: fc.constant(1000) }), {
						maxLength: 1
					}),
					cap: fc.option(fc.constant(200_000)),
					condition: fc.constant(''),
					province: fc.constantFrom('', 'Điện Biên'),
					source: words,
					checkedOn: date
				})
			),
			result: words
		})
	),
	steps: rows(
		fc.record({
			id,
			kind: fc.constantFrom('start' as const, 'action' as const, 'check' as const, 'end' as const),
			title: words,
			actors: fc.array(words, { maxLength: 2 }),
			outside: fc.constant(''),
			time: fc.option(duration),
			output: fc.constantFrom('', 'Giấy hẹn'),
			note: fc.constant('')
		})
	),
	forms: rows(fc.record({ id, code: words, name: words })),
	records: rows(
		fc.record({
			id,
			name: words,
			keeper: words,
			retentionYears: fc.option(fc.integer({ min: 1, max: 70 })),
			basis: words,
			medium: fc.constantFrom('paper' as const, 'both' as const)
		})
	)
});
