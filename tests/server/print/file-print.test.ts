import { expect, test } from 'vitest';
import { filePrint } from '#lib/server/print/file-print.ts';

test('a form is told the name, caption, kind and hash of a file, and nothing else of its row', () => {
	const row = {
		...{ id: '1', wardId: 3, addedBy: 'hoa' },
		...{ name: 'a.jpg', caption: 'Quầy', sha256: 'ab', mediaType: 'image/jpeg' }
	};
	expect(filePrint(row)).toEqual({
		name: 'a.jpg',
		caption: 'Quầy',
		sha256: 'ab',
		mediaType: 'image/jpeg'
	});
});
