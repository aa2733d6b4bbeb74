import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const shared = {
  resolve: {
    alias: [
      { find: /^@\//, replacement: at('./') },
      { find: 'server-only', replacement: at('./node_modules/server-only/empty.js') },
    ],
  },
}
const outside = ['**/node_modules/**', '.next/**', 'e2e/**']

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          // Properties are tried a hundred times, on machines that have other things to do.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...outside, '**/*.db.test.ts', '**/*.launch.test.ts'],
          env: { LOG_LEVEL: 'silent' },
        },
      },
      {
        ...shared,
        test: {
          name: 'database',
          include: ['**/*.db.test.ts'],
          exclude: outside,
          globalSetup: 'lib/db/testing/test-server.ts',
          setupFiles: 'lib/db/testing/test-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          env: { LOG_LEVEL: 'warn' },
        },
      },
      // Real processes of `npm start`; they build the application when it is not built.
      {
        ...shared,
        test: { name: 'launch', include: ['**/*.launch.test.ts'], exclude: outside, testTimeout: 20_000 },
      },
    ],
  },
})
