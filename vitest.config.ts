import { defineConfig } from 'vitest/config';
import { required, serverBinaries } from './tests/support/found.ts';

const database = {
	environment: 'node' as const,
	include: ['tests/**/*.db.test.ts'],
	// A worker keeps its opened databases, and what it imported, from file to file.
	isolate: false,
	testTimeout: 60_000,
	hookTimeout: 120_000
};

const embedded = {
	test: {
		...database,
		name: 'embedded',
		env: { TEST_ENGINE: 'embedded' },
		globalSetup: ['tests/support/embedded-template.ts']
	}
};
const postgresql = {
	test: {
		...database,
		name: 'postgresql',
		env: { TEST_ENGINE: 'postgresql' },
		globalSetup: ['tests/support/postgresql-server.ts']
	}
};

const hasPostgresql = Boolean(process.env.TEST_DATABASE_URL || serverBinaries());
if (!hasPostgresql) {
	const loud =
		'!!! No PostgreSQL was found: the database tests run on the embedded engine only. ' +
		'Install postgresql, or set TEST_DATABASE_URL.';
	if (required('postgresql')) throw new Error(loud);
	console.error(loud);
}

/** Replaces a module for all who import it: what other files imported before would stay as it was. */
const alone = ['tests/server/auth/passwords.test.ts'];
const unit = {
	environment: 'node' as const,
	testTimeout: 30_000
};

export default defineConfig({
	test: {
		// Vitest would leave one core to itself: on two, a single file at a time.
		maxWorkers: 2,
		projects: [
			{
				test: {
					...unit,
					name: 'unit',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/**/*.db.test.ts', 'tests/e2e/**', ...alone],
					// A process for each of three hundred small files costs ten times what they ask.
					isolate: false
				}
			},
			{ test: { ...unit, name: 'alone', include: alone } },
			embedded,
			...(hasPostgresql ? [postgresql] : []),
			{
				test: {
					name: 'browser',
					environment: 'node',
					include: ['tests/e2e/**/*.test.ts'],
					globalSetup: ['tests/support/built-server.ts'],
					testTimeout: 300_000,
					hookTimeout: 300_000
				}
			}
		]
	}
});
