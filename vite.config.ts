import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { type Plugin, defineConfig, minifySync } from 'vite';
import { plainIcon } from './src/lib/components/plain-icon.ts';
import {
	namingScriptsIn,
	pageLanguage,
	runtimeInPageLanguage,
	scriptIn,
	withOwnWords,
	type Words,
	wordsOf
} from './src/lib/i18n/page-language.ts';
import type { Locale } from './src/lib/i18n/text/format.ts';

/** Svelte and its router: the same from release to release. */
const runtime = /node_modules\/(@sveltejs|svelte|devalue|esm-env|clsx)\//;
/**
 * What stands on every page, with all it needs, in one file: fifty small ones compress worse and cost
 * a slow line fifty questions.
 */
const everyPage =
	/components\/(frame\/(Frame|PublicFrame)|ErrorPage|PageHead)\.svelte$|\/(registry\.js|(octagon-alert|circle-check|Objections)\.svelte)$/;
/** The same for what stands on every list, and on every form. */
const everyList = /components\/(FilterBar|Pagination)\.svelte$/;
const everyForm = /components\/(Form|Field)\.svelte$/;
/** What tells of many things, or of one, in rows. */
const everyTable = /components\/(DataTable|StateBadge|EmptyState)\.svelte$/;
const languages = ['vi', 'en'] as const;
let compiled: Record<Locale, Words> | undefined;
/** What the plugin below compiled when the build began. */
const compiledWords = (): Record<Locale, Words> => {
	const of = (locale: Locale): Words =>
		wordsOf(readFileSync(`./src/lib/i18n/paraglide/messages/${locale}.js`, 'utf8'));
	return (compiled ??= { vi: of('vi'), en: of('en') });
};

const plainIcons: Plugin = {
	name: 'plain-icons',
	enforce: 'pre',
	load: {
		filter: { id: /@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/ },
		handler: (id) => plainIcon(readFileSync(id, 'utf8'))
	}
};

/**
 * All styles are in app.css, which every page has from the start: no script needs to wait for any, and
 * what scripts it needs the browser finds in it.
 */
const nothingBesides: Plugin = {
	name: 'nothing-besides',
	apply: 'build',
	load: {
		order: 'pre',
		filter: { id: /vite\/preload-helper/ },
		handler: () => 'export const __vitePreload = (load) => load();'
	},
	generateBundle(_options, bundle) {
		const styles = Object.keys(bundle).filter((name) => name.endsWith('.css'));
		if (styles.length > 1) throw new Error(`styles outside app.css: ${styles.join(', ')}`);
	}
};

/** Builds the browser's scripts once for each language (src/lib/i18n/page-language.ts). */
const scriptsByLanguage: Plugin = {
	name: 'scripts-by-language',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	transform: {
		filter: { id: /\/src\/(?!lib\/i18n\/paraglide\/messages)/ },
		handler: (code, id) =>
			id.endsWith('/i18n/paraglide/runtime.js')
				? runtimeInPageLanguage
				: withOwnWords(code, compiledWords())
	},
	generateBundle: {
		order: 'post',
		handler(_options, bundle) {
			const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
			const names = new Set(chunks.map(({ fileName }) => basename(fileName)));
			for (const chunk of chunks) {
				const inLanguage = (locale: (typeof languages)[number]): string => {
					const code = chunk.code.replaceAll(pageLanguage, JSON.stringify(locale));
					const { code: small, errors } = minifySync(chunk.fileName, code, { module: true });
					if (errors[0]) throw new Error(errors[0].message);
					return namingScriptsIn(locale, small, names);
				};
				for (const locale of languages.slice(1))
					this.emitFile({
						type: 'asset',
						fileName: scriptIn(locale, chunk.fileName),
						source: inLanguage(locale)
					});
				chunk.code = inLanguage(languages[0]);
			}
		}
	}
};

export default defineConfig({
	plugins: [
		tailwindcss(),
		sveltekit(),
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['cookie', 'baseLocale'],
			// Two files instead of three thousand: each program and test reads them all at its start.
			outputStructure: 'locale-modules'
		}),
		plainIcons,
		nothingBesides,
		scriptsByLanguage
	],
	environments: {
		client: {
			build: {
				modulePreload: false,
				rolldownOptions: {
					output: {
						codeSplitting: {
							groups: [
								{ name: 'kit', test: runtime, priority: 3 },
								{ name: 'frame', test: everyPage, priority: 2 },
								{ name: 'table', test: everyTable, priority: 2 },
								{ name: 'list', test: everyList, priority: 1 },
								{ name: 'form', test: everyForm, priority: 1 },
								{
									name: 'shared',
									test: /src\/lib\/|@lucide/,
									minShareCount: 2,
									entriesAware: true,
									entriesAwareMergeThreshold: 0
								}
							]
						}
					}
				}
			}
		}
	}
});
