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

/* The first block suits a few people. From the largest, four million bytes, a copy takes a millisecond or two. */
const smallestBlock = 16_384;
const largestBlock = 4_194_304;

/** Gathers texts in blocks of bytes, so that nothing has to move while there come more. */
export class TextSlab {
  readonly #start: number[] = [0];
  readonly #blocks: Uint8Array[] = [];
  #block = new Uint8Array(smallestBlock);
  #used = 0;
  #end = 0;

  /** Bytes of all texts so far. */
  get bytes(): number {
    return this.#end;
  }

  add(text: string): void {
    const most = text.length * bytesPerUnit;
    if (this.#used + most > this.#block.length) {
      this.#close();
      this.#block = new Uint8Array(Math.max(most, Math.min(largestBlock, 2 * this.#block.length)));
    }
    const written = writeUtf8(text, this.#block.subarray(this.#used));
    this.#used += written;
    this.#end += written;
    this.#start.push(this.#end);
  }

  /** Gives what was gathered, which leaves nothing here, and pauses after every block. */
  *build(): Generator<void, Texts> {
    this.#close();
    const text = new Uint8Array(this.#end);
    let end = this.#end;
    for (let block = this.#blocks.pop(); block !== undefined; block = this.#blocks.pop()) {
      end -= block.length;
      text.set(block, end);
      yield;
    }
    return { text, start: new Float64Array(this.#start) };
  }

  #close(): void {
    this.#blocks.push(this.#block.subarray(0, this.#used));
    this.#used = 0;
  }
}
