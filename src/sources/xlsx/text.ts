const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** The text of a string cell: `_x000D_` stands for a character that XML cannot hold (ISO/IEC 29500, ST_Xstring). */
export function decodeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Gathers the text of one string item (`si`, `is`): runs of rich text are joined, phonetic hints are left out.
 * Feed it the elements inside the item.
 */
export class StringItem {
  #text = '';
  #inText = false;
  #inPhonetic = false;

  start(): void {
    this.#text = '';
    this.#inText = false;
    this.#inPhonetic = false;
  }

  open(name: string): void {
    if (name === 't') this.#inText = !this.#inPhonetic;
    else if (name === 'rPh') this.#inPhonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inPhonetic = false;
  }

  append(text: string): void {
    if (this.#inText) this.#text += text;
  }

  get value(): string {
    return decodeText(this.#text);
  }
}
