import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { record, type Table } from './tables.ts';

const charactersPerWrite = 256 * 1024;

/**
 * Writes one CSV file. Records gather in memory until `isFull`; whoever writes many then awaits `flush`, which
 * returns when the file has taken them, so that memory stays the same however many there are.
 */
export class TableWriter {
  readonly file: string;
  rows = 0;
  bytes = 0;
  readonly #path: string;
  #pending: string;
  #handle: FileHandle | undefined;

  constructor(directory: string, table: Table) {
    this.file = table.file;
    this.#path = join(directory, table.file);
    this.#pending = record(...table.columns);
  }

  /** Takes one record, its line end included. */
  add(line: string): void {
    this.#pending += line;
    this.rows++;
  }

  get isFull(): boolean {
    return this.#pending.length >= charactersPerWrite;
  }

  async flush(): Promise<void> {
    this.#handle ??= await open(this.#path, 'w');
    const chunk = Buffer.from(this.#pending, 'utf8');
    this.#pending = '';
    this.bytes += chunk.length;
    await this.#handle.appendFile(chunk);
  }

  /** Gives the file up; what was not flushed is lost. */
  async close(): Promise<void> {
    await this.#handle?.close();
  }
}
