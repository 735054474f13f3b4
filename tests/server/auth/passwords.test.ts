import * as argon2 from '@node-rs/argon2';
import { afterEach, expect, test, vi } from 'vitest';
import { demandGoodPassword, hashPassword, verifyPassword } from '#lib/server/auth/passwords.ts';

vi.mock('@node-rs/argon2', { spy: true });
afterEach(() => void vi.clearAllMocks());

const lan = { username: 'lan.nguyen', fullName: 'Nguyễn Thị Lan' };
const why = (password: string) => {
	try {
		demandGoodPassword(password, lan);
		return null;
	} catch (refusal) {
		return (refusal as { facts: { why: string } }).facts.why;
	}
};

test('a password is kept as argon2id with 64 MiB, three passes and one lane', async () => {
	const hash = await hashPassword('con trâu đi trước');
	expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
	expect(await verifyPassword(hash, 'con trâu đi trước')).toBe(true);
	expect(await verifyPassword(hash, 'con trâu đi sau')).toBe(false);
});

test('letters composed or decomposed are the same password', async () => {
	const hash = await hashPassword('Điện Biên Phủ ơi'.normalize('NFD'));
	expect(await verifyPassword(hash, 'Điện Biên Phủ ơi'.normalize('NFC'))).toBe(true);
});

test('an unknown user costs the same work and is never right', async () => {
	await verifyPassword(null, 'warm up');
	vi.clearAllMocks();
	expect(await verifyPassword(null, 'whatever it is')).toBe(false);
	expect(argon2.verify).toHaveBeenCalledTimes(1);
	const [against] = vi.mocked(argon2.verify).mock.calls[0] ?? [];
	expect(argon2.parseOptions(against as string)).toMatchObject({ memoryCost: 65_536, timeCost: 3 });
});

test('two hashes are made at once, the others wait their turn, and a flood is turned away', async () => {
	const hash = await hashPassword('con trâu đi trước');
	let now = 0;
	let most = 0;
	vi.mocked(argon2.verify).mockImplementation(async () => {
		most = Math.max(most, ++now);
		await new Promise((resolve) => setImmediate(resolve));
		now--;
		return true;
	});
	const flood = Array.from({ length: 60 }, () => verifyPassword(hash, 'x'));
	const results = await Promise.allSettled(flood);
	expect(most).toBe(2);
	const refused = results.filter((r) => r.status === 'rejected');
	expect(refused).toHaveLength(18);
	expect(refused[0]?.reason).toMatchObject({ code: 'too-many-attempts' });
	vi.mocked(argon2.verify).mockRestore();
});

test('an endless password is not even hashed', async () => {
	vi.clearAllMocks();
	expect(await verifyPassword('$argon2id$…', 'x'.repeat(129))).toBe(false);
	expect(argon2.verify).not.toHaveBeenCalled();
});

test('length is asked for, in letters as people count them', () => {
	expect(why('ngắnthôi')).toBe('short');
	expect(why('mười một ch'.normalize('NFD'))).toBe('short');
	expect(why('sông núi ơi n')).toBe(null);
	expect(why('a1!'.repeat(43))).toBe('long');
});

test('nobody uses their own name', () => {
	expect(why('lan.nguyen-lan.nguyen')).toBe('personal');
	expect(why('Nguyễn Thị Lan 12')).toBe('personal');
	expect(why('mưa ở bản Nguyen-Thi-Lan')).toBe('personal');
});

test('common passwords are refused and phrases of one’s own are not', () => {
	expect(why('Matkhau123456')).toBe('common');
	expect(why('mái nhà sàn bên suối')).toBe(null);
});
