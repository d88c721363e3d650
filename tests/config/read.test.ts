import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseConfig, readConfig } from '../../src/config/read.ts';
import { ExpectedError } from '../../src/errors.ts';

const demo = resolve(import.meta.dirname, '../../data/demo/audit.yaml');
const valid = await readFile(demo, 'utf8');

/** The message of a configuration in which one text was replaced. */
function messageOf(search: string | RegExp, replacement: string): string {
  const changed = valid.replace(search, replacement);
  assert.is.not(changed, valid, `${search} was not found in the demo's configuration`);
  try {
    parseConfig(changed, 'audit.yaml');
  } catch (error) {
    assert.instance(error, ExpectedError);
    return error instanceof Error ? error.message : '';
  }
  throw new Error('the configuration was accepted');
}

const lineOf = (search: string | RegExp): number => valid.slice(0, valid.search(search)).split('\n').length;

test('the demo configuration is valid, and its dates stay text', () => {
  const config = parseConfig(valid, 'audit.yaml');
  assert.is(config.language, 'fr');
  assert.type(config.asOf, 'string');
  assert.match(config.readings[0]?.value ?? '', /^\d+\.\d\d$/);
});

test('an unknown key is named with its line and the nearest known one', () => {
  const message = messageOf(/^language: fr/m, 'langage: fr');
  assert.match(message, /"langage" \(did you mean "language"\?\) is not known here/);
  assert.match(message, /language is missing/);
});

test('a wrong value is named with its line and what was expected', () => {
  assert.is(
    messageOf(/^language: fr/m, 'language: de'),
    `audit.yaml:${lineOf(/^language: fr/m)}: language: expected fr or en (found "de")`,
  );
  const asOf = messageOf(/^asOf: .*/m, "asOf: '2024-02-30'");
  assert.match(asOf, new RegExp(`^audit.yaml:${lineOf(/^asOf:/m)}: asOf: no such day in the calendar`));
  assert.match(
    messageOf(/^currency: .*/m, 'currency: euro'),
    /currency: expected an ISO 4217 code such as EUR \(found "euro"\)/,
  );
  assert.match(
    messageOf(/^timeZone: .*/m, 'timeZone: Paris'),
    /timeZone: expected a time zone such as Europe\/Paris/,
  );
});

test('a missing key of the mapping is named with its place', () => {
  const message = messageOf(/^ {6}ticket: .*\n/m, '');
  assert.match(message, /model\.sale_line\.columns\.ticket is missing/);
});

test('a period that is no month and no range says what is expected', () => {
  assert.match(messageOf(/^period: .*/m, 'period: August'), /period: expected a month such as 2024-08/);
});

test('a reading as a YAML number is refused: its last zeros are lost', () => {
  assert.match(messageOf(/value: ['"]?([\d.]+)['"]?/, 'value: 12.50'), /readings\.0\.value: expected string/);
});

test('broken YAML is told with its line', () => {
  assert.match(messageOf(/^client: .*/m, 'client: "open'), /^audit\.yaml:\d+: not valid YAML/);
});

test('a source that is neither XLSX nor CSV by its keys names the key that is wrong', () => {
  const message = messageOf(/^ {2}- file: (.*)$/m, '  - file: $1\n    sheat: x');
  assert.match(message, /"sheat".* is not known here/);
});

test('a missing configuration and a folder say what to do', async () => {
  for (const [path, expected] of [
    ['/nowhere/audit.yaml', /No configuration at .*constat demo/],
    [resolve(import.meta.dirname), /is a folder: name the configuration file/],
  ] as const) {
    const error = await readConfig(path).then(
      () => null,
      (reason: unknown) => reason,
    );
    assert.instance(error, ExpectedError);
    assert.match(error instanceof Error ? error.message : '', expected);
  }
});

test.run();
