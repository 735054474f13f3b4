import { describe, expect, test } from 'vitest';
import { afterCommand, rowCommand, rowsTyped } from '#lib/domain/document/row-commands.ts';

const rows = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() }));
const ids = (list: { id?: string }[]) => list.map(({ id }) => id);

test('rows stand in the order of their numbers, whatever is missing between them', () => {
	const form = new FormData();
	form.set('rows.10.text', 'mười');
	form.set('rows.2.text', 'hai');
	form.set('rows.2.id', 'r2');
	form.set('rows.2.colour', 'red');
	form.set('version', '7');
	expect(rowsTyped('references', form)).toEqual([{ id: 'r2', text: 'hai' }, { text: 'mười' }]);
});

describe('the buttons of a list', () => {
	test.each(['', 'pick', 'remove', 'remove:x', 'remove:-1', 'drop:1'])('“%s” is none', (text) => {
		expect(rowCommand(text)).toBeNull();
	});

	test('adding puts an empty row with its own id at the end, and keeps what was typed', () => {
		const after = afterCommand('references', rows, { act: 'add' }, 'new');
		expect(after.slice(0, 3)).toEqual(rows);
		expect(after[3]).toEqual({ id: 'new', text: '' });
	});

	test('taking out and moving concern the row of that number alone', () => {
		const after = (text: string) => {
			const command = rowCommand(text);
			return command && ids(afterCommand('references', rows, command, 'new'));
		};
		expect(after('remove:1')).toEqual(['a', 'c']);
		expect(after('up:1')).toEqual(['b', 'a', 'c']);
		expect(after('down:1')).toEqual(['a', 'c', 'b']);
		expect(after('up:0')).toEqual(['a', 'b', 'c']);
		expect(after('down:2')).toEqual(['a', 'b', 'c']);
		expect(after('remove:9')).toEqual(['a', 'b', 'c']);
	});
});
