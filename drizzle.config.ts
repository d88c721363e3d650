import { defineConfig } from 'drizzle-kit';

// Generates the migrations of Constat's own tables (`npm run migrations`); they are applied at each run.
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/store/history/tables.ts',
  out: './src/store/history/migrations',
  schemaFilter: ['constat'],
});
