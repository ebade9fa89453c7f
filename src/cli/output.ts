import type { Writable } from 'node:stream';
import { fileFailure } from './file-failure.js';
import type { Format } from './format.js';
import { save } from './save.js';

/** Columns where there is no terminal to ask, and the fewest that a table can do with. */
const columns = { default: 100, fewest: 40 } as const;

/** A result and where it goes. */
interface Delivery {
  /** The result as plain data. */
  readonly result: unknown;
  /** The result for people, in lines that keep to a width where they can. */
  readonly table: (width: number) => readonly string[];
  /** The result for a spreadsheet, where there is one. */
  readonly csv?: () => string;
  readonly format: Format | undefined;
  /** File for the JSON, instead of stdout. */
  readonly out?: string | undefined;
  /** What goes in that file, where it is not this JSON. */
  readonly text?: string;
}

/**
 * Writes a result. A file always gets JSON, since a saved result is something to load again; the table is for
 * whoever sits at a terminal or asks for it.
 */
export async function deliver({ result, table, csv, format, out, text }: Delivery): Promise<void> {
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (out !== undefined) await save(out, text ?? json);
  const chosen = format ?? (process.stdout.isTTY ? 'table' : 'json');
  if (chosen === 'table') {
    // Some terminals say that they have no columns at all.
    const width = Math.max(columns.fewest, process.stdout.columns || columns.default);
    await print(process.stdout, `${table(width).join('\n')}\n`);
  } else if (chosen === 'csv' && csv !== undefined) {
    await print(process.stdout, csv());
  } else if (out === undefined) {
    await print(process.stdout, json);
  }
}

/** Writes text, and is content when whoever reads it has seen enough. */
export function print(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error || ('code' in error && error.code === 'EPIPE')) resolve();
      else reject(fileFailure('stdout', 'unwritable-output', error));
    });
  });
}
