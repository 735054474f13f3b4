import { tmpdir } from 'node:os';
import { expect, test, vi } from 'vitest';
import { watchDisk } from '#lib/server/disk.ts';

const megabytes = (n: number) => n * 1_048_576;

test('below 256 MB nothing is written, from there on all is', () => {
	expect(() => watchDisk('', () => megabytes(255.9)).demandRoom()).toThrow('disk-nearly-full');
	expect(() => watchDisk('', () => megabytes(256)).demandRoom()).not.toThrow();
	expect(watchDisk('', () => megabytes(1000.7)).freeMegabytes()).toBe(1000);
});

test('the disk is not asked at every request', () => {
	const measure = vi.fn(() => megabytes(1000));
	const disk = watchDisk('', measure);
	for (let i = 0; i < 100; i++) disk.freeMegabytes();
	expect(measure).toHaveBeenCalledTimes(1);
});

test('this machine’s own disk has a number', () => {
	expect(watchDisk(tmpdir()).freeMegabytes()).toBeGreaterThan(0);
});
