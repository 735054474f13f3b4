import { defineConfig } from 'vitest/config';

const node = { environment: 'node' as const };

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					...node,
					name: 'unit',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/**/*.db.test.ts', 'tests/e2e/**']
				}
			},
			{
				test: {
					...node,
					name: 'embedded',
					include: ['tests/**/*.db.test.ts'],
					env: { TEST_ENGINE: 'embedded' },
					globalSetup: ['tests/support/embedded-template.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			{
				test: {
					...node,
					name: 'postgresql',
					include: ['tests/**/*.db.test.ts'],
					env: { TEST_ENGINE: 'postgresql' },
					globalSetup: ['tests/support/postgresql-server.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
