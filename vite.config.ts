import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/**
 * What stands on every page, with all it needs, in one file: fifty small ones compress worse and cost
 * a slow line fifty questions.
 */
const everyPage =
	/components\/(frame\/(Frame|PublicFrame)|ErrorPage|StateBadge|PageHead|EmptyState)\.svelte$/;
/** The same for what stands on every list. */
const everyList = /components\/(DataTable|FilterBar|Pagination)\.svelte$/;

export default defineConfig({
	plugins: [
		tailwindcss(),
		sveltekit(),
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['cookie', 'baseLocale']
		})
	],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							groups: [
								{ name: 'frame', test: everyPage, priority: 1 },
								{ name: 'list', test: everyList }
							]
						}
					}
				}
			}
		}
	}
});
