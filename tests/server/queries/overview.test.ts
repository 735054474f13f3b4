import { expect, test } from 'vitest';
import type { WardOverview } from '#lib/server/database/overview.ts';
import { orderedWards, overviewOrder } from '#lib/server/queries/overview.ts';

const ward = (name: string, inForce: number, overdueReviews: number): WardOverview => ({
	wardId: inForce,
	slug: name,
	name,
	inForce,
	overdueReviews,
	inReview: 0,
	inApproval: 0,
	unacknowledged: 0
});
const wards = [ward('Him Lam', 30, 0), ward('Mường Thanh', 8, 5), ward('Thanh Bình', 31, 2)];
const names = (address: string) =>
	orderedWards(wards, overviewOrder(new URLSearchParams(address))).map(({ name }) => name);

test('wards stand by name, or by a figure of theirs, either way round', () => {
	expect(names('')).toEqual(['Him Lam', 'Mường Thanh', 'Thanh Bình']);
	expect(names('direction=desc')).toEqual(['Thanh Bình', 'Mường Thanh', 'Him Lam']);
	expect(names('sort=overdue&direction=desc')).toEqual(['Mường Thanh', 'Thanh Bình', 'Him Lam']);
	expect(names('sort=in_force')).toEqual(['Mường Thanh', 'Him Lam', 'Thanh Bình']);
});

test('equal figures keep the order of the names', () => {
	expect(names('sort=unread&direction=desc')).toEqual(['Him Lam', 'Mường Thanh', 'Thanh Bình']);
	expect(names('sort=nonsense')).toEqual(names(''));
});
