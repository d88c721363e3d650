import { fileURLToPath } from 'node:url';

/** The package's own folder; `src/` in a checkout and `dist/` in an installed package both lie right under it. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url));
