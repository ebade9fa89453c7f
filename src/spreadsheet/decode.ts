import { limits } from '../input/limits.js';
import type { Encoding } from '../model/mapping.js';
import type { Faults } from './faults.js';

/** A spreadsheet as text, and how it was written as bytes. */
export interface Decoded {
  readonly text: string;
  /** Not there where it was given as text. */
  readonly encoding?: Encoding;
  /** Whether nothing in the bytes and nobody said so. */
  readonly isGuess: boolean;
}

const marks: ReadonlyArray<readonly [Encoding, readonly number[]]> = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How workbooks begin: zip (xlsx, ods), compound files (xls), and xls before there were those. */
const workbooks: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];

/**
 * How text begins that a spreadsheet program opens as a workbook, whatever the name of the file: pages (the `.xls` of many a web
 * application), XML (of Excel 2003, and flat ODS), pages of mail, SYLK and DIF.
 */
const asWorkbook = /^\s*(?:<[!?a-z]|MIME-Version:|ID;PWXL|TABLE\r?\n0,1\r?\n)/i;

/** How other text begins that is no CSV: JSON, PDF and RTF. */
const asOther = /^\s*(?:[{[]\s*["{[]|%PDF-|\{\\rtf)/i;

/** Reads bytes as text: as the byte order mark says, else as was said, else as UTF-8, else as Windows-1252. */
export function decode(source: string | Uint8Array, said: Encoding | undefined, faults: Faults): Decoded {
  if (source.length > limits.spreadsheetBytes)
    faults.stop('too-long', {}, `at most ${limits.spreadsheetBytes} bytes`);
  const decoded = typeof source === 'string' ? ofText(source) : ofBytes(source, said, faults);
  if (asWorkbook.test(decoded.text)) faults.stop('spreadsheet-file');
  if (asOther.test(decoded.text)) faults.stop('not-csv', {}, 'it is JSON, PDF or RTF');
  if (decoded.text.includes('\0')) faults.stop('not-csv', {}, 'it is not text in any of the encodings');
  return decoded;

  function ofText(text: string): Decoded {
    if (text.startsWith('PK\u0003\u0004')) faults.stop('spreadsheet-file');
    return { text: text.startsWith('\ufeff') ? text.slice(1) : text, isGuess: false };
  }
}

function ofBytes(bytes: Uint8Array, said: Encoding | undefined, faults: Faults): Decoded {
  if (workbooks.some((start) => startsWith(bytes, start))) faults.stop('spreadsheet-file');
  const marked = marks.find(([, mark]) => startsWith(bytes, mark))?.[0];
  if (marked !== undefined && said !== undefined && marked !== said) faults.stop('wrong-encoding');
  const known = marked ?? said;
  if (known !== undefined) {
    const text = decodeAs(known, bytes);
    if (text === undefined) faults.stop('wrong-encoding');
    return { text, encoding: known, isGuess: false };
  }
  const text = decodeAs('utf-8', bytes);
  return text === undefined
    ? { text: decodeWindows1252(bytes), encoding: 'windows-1252', isGuess: true }
    : { text, encoding: 'utf-8', isGuess: true };
}

/** `undefined` where the bytes are no text in this encoding. A byte order mark is left out. */
function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What 0x80 to 0x9f stand for; the rest are the first 256 of Unicode. Source: https://encoding.spec.whatwg.org/#windows-1252 */
const from0x80 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Own, since Node without all of ICU has no decoder for it, and some versions of Node read 0x80 to 0x9f as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const codes = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte >= 0x80 && byte < 0xa0 ? from0x80.charCodeAt(byte - 0x80) : byte,
  );
  const pairs = new Uint8Array(2 * bytes.length);
  for (let position = 0; position < bytes.length; position++) {
    const code = codes[bytes[position]!]!;
    pairs[2 * position] = code & 0xff;
    pairs[2 * position + 1] = code >> 8;
  }
  return new TextDecoder('utf-16le').decode(pairs);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, position) => bytes[position] === byte);
}
