import { expect } from 'vitest';
import type { Locale } from '#lib/i18n/text/format.ts';

/** That each code has a label is the compiler's work; that no two share one is not. */
export function expectApart<Code extends string>(
	label: (code: Code, locale: Locale) => string,
	codes: readonly NoInfer<Code>[]
): void {
	for (const locale of ['vi', 'en'] as const) {
		const words = codes.map((code) => label(code, locale));
		expect(new Set(words).size).toBe(codes.length);
		expect(words).not.toContain('');
	}
}
