import { writeFile } from 'node:fs/promises';
import { goldenFiles } from './golden.ts';

// `npm run golden:update`: read the difference before you commit it.
for (const [file, text] of await goldenFiles()) await writeFile(file, text);
