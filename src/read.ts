import type { ParseOptions } from './input/forbidden-names.js';
import { LineSplitter } from './input/lines/line-splitter.js';
import { PoolLines } from './input/lines/pool-lines.js';
import type { CompactPool } from './model/compact-pool.js';
import { nextTurn } from './runtime/globals.js';

/** Bytes of lines between two turns of the event loop: some twenty milliseconds of work. */
const bytesPerTurn = 262_144;

/**
 * Reads a pool from JSON Lines: first a line with everything but the participants, then a line for each of them.
 * For pools that are too large for one text, or for as many objects.
 *
 * Checks what `parsePool` checks and reports it in the same way. Chunks are bytes in UTF-8 or text and may end
 * anywhere, so a stream of a file is read while it comes in. The event loop gets a turn about fifty times a second;
 * the first line is read in one go.
 *
 * @throws InputError with everything that is wrong, when this is not a pool.
 * @example
 * const pool = await readPool(createReadStream('pool.jsonl'));
 */
export async function readPool(
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  options?: ParseOptions,
): Promise<CompactPool> {
  const splitter = new LineSplitter();
  const pool = new PoolLines(options);
  let bytes = 0;
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) {
      throw new TypeError('chunks must be texts or bytes');
    }
    for (const line of splitter.split(chunk)) {
      pool.add(line);
      if (pool.isOver) break;
      bytes += line.length + 1;
      if (bytes >= bytesPerTurn) {
        bytes = 0;
        await nextTurn();
      }
    }
    if (pool.isOver) break;
  }
  for (const line of splitter.end()) pool.add(line);
  const building = pool.build();
  for (;;) {
    const { done, value } = building.next();
    if (done) return value;
    await nextTurn();
  }
}
