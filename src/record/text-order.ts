/** Texts in UTF-8, one after the other, and where each starts; one more start says where the last ends. */
export interface Texts {
  readonly text: Uint8Array;
  readonly start: Float64Array;
}

/**
 * Compares two texts by their UTF-16 code units, as JavaScript compares strings, without decoding them: below 0 when
 * the first comes first.
 *
 * Bytes of UTF-8 sort in the same way but for one thing: UTF-16 writes what lies beyond 0xFFFF with surrogates, and
 * those come before 0xE000 to 0xFFFF.
 */
export function compareTexts({ text, start }: Texts, one: number, other: number): number {
  const from = start[one]!;
  const otherFrom = start[other]!;
  const length = start[one + 1]! - from;
  const otherLength = start[other + 1]! - otherFrom;
  const common = Math.min(length, otherLength);
  for (let offset = 0; offset < common; offset++) {
    const byte = text[from + offset]!;
    const otherByte = text[otherFrom + offset]!;
    if (byte !== otherByte) return rankOf(byte) - rankOf(otherByte);
  }
  return length - otherLength;
}

/*
 * First bytes of characters of three and of four bytes. All bytes before the first that differs are the same, so
 * either both bytes start a character or neither does.
 */
const lastOfThree = 0xef;
const firstBeyondSurrogates = 0xee;

/** Puts the first bytes of characters from 0xE000 to 0xFFFF behind those of longer characters. */
function rankOf(byte: number): number {
  return byte >= firstBeyondSurrogates && byte <= lastOfThree ? byte + 0x10 : byte;
}
