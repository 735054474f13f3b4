import { fileURLToPath } from 'node:url';

/** The one way in. Plain JavaScript, so that a Node too old to read TypeScript still gets to say so. */
const needed = 24;
if (Number(process.versions.node.split('.')[0]) < needed) {
	const { m } = await import('#lib/i18n/paraglide/messages.js');
	const locale = /^vi/i.test(process.env.LC_ALL || process.env.LANG || 'vi') ? 'vi' : 'en';
	console.error(m.cli_wrong_node({ version: process.versions.node, needed }, { locale }));
	process.exitCode = 10; // exit-codes.ts, 'wrong-node'
} else {
	// Reading a thousand modules takes longer than most commands: what was compiled is kept beside them.
	const { enableCompileCache } = await import('node:module');
	enableCompileCache(
		fileURLToPath(new URL('../../node_modules/.cache/ward-qms/', import.meta.url))
	);
	const { run } = await import('./program.ts');
	process.exitCode = await run(process.argv.slice(2));
}
