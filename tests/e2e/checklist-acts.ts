import sharp from 'sharp';
import { expect } from 'vitest';
import { linksOf } from './acts.ts';
import { type Person, faultsOf, m, open, press, telephone, words } from './actors.ts';

/** WCAG 2.5.5: large enough for a thumb. */
const thumb = 44;
const nextLine = 'ArrowDown';

/** Three lines on a telephone, by keys alone: conforming, nonconforming, not sampled and why. */
export async function answerByKeys(auditor: Person, checklist: string): Promise<void> {
	const { page } = auditor;
	const { keyboard } = page;
	await page.setViewportSize(telephone);
	const keys = async (...pressed: string[]) => {
		for (const key of pressed) await keyboard.press(key);
	};
	const saved = (...pressed: string[]) =>
		Promise.all([page.waitForResponse((r) => r.request().method() === 'POST'), keys(...pressed)]);
	await saved(nextLine, '1');
	await saved(nextLine, '2');
	await keys('e');
	await keyboard.type('Hồ sơ số 112, 118 và 131');
	await saved('Escape');
	await keys(nextLine, '6');
	await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'reason');
	await keyboard.type('Kỳ này không có hồ sơ phát sinh');
	await saved('Escape');

	await open(auditor, checklist);
	expect(await page.locator('[aria-pressed=true]').count()).toBe(3);
	const heights = await page
		.locator('button[aria-pressed]')
		.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
	expect(Math.min(...heights)).toBeGreaterThanOrEqual(thumb);
}

/** Of the second line: what it found wrong. */
export async function addPhotograph(auditor: Person): Promise<void> {
	const { page } = auditor;
	const [, line] = await linksOf(auditor, /checklist\/[0-9a-f-]{36}$/);
	expect(await faultsOf(auditor, line ?? expect.unreachable())).toEqual([]);
	const [photos] = await linksOf(auditor, /checklist\/[0-9a-f-]{36}\/evidence$/);
	expect(await faultsOf(auditor, photos ?? expect.unreachable())).toEqual([]);
	await page.setViewportSize(telephone);
	const brown = { width: 640, height: 480, channels: 3, background: '#7a5c3e' } as const;
	const buffer = await sharp({ create: brown }).jpeg().toBuffer();
	await page.setInputFiles('#photo', { name: 'ho-so.jpg', mimeType: 'image/jpeg', buffer });
	await page.fill('#photo-caption', 'Hồ sơ số 112');
	await press(auditor, m.audit_checklist_photo_save, /evidence/);
	await page.locator('main a[href*="/thanh-binh/evidence/"]').first().waitFor();
	expect(await words(auditor)).toContain('Hồ sơ số 112');
}
