import puppeteer, { type Browser } from 'puppeteer-core';

/** A program that can be started, and how. */
export interface Program {
  path: string;
  /** The whole environment of the browser's process. */
  env: Record<string, string>;
  args: readonly string[];
}

const startMs = 30_000;

const common = [
  // The network is cut three times: here for whatever connects without a request that could be intercepted.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=socks5://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--no-pings',
  '--disable-domain-reliability',
  // The same glyph positions on every machine, and those that the printed page has.
  '--font-render-hinting=none',
  '--disable-gpu',
];

/** Starts a browser without a window. It speaks through a pipe: no port is open, and it ends when this process ends. */
export const launchBrowser = ({ path, env, args }: Program, protocolMs = startMs): Promise<Browser> =>
  puppeteer.launch({
    executablePath: path,
    // Plain `--headless`, which the headless shell and every Chrome understand.
    headless: 'shell',
    pipe: true,
    env,
    args: [...common, ...args],
    timeout: startMs,
    // How long one answer may take; also what ends the wait for a program that starts and says nothing.
    protocolTimeout: protocolMs,
    // Signals are the command line's to handle; puppeteer would end the process by itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
