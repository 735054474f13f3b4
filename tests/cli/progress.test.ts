import { expect, test } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';

function terminal(isTTY: boolean, columns = 80) {
	const written: string[] = [];
	return { isTTY, columns, written, write: (text: string) => written.push(text) };
}

test('in a pipe nothing is shown', () => {
	const pipe = terminal(false);
	const progress = showProgress(pipe);
	progress.at('Phường Thanh Bình', 1, 2);
	progress.end();
	expect(pipe.written).toEqual([]);
});

test('on a terminal one line tells how far it is, and is gone at the end', () => {
	const screen = terminal(true);
	const progress = showProgress(screen);
	progress.at('Phường Thanh Bình', 5, 10);
	expect(screen.written.join('')).toContain('[##########..........]');
	expect(screen.written.join('')).toContain('5/10 Phường Thanh Bình');
	progress.end();
	expect(screen.written.at(-1)).toBe('\r\u001b[2K');
	expect(screen.written.join('')).not.toContain('\n');
});

test('a narrow terminal is not written over its edge', () => {
	const screen = terminal(true, 20);
	showProgress(screen).at('một tên rất dài của một phường rất xa', 1, 2);
	const line = screen.written.join('').replaceAll('\r\u001b[2K', '');
	expect(line.length).toBeLessThan(20);
});
