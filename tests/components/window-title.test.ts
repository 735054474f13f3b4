import { expect, test } from 'vitest';
import { windowTitle } from '#lib/components/window-title.ts';

const product = 'Ward QMS';
const documents = { label: 'Tài liệu' };
const birth = { label: 'QT.TP.01 — Đăng ký khai sinh' };

test('a page below a document says of which, so that two windows can be told apart', () => {
	expect(windowTitle({ heading: 'Lịch sử', breadcrumb: [documents, birth], product })).toBe(
		'Lịch sử · QT.TP.01 — Đăng ký khai sinh · Ward QMS'
	);
	const audit = { label: 'ĐGNB-2026-01' };
	const below = [{ label: 'Đánh giá nội bộ' }, audit, { label: 'PH-01' }];
	expect(windowTitle({ heading: 'Soát phát hiện', breadcrumb: below, product })).toBe(
		'Soát phát hiện · PH-01 · ĐGNB-2026-01 · Ward QMS'
	);
});

test('a page of the ward needs its own heading alone', () => {
	expect(windowTitle({ heading: birth.label, breadcrumb: [documents], product })).toBe(
		'QT.TP.01 — Đăng ký khai sinh · Ward QMS'
	);
	expect(windowTitle({ heading: 'Việc của tôi', breadcrumb: [], product })).toBe(
		'Việc của tôi · Ward QMS'
	);
});

test('a page that bears the heading of another says first what is done here', () => {
	const breadcrumb = [documents, { label: 'QT.TP.01' }];
	expect(windowTitle({ heading: birth.label, breadcrumb, doing: 'Soạn thảo', product })).toBe(
		'Soạn thảo · QT.TP.01 — Đăng ký khai sinh · Ward QMS'
	);
});
