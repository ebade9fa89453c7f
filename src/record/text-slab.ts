import { bytesPerUnit, writeUtf8 } from './utf8.js';

/** Many texts in one array of bytes. */
export interface Texts {
  /** One after the other, in UTF-8. */
  readonly text: Uint8Array;
  /** `[texts + 1]` Where each starts, in bytes; the last is where all end. */
  readonly start: Float64Array;
}

/** The bytes of one of many texts, not copied. */
export function bytesAt({ text, start }: Texts, position: number): Uint8Array {
  return text.subarray(start[position]!, start[position + 1]!);
}

const firstBytes = 4096;

/** Gathers texts into one array of bytes, which doubles when it is full. */
export class TextSlab {
  readonly #start: number[] = [0];
  #text = new Uint8Array(firstBytes);
  #end = 0;

  /** Bytes of all texts so far. */
  get bytes(): number {
    return this.#end;
  }

  add(text: string): void {
    const most = this.#end + text.length * bytesPerUnit;
    if (most > this.#text.length) {
      const larger = new Uint8Array(Math.max(most, 2 * this.#text.length));
      larger.set(this.#text);
      this.#text = larger;
    }
    this.#end += writeUtf8(text, this.#text.subarray(this.#end));
    this.#start.push(this.#end);
  }

  /** What was gathered, in a copy without room left over, which would be sent along to a worker. */
  build(): Texts {
    return { text: this.#text.slice(0, this.#end), start: Float64Array.from(this.#start) };
  }
}
