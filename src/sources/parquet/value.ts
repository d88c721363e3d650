import { isUtf8 } from 'node:buffer';
import type { SchemaElement } from 'hyparquet';

/** What can be made of a value of one leaf column: its text, and whether that is JSON as it stands. */
export interface LeafText {
  toText(value: unknown): string;
  isJson: boolean;
}

/**
 * How the values of a leaf column become text. Integers and decimals keep all their digits; bytes that are no text are
 * written in hexadecimal, as PostgreSQL writes them; times without their zone, as they are stored (in UTC).
 */
export function leafText(element: SchemaElement): LeafText {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (logical?.type === 'DECIMAL' || converted === 'DECIMAL') {
    const scale = (logical?.type === 'DECIMAL' ? logical.scale : element.scale) ?? 0;
    return { toText: (value) => decimalText(integerOf(value), scale), isJson: true };
  }
  const timeDigits = logical?.type === 'TIME' ? digitsOf[logical.unit] : timeTypes.get(converted ?? '');
  if (timeDigits !== undefined) {
    return { toText: (value) => timeOfDay(integerOf(value), timeDigits), isJson: false };
  }
  if (converted === 'INTERVAL') {
    return {
      toText: (value) => (value instanceof Uint8Array ? intervalText(value) : plain(value)),
      isJson: false,
    };
  }
  if (type === 'FLOAT') return { toText: (value) => floatText(Number(value)), isJson: true };
  const isNumber = type !== undefined && /^(BOOLEAN|INT32|INT64|DOUBLE)$/.test(type);
  const isText =
    converted !== undefined || (logical !== undefined && !/^(INTEGER|FLOAT16)$/.test(logical.type));
  return {
    toText: (value) =>
      value instanceof Uint8Array ? bytesText(value, type !== 'FIXED_LEN_BYTE_ARRAY') : plain(value),
    isJson: isNumber && !(isText && /^(DATE|TIMESTAMP)/.test(logical?.type ?? converted ?? '')),
  };
}

/** Digits behind the second that each unit has. */
const digitsOf = { MILLIS: 3, MICROS: 6, NANOS: 9 } as const;
const timeTypes = new Map<string, 3 | 6>([
  ['TIME_MILLIS', 3],
  ['TIME_MICROS', 6],
]);

/** A point in time, counted from 1970 in units of which a second has 10 to the power of `digits`. */
export function timestampText(count: bigint, digits: 3 | 6 | 9): string {
  const perDay = 86_400n * 10n ** BigInt(digits);
  const time = ((count % perDay) + perDay) % perDay;
  return `${dateText(Number((count - time) / perDay))} ${timeOfDay(time, digits)}`;
}

export function dateText(days: number): string {
  const date = new Date(days * 86_400_000);
  return Number.isNaN(date.getTime()) ? `day ${days}` : (date.toISOString().split('T')[0] ?? '');
}

function timeOfDay(count: bigint, digits: 3 | 6 | 9): string {
  const perSecond = 10n ** BigInt(digits);
  const seconds = count / perSecond;
  const fraction = count % perSecond;
  const two = (part: bigint) => String(part).padStart(2, '0');
  const clock = `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`;
  return fraction === 0n ? clock : `${clock}.${String(fraction).padStart(digits, '0').replace(/0+$/, '')}`;
}

/** Months, days and milliseconds, four bytes each, as an ISO 8601 duration. */
function intervalText(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [months, days, millis] = [0, 4, 8].map((at) => view.getUint32(at, true));
  return `P${months}M${days}DT${(millis ?? 0) / 1000}S`;
}

export function decimalText(unscaled: bigint, scale: number): string {
  if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale));
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** An integer as Parquet stores it: a number, or bytes in two's complement, the highest first. */
function integerOf(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(value);
  if (!(value instanceof Uint8Array)) throw new Error(`a decimal is stored as ${typeof value}`);
  if (value.length === 0) return 0n;
  return BigInt.asIntN(8 * value.length, BigInt(`0x${Buffer.from(value).toString('hex')}`));
}

/** The shortest decimal that names the same 32-bit number: 0.1, and not 0.10000000149011612. */
export function floatText(value: number): string {
  for (let digits = 6; digits <= 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}

/** Bytes as text where they are text, else in hexadecimal. */
export function bytesText(bytes: Uint8Array, mayBeText = true): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return mayBeText && isUtf8(buffer) ? buffer.toString('utf8') : `\\x${buffer.toString('hex')}`;
}

/** Also of what the library has made of a VARIANT. */
function plain(value: unknown): string {
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return String(part);
    return part instanceof Uint8Array ? bytesText(part) : part;
  });
}
