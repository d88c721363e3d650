import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fillPageNumbers, printWithContents } from '../../../src/output/pdf/contents.ts';
import { readPdf, settleElementIds, stampDates } from '../../../src/output/pdf/document.ts';
import { printPdf } from '../../../src/output/pdf/print.ts';
import { testBrowser, withFolder } from '../../helpers/test-browser.ts';
import { readPages } from './read-pages.ts';

/** The smallest document of Chromium's making: pages in a tree, destinations, and an object that looks like others. */
function pdfWith(pageOf: Record<string, number>, pages: number): Uint8Array {
  const page = (index: number) => `${5 + index} 0 R`;
  const objects = [
    `<</Title (x) /CreationDate (D:20261122182553+01'00')\n/ModDate (D:20261122182553+01'00')>>`,
    '<</Type /Catalog\n/Pages 3 0 R\n/Dests 4 0 R>>',
    `<</Type /Pages\n/Count ${pages}\n/Kids [${Array.from({ length: pages }, (_, index) => page(index)).join(' ')}]>>`,
    `<<${Object.entries(pageOf)
      .map(([name, number]) => `/${name} [${page(number - 1)} /XYZ 0 0 0]`)
      .join('\n')}>>`,
    ...Array.from({ length: pages }, () => '<</Type /Page\n/Parent 3 0 R>>'),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
const entry = (id: string) => `<a href="#${id}">x</a> <span class="n" data-page-of="${id}"></span>`;
const failure = (promise: Promise<unknown>) => promise.then(() => '', String);

test('placeholders are filled, whatever else the element says', () => {
  const html = '<span class="a" data-page-of="x" title="t"></span><td data-page-of="y">7</td><span>z</span>';
  const filled = fillPageNumbers(html, (id) => (id === 'x' ? 3 : 12));
  assert.is(
    filled,
    '<span class="a" data-page-of="x" title="t">3</span><td data-page-of="y">12</td><span>z</span>',
  );
});

test('pages and destinations are read, also names with escaped characters', () => {
  const { pages, pageOf } = readPdf(pdfWith({ summary: 2, 'r#C3#A9sum#C3#A9': 3 }, 3));
  assert.is(pages, 3);
  assert.equal(
    [...pageOf],
    [
      ['summary', 2],
      ['résumé', 3],
    ],
  );
});

test('dates are overwritten in place', () => {
  const bytes = pdfWith({ a: 1 }, 1);
  const before = bytes.length;
  stampDates(bytes, '2024-08-31');
  assert.is(bytes.length, before);
  assert.is(
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\(D:20240831000000\+00'00'\)/g)?.length,
    2,
  );
  assert.is(readPdf(bytes).pages, 1);
});

test('what is no PDF is refused', () => {
  assert.throws(() => readPdf(Buffer.from('hello')), /wrote no PDF/);
});

test('a document without contents is printed once, one with contents twice', async () => {
  const prints: string[] = [];
  const print = async (html: string) => {
    prints.push(html);
    return pdfWith({ a: 2, b: 11 }, 12);
  };
  await printWithContents('<p>none</p>', print);
  assert.is(prints.length, 1);
  prints.length = 0;
  const { pages } = await printWithContents(entry('a') + entry('b'), print);
  assert.is(pages, 12);
  assert.is(prints.length, 2);
  assert.match(prints[1] ?? '', />2<.*>11</);
});

test('numbers that move a heading are printed again until they are true', async () => {
  const places = [9, 10, 10];
  let count = 0;
  const { bytes } = await printWithContents(entry('a'), async () => pdfWith({ a: places[count++] ?? 0 }, 10));
  assert.is(count, 3);
  assert.is(readPdf(bytes).pageOf.get('a'), 10);
  let restless = 0;
  const never = printWithContents(entry('a'), async () => pdfWith({ a: (restless++ % 2) + 1 }, 2));
  assert.match(await failure(never), /did not settle/);
});

test('contents that name what is not there are a fault', async () => {
  assert.match(await failure(printWithContents(entry('gone'), async () => pdfWith({ a: 1 }, 1))), /"gone"/);
});

test('in a real document each entry names the page on which an independent reader finds its heading', () =>
  withFolder(async (folder) => {
    const ids = Array.from({ length: 25 }, (_, index) => `chapter-${index}`);
    const body = ids.map(
      (id, index) => `<h2 id="${id}">Heading ${id}.</h2>${'<p>text</p>'.repeat(3 + ((index * 7) % 40))}`,
    );
    const html = `<!doctype html><html lang="en"><title>t</title>${ids.map((id) => `<p>${entry(id)}</p>`).join('')}${body.join('')}</html>`;
    const path = join(folder, 'a.pdf');
    const { pages } = await printPdf({ html, path, browser: await testBrowser(), asOf: '2024-08-31' });
    const { texts } = await readPages(await readFile(path));
    assert.is(texts.length, pages);
    const { pageOf } = readPdf(await readFile(path));
    const numbers = ids.map((id) => texts.findIndex((text) => text.includes(`Heading ${id}.`)) + 1);
    assert.equal(
      ids.map((id) => pageOf.get(id)),
      numbers,
    );
    assert.ok(
      (texts[0] ?? '').includes(
        numbers
          .slice(0, 3)
          .map((number) => `x ${number}`)
          .join(' '),
      ),
      texts[0],
    );
  }));

test('elements of the structure are numbered alike, wherever the browser began to count', () => {
  const written = (from: number) => {
    const id = (number: number) => `(node${String(from + number).padStart(8, '0')})`;
    const bytes = Buffer.from(
      `/ID ${id(7)} /Headers [${id(2)} ${id(7)}] /Names [${id(2)} 1 0 R ${id(7)} 2 0 R] é`,
      'latin1',
    );
    settleElementIds(bytes);
    return bytes.toString('latin1');
  };
  assert.is(
    written(0),
    '/ID (node00000002) /Headers [(node00000001) (node00000002)] /Names [(node00000001) 1 0 R (node00000002) 2 0 R] é',
  );
  assert.is(written(3), written(0));
  assert.is(written(92), written(0), 'more digits');
});

test.run();
