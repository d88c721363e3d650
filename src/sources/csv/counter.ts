const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Counts the records of a CSV file on its way to the server, as the server does: line ends outside quotes. */
export class RecordCounter {
  records = 0;
  /** Does what was seen end within a record, whose line end is missing? */
  isOpen = false;
  /** Does it end within quotes? */
  isQuoted = false;
  readonly #quote: number;
  #afterReturn = false;

  constructor(quote: string) {
    this.#quote = quote.charCodeAt(0);
  }

  add(piece: Buffer): void {
    const isPlain =
      !this.isQuoted && !this.#afterReturn && !piece.includes(this.#quote) && !piece.includes(carriageReturn);
    if (isPlain) this.#countLines(piece);
    else this.#countBytes(piece);
    const last = piece.at(-1);
    this.isOpen = this.isQuoted || (last !== lineFeed && last !== carriageReturn);
  }

  #countLines(piece: Buffer): void {
    for (let at = piece.indexOf(lineFeed); at >= 0; at = piece.indexOf(lineFeed, at + 1)) this.records += 1;
  }

  #countBytes(piece: Buffer): void {
    const quote = this.#quote;
    let [quoted, afterReturn] = [this.isQuoted, this.#afterReturn];
    for (const byte of piece) {
      if (byte === quote) quoted = !quoted;
      else if (!quoted && (byte === carriageReturn || (byte === lineFeed && !afterReturn))) this.records += 1;
      afterReturn = byte === carriageReturn;
    }
    [this.isQuoted, this.#afterReturn] = [quoted, afterReturn];
  }
}
