import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ExpectedError } from '../../../src/errors.ts';
import { type PrintJob, printPdf } from '../../../src/output/pdf/print.ts';
import { testBrowser, withFolder } from '../../helpers/test-browser.ts';
import { readPages } from './read-pages.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Rapport d’audit é</title>${head}</head><body>${body}</body></html>`;

const print = async (folder: string, html: string, job: Partial<PrintJob> = {}) => {
  const path = join(folder, 'report.pdf');
  const { pages } = await printPdf({ html, path, browser: await testBrowser(), asOf: '2024-08-31', ...job });
  return { pages, bytes: await readFile(path) };
};
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => assert.unreachable('it should have failed'),
    (error: unknown) => error,
  );

test('a page becomes a tagged A4 document with an outline, its title and its language', () =>
  withFolder(async (folder) => {
    const { pages, bytes } = await print(folder, page('<h1>Titre</h1><p>Texte</p><h2>Suite</h2>'));
    const text = bytes.toString('latin1');
    assert.is(pages, 1);
    assert.match(text, /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    assert.match(text, /\/StructTreeRoot/);
    assert.match(text, /\/Outlines/);
    assert.match(text, /\/Lang \(fr\)/);
    const read = await readPages(bytes);
    assert.is(read.title, 'Rapport d’audit é');
    assert.match(read.texts[0] ?? '', /Titre.*Texte.*Suite/);
  }));

test('the same page gives the same bytes, dated as the report is', () =>
  withFolder(async (folder) => {
    const html = page(
      '<h1 id="a">A</h1><p><a href="#a">x</a> <span data-page-of="a"></span></p><svg role="img" aria-label="y"><rect width="9" height="9"/></svg>',
    );
    const first = await print(folder, html);
    const second = await print(folder, html);
    assert.ok(first.bytes.equals(second.bytes));
    const text = first.bytes.toString('latin1');
    assert.match(text, /\/CreationDate \(D:20240831000000\+00'00'\)/);
    assert.match(text, /\/ModDate \(D:20240831000000\+00'00'\)/);
  }));

test('nothing is fetched and no script runs', () =>
  withFolder(async (folder) => {
    const arrived: string[] = [];
    const server = createServer((request, response) => {
      arrived.push(request.url ?? '');
      response.end('x');
    });
    server.on('connection', () => arrived.push('a connection'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      for (const at of [`http://127.0.0.1:${port}`, `http://localhost:${port}`]) {
        const attempts = page(
          `<p id="p">unchanged</p><img src="${at}/img"><img srcset="${at}/srcset 1x"><iframe src="${at}/frame"></iframe>
           <iframe srcdoc="<img src='${at}/nested'>"></iframe><object data="${at}/object"></object><embed src="${at}/embed">
           <video src="${at}/video" poster="${at}/poster" autoplay></video><audio src="${at}/audio" autoplay></audio>
           <svg><image href="${at}/svg-image"/><use href="${at}/use#a"/></svg><input type="image" src="${at}/input">
           <div style="background:url(${at}/background)">d</div><p class="f">font</p>
           <script>document.getElementById('p').textContent = 'changed'; fetch('${at}/fetch'); new WebSocket('ws://127.0.0.1:${port}/ws')</script>
           <img src="x" onerror="fetch('${at}/handler')">`,
          `<link rel="stylesheet" href="${at}/css"><link rel="preconnect" href="${at}"><link rel="dns-prefetch" href="${at}">
           <link rel="prefetch" href="${at}/prefetch"><link rel="preload" as="font" crossorigin href="${at}/preload"><link rel="icon" href="${at}/icon">
           <link rel="modulepreload" href="${at}/module"><link rel="manifest" href="${at}/manifest">
           <style>@import url(${at}/import); @font-face { font-family: F; src: url(${at}/font) } .f { font-family: F }</style>`,
        );
        const { bytes } = await print(folder, attempts);
        const { texts } = await readPages(bytes);
        assert.match(texts.join(' '), /unchanged/);
      }
      assert.equal(arrived, []);
    } finally {
      server.close();
    }
  }));

test('a page that sends itself elsewhere gets nowhere', () =>
  withFolder(async (folder) => {
    const html = page('<p>here</p>', '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">');
    const { bytes } = await print(folder, html);
    const { texts } = await readPages(bytes);
    assert.match(texts.join(' '), /here/);
    assert.not.match(texts.join(' '), /root:/);
  }));

test('pictures and fonts within the page are printed', () =>
  withFolder(async (folder) => {
    const font = await readFile(
      'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
      'base64',
    );
    const face = `<style>@font-face { font-family: Mine; src: url(data:font/woff2;base64,${font}) } body { font-family: Mine }</style>`;
    const { bytes } = await print(folder, page('<p>Été</p>', face));
    assert.match(bytes.toString('latin1'), /\/BaseFont \/\w+\+SourceSans3/);
  }));

test('margin boxes number the pages, and the page size is the style sheet’s', () =>
  withFolder(async (folder) => {
    const style =
      '<style>@page { size: A5; margin: 15mm; @bottom-right { content: counter(page) " / " counter(pages) } } section { break-before: page }</style>';
    const { pages, bytes } = await print(
      folder,
      page('<p>1</p><section>2</section><section>3</section>', style),
    );
    assert.is(pages, 3);
    const { texts } = await readPages(bytes);
    assert.match(texts[1] ?? '', /2 \/ 3/);
    assert.match(bytes.toString('latin1'), /\/MediaBox \[0 0 4(?:19|20)/);
  }));

test('a browser that fails leaves an expected error, the old file and nothing else', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'report.pdf');
    await writeFile(path, 'the old report');
    const browser = await testBrowser();
    const gone = await failure(
      print(folder, page(''), { browser: { ...browser, path: join(folder, 'gone') } }),
    );
    const late = await failure(print(folder, page('<p>x</p>'.repeat(20_000)), { timeoutMs: 40 }));
    for (const error of [gone, late]) {
      assert.instance(error, ExpectedError);
      assert.match(String(error), /PUPPETEER_EXECUTABLE_PATH/);
    }
    assert.match(String(late), /did not answer in time/);
    assert.is(await readFile(path, 'utf8'), 'the old report');
    assert.equal(await readdir(folder), ['report.pdf']);
  }));

test('an aborted print stops at once, with the reason it was given, and leaves nothing', () =>
  withFolder(async (folder) => {
    const reason = new Error('the user is impatient');
    assert.is(await failure(print(folder, page(''), { signal: AbortSignal.abort(reason) })), reason);
    const abort = new AbortController();
    const running = failure(print(folder, page('<p>x</p>'.repeat(100_000)), { signal: abort.signal }));
    setTimeout(() => abort.abort(reason), 400);
    const started = performance.now();
    assert.is(await running, reason);
    assert.ok(performance.now() - started < 30_000);
    assert.equal(await readdir(folder), []);
  }));

test('a folder that is not there is no fault of the browser', () =>
  withFolder(async (folder) => {
    const error = await failure(print(join(folder, 'gone'), page('x')));
    assert.not.instance(error, ExpectedError);
    assert.match(String(error), /ENOENT/);
  }));

test.run();
