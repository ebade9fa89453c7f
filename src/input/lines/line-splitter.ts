import { openDecoder } from '../../record/utf8.js';
import { limits } from '../limits.js';

/** One line of an input, without its end; or why it cannot be had. */
export type Line = Place & ({ readonly text: string } | { readonly fault: 'not-utf-8' | 'too-long' });

interface Place {
  /** From 1. */
  readonly number: number;
  /** Bytes, or code units where it came as text. */
  readonly length: number;
}

type Chunk = Uint8Array | string;

/**
 * Splits chunks of an input into lines. A chunk may end anywhere, in the middle of a character too. A byte order mark
 * at the start is left out.
 */
export class LineSplitter {
  /** What is there of the line that has not ended. */
  #pieces: Chunk[] = [];
  #length = 0;
  #number = 1;
  #decoder = openDecoder();

  /** Gives the lines that end in this chunk. */
  *split(chunk: Chunk): Generator<Line> {
    let start = 0;
    for (let end = findEnd(chunk, 0); end !== -1; end = findEnd(chunk, start)) {
      this.#keep(cut(chunk, start, end));
      yield this.#take();
      start = end + 1;
    }
    const rest = cut(chunk, start, chunk.length);
    // A copy, since whoever gave the chunk may use its bytes again.
    this.#keep(typeof rest === 'string' ? rest : new Uint8Array(rest));
  }

  /** Gives the last line, if nothing ended it. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield this.#take();
  }

  #keep(piece: Chunk): void {
    if (piece.length === 0) return;
    this.#length += piece.length;
    if (this.#length > limits.line) this.#pieces = [];
    else this.#pieces.push(piece);
  }

  #take(): Line {
    const place = { number: this.#number, length: this.#length };
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#length = 0;
    this.#number++;
    if (place.length > limits.line) return { ...place, fault: 'too-long' };
    try {
      const text = this.#textOf(pieces);
      return { ...place, text: place.number === 1 ? text.replace(/^\ufeff/, '') : text };
    } catch {
      // What is left in the decoder belongs to this line.
      this.#decoder = openDecoder();
      return { ...place, fault: 'not-utf-8' };
    }
  }

  #textOf(pieces: readonly Chunk[]): string {
    let text = '';
    for (const [position, piece] of pieces.entries()) {
      const goesOn = pieces[position + 1] instanceof Uint8Array;
      text += typeof piece === 'string' ? piece : this.#decoder.decode(piece, { stream: goesOn });
    }
    return text;
  }
}

const newline = 0x0a;

function findEnd(chunk: Chunk, from: number): number {
  return typeof chunk === 'string' ? chunk.indexOf('\n', from) : chunk.indexOf(newline, from);
}

function cut(chunk: Chunk, start: number, end: number): Chunk {
  return typeof chunk === 'string' ? chunk.slice(start, end) : chunk.subarray(start, end);
}
