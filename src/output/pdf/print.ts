import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Browser, type HTTPRequest, PuppeteerError } from 'puppeteer-core';
import { ExpectedError } from '../../errors.ts';
import { launchBrowser, type Program } from '../browser/launch.ts';
import { reasonOf } from '../browser/start.ts';
import { printWithContents } from './contents.ts';
import { settleElementIds, stampDates } from './document.ts';

export interface PrintJob {
  /** The whole page, its styles, fonts and figures within. Its `<title>` and `lang` become those of the PDF. */
  html: string;
  /** Where the PDF goes. */
  path: string;
  browser: Program;
  /** The day that the PDF bears as its date, `2024-08-31`. */
  asOf: string;
  signal?: AbortSignal;
  /** The longest that one step of the browser may take. */
  timeoutMs?: number;
}

const mostStarts = 2;

class BrowserLost extends Error {
  override name = 'BrowserLost';
}

/** A name that no server can have (RFC 2606); the page is handed to the browser under it. */
const address = 'http://report.invalid/';
/** Refused even if a request slipped through: everything that does not lie in the page itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * Prints a page to a PDF on A4: tagged, with an outline of its headings, and with page numbers in its contents. No
 * script runs and nothing is fetched. The same page printed by the same browser gives the same bytes. The file appears
 * under its name only when it is complete. Throws an ExpectedError where the browser fails.
 */
export async function printPdf(job: PrintJob): Promise<{ pages: number }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await printInBrowser(job);
    } catch (error) {
      // A browser that dies (a busy machine, memory short for a moment) is started once more; one that hangs is not.
      const isLost = isOfBrowser(error) && !isLate(error);
      job.signal?.throwIfAborted();
      if (!isLost || attempt === mostStarts) throw isOfBrowser(error) ? failureOf(job.browser, error) : error;
    }
  }
}

async function printInBrowser(job: PrintJob): Promise<{ pages: number }> {
  const { html, path, browser: program, asOf, signal, timeoutMs = 180_000 } = job;
  signal?.throwIfAborted();
  const browser = await launchBrowser(program, timeoutMs).catch((error: unknown) => {
    throw new BrowserLost(reasonOf(error));
  });
  // An aborted run does not wait for the page that is being printed, and one that hangs would not close when asked to.
  const stop = () => void browser.process()?.kill('SIGKILL');
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    const { bytes, pages } = await printWithContents(html, (filled) => printOnce(browser, filled, timeoutMs));
    stampDates(bytes, asOf);
    settleElementIds(bytes);
    await writeWhole(path, bytes, signal);
    return { pages };
  } catch (error) {
    stop();
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await browser.close().catch(() => undefined);
  }
}

async function printOnce(browser: Browser, html: string, timeout: number): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    let isServed = false;
    page.on('request', (request) => {
      const isReport = !isServed && request.url() === address;
      isServed ||= isReport;
      // A request that the end of the page has overtaken needs no answer any more.
      answer(request, isReport ? html : null).catch(() => undefined);
    });
    await page.goto(address, { waitUntil: 'load', timeout });
    return await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout,
    });
  } finally {
    await page.close().catch(() => undefined);
  }
}

/** The page itself is served from here; what it carries within is let through; all else is refused. */
function answer(request: HTTPRequest, html: string | null): Promise<void> {
  if (html !== null)
    return request.respond({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy },
      body: html,
    });
  return request.url().startsWith('data:') ? request.continue() : request.abort('blockedbyclient');
}

/** Writes beside the file and renames: a reader sees the old file or the whole new one. */
async function writeWhole(path: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.partial`);
  try {
    const file = await open(partial, 'wx');
    try {
      await file.writeFile(bytes, { ...(signal === undefined ? {} : { signal }) });
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** The browser's own errors alone can be mended by another browser: others are bugs, or the disk's. */
const isOfBrowser = (error: unknown): boolean =>
  error instanceof BrowserLost ||
  error instanceof PuppeteerError ||
  (error instanceof Error && /^net::|Printing failed/.test(error.message));

const isLate = (error: unknown): boolean => error instanceof Error && /timed? ?out/i.test(error.message);

function failureOf({ path }: Program, error: unknown): ExpectedError {
  const what = isLate(error)
    ? 'did not answer in time'
    : `did not start, or ended while it was printing (${reasonOf(error)})`;
  return new ExpectedError(
    `The browser ${path} ${what}. Free some memory and run again, or name another one in PUPPETEER_EXECUTABLE_PATH.`,
  );
}
