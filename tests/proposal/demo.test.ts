import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { initCommand } from '../../src/commands/init.ts';
import { parseConfig, readConfig } from '../../src/config/read.ts';
import { placeIn } from '../helpers/terminal.ts';

const demo = fileURLToPath(new URL('../../data/demo/', import.meta.url));

for (const lang of ['fr', 'en'] as const) {
  test(`of the bundled demo, what is proposed is what was written by hand (${lang})`, async () => {
    const place = placeIn(demo);
    await initCommand({ inputs: ['.'], output: '-', force: false, lang, loudness: 'quiet' }, place);
    const proposed = parseConfig(place.printed.out, 'audit.yaml');
    const { config } = await readConfig(`${demo}audit.yaml`);
    assert.equal(proposed.model, config.model);
    assert.is(proposed.period, config.period);
    assert.is(proposed.language, lang);
    assert.is(proposed.audit, 'demo');
  });
}

test.run();
