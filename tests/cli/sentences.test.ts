import { expect, test } from 'vitest';
import { exitCodes } from '../../src/cli/exit-codes.ts';
import { sentenceOf } from '../../src/cli/sentences.ts';
import { Stop, type StopCode, endings } from '../../src/cli/stop.ts';

const facts = {
	variable: 'PORT',
	value: 'x',
	reason: 'refused',
	folder: '/data',
	port: 3000,
	host: '127.0.0.1',
	file: 'a.pdf',
	slug: 'thanh-binh',
	username: 'lan',
	text: '31/02',
	problem: 'line 3',
	count: 2,
	tool: 'pg_dump',
	engine: 'postgresql',
	place: '/data'
};

test.each(Object.keys(endings) as StopCode[])('%s has its sentence in both languages', (code) => {
	const stop = new Stop(code, facts as never);
	const [vi, en] = [sentenceOf(stop, 'vi'), sentenceOf(stop, 'en')];
	expect(vi).not.toBe(en);
	for (const sentence of [vi, en]) {
		expect(sentence).toMatch(/^\S.{20,}\S$/s);
		expect(sentence).not.toMatch(/[{}]|undefined/);
		expect(sentence.normalize('NFC')).toBe(sentence);
	}
	expect(exitCodes[endings[code]]).toBeGreaterThan(0);
});
