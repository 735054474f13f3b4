import { demandAdmin } from '#lib/domain/permissions.ts';
import type { LayoutServerLoad } from './$types';

/** Administration is invisible to everybody else; each use case asks again by itself. */
export const load: LayoutServerLoad = ({ locals }) => {
	demandAdmin(locals.ctx.actor);
};
