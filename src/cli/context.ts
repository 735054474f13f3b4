import { loadActor } from '#lib/server/auth/actor.ts';
import { confirmPassword } from '#lib/server/auth/confirm-password.ts';
import { type Context, makeContext } from '#lib/server/context.ts';
import type { DatabaseHandle } from '#lib/server/database/connect.ts';
import * as operators from '#lib/server/database/operators.ts';
import { asAuthenticator } from '#lib/server/database/transaction.ts';
import { openFileStore } from '#lib/server/files/store.ts';
import { printForm } from '#lib/server/print/print.ts';
import type { Settings } from '#lib/server/settings.ts';
import type { Scene } from './scene.ts';
import { stop } from './stop.ts';

/** A command's context before anybody acts in it. */
export const commandContext = (
	settings: Settings,
	database: DatabaseHandle,
	scene: Pick<Scene, 'now'>
): Context =>
	makeContext({
		database,
		files: openFileStore(settings.filesFolder),
		print: printForm,
		publicUrl: settings.publicUrl,
		confirmPassword: confirmPassword(database, scene.now),
		now: scene.now
	});

/**
 * Whoever has this machine's database may do anything in it anyway; what a command does is written down
 * under the name of a person of the product who may do it.
 * @throws Stop `unknown-person`, `no-administrator`
 */
export async function asAdministrator(ctx: Context, username?: string): Promise<Context> {
	const id = await asAuthenticator(ctx.database, (trx) =>
		username === undefined
			? operators.firstAdministrator(trx, ctx.today)
			: operators.personNamed(trx, username)
	);
	if (id) return acting(ctx, id);
	if (username === undefined) stop('no-administrator');
	stop('unknown-person', { username });
}

/**
 * The same for a ward: its coordinator unless somebody is named.
 * @throws Stop `unknown-person`, `no-coordinator`
 */
export async function asWardOperator(
	ctx: Context,
	ward: { id: number; slug: string },
	username?: string
): Promise<Context> {
	const id = await asAuthenticator(ctx.database, (trx) =>
		username === undefined
			? operators.coordinatorOf(trx, ward.id, ctx.today)
			: operators.personNamed(trx, username)
	);
	if (id) return acting(ctx, id);
	if (username === undefined) stop('no-coordinator', { slug: ward.slug });
	stop('unknown-person', { username });
}

async function acting(ctx: Context, personId: string): Promise<Context> {
	return { ...ctx, actor: await loadActor(ctx, personId) };
}
