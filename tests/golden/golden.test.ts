import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { goldenFiles } from './golden.ts';

test('the demo gives the golden report and pages (npm run golden:update writes them)', async () => {
  for (const [file, text] of await goldenFiles()) {
    const expected = await readFile(file, 'utf8');
    const [actualLines, expectedLines] = [text.split('\n'), expected.split('\n')];
    const line = expectedLines.findIndex((wanted, index) => wanted !== actualLines[index]);
    if (line >= 0) assert.is(actualLines[line], expectedLines[line], `${basename(file)}, line ${line + 1}`);
    assert.is(actualLines.length, expectedLines.length, `${basename(file)} has another length`);
  }
});

test.run();
