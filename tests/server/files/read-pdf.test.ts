import { describe, expect, test } from 'vitest';
import { readPdf } from '#lib/server/files/read-pdf.ts';
import { pdf, rawPdf } from '../../support/good-files.ts';

const script = (document: { addJavaScript(name: string, script: string): void }) =>
	document.addJavaScript('a', 'app.alert(1)');

describe('what a PDF would do by itself is found', () => {
	test.each([
		['a script', () => pdf(script, false), ['script']],
		['a script in packed objects', () => pdf(script, true), ['script']],
		[
			'a file inside',
			() => pdf((document) => document.attach(Buffer.from('a'), 'a.txt', {})),
			['embedded-file']
		],
		['a program to start', () => rawPdf('4 0 obj <</S/Launch/F(cmd.exe)>> endobj'), ['launch']],
		[
			'a script whose name is written in numbers',
			() => rawPdf('4 0 obj <</S/J#61va#53cript/J#53(x)>> endobj'),
			['script']
		],
		[
			'a script inside a list inside a dictionary',
			() => rawPdf('4 0 obj <</Next[<</S/GoTo>><</S/JavaScript/JS(x)>>]>> endobj'),
			['script']
		],
		['a form with a program', () => rawPdf('4 0 obj <</XFA 9 0 R>> endobj'), ['script']],
		[
			'several at once',
			() => rawPdf('4 0 obj <</S/Launch/Next<</JS(x)>>>> endobj 5 0 obj <</EF<<>>>> endobj'),
			['embedded-file', 'launch', 'script']
		]
	])('%s', async (_, make, flags) => {
		expect(await readPdf(await make())).toEqual({ ok: true, flags });
	});

	test('an ordinary PDF, with links and an opening view, has nothing to be told of', async () => {
		const links =
			'4 0 obj <</S/GoTo/D[3 0 R/Fit]>> endobj 5 0 obj <</S/URI/URI(https://a)>> endobj';
		expect(await readPdf(rawPdf(links))).toEqual({ ok: true, flags: [] });
		expect(await readPdf(await pdf())).toEqual({ ok: true, flags: [] });
	});
});

test('a password and damage are told apart', async () => {
	const locked = await pdf((document) => document.encrypt({ userPassword: 'a' }));
	expect(await readPdf(locked)).toEqual({ ok: false, why: 'encrypted' });
	// Every reader opens it, but it forbids to copy and print: it cannot go into a pack.
	const bound = await pdf((document) => document.encrypt({ ownerPassword: 'a' }));
	expect(await readPdf(bound)).toEqual({ ok: false, why: 'encrypted' });
	expect(await readPdf(Buffer.from('%PDF-1.7\n'))).toEqual({ ok: false, why: 'damaged' });
});
