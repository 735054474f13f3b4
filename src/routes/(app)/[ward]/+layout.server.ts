import { currentWard } from '#lib/server/http/current-ward.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = ({ locals }) => ({ ward: currentWard(locals) });
