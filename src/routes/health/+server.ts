import { json } from '@sveltejs/kit';
import { healthOf } from '#lib/server/health.ts';
import { runtime } from '#lib/server/runtime.ts';

/** For whoever watches over the server: 200 when all is well, else 503, and what is not. */
export const GET = async () => {
	const health = await healthOf(await runtime());
	return json(health, { status: health.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
};
