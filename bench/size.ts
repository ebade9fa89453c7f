import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Table } from './table.js';

/** What a page may take from the package, and how many bytes of it may travel at most, minified and packed by Brotli. */
export const budgets = [
  { what: 'everything', from: 'index.js', names: '* as all', most: 235_000 },
  { what: '`proposeCircles`', from: 'index.js', names: '{ proposeCircles as all }', most: 140_000 },
  { what: '`evaluateCircle`', from: 'index.js', names: '{ evaluateCircle as all }', most: 105_000 },
  { what: '`searchGroups`', from: 'index.js', names: '{ searchGroups as all }', most: 105_000 },
  { what: '`reciprocityOf`', from: 'index.js', names: '{ reciprocityOf as all }', most: 98_000 },
  { what: '`openWorkers`', from: 'workers.js', names: '{ openWorkers as all }', most: 9_000 },
  { what: 'the file of the workers', from: 'worker.js', names: '* as all', most: 57_000 },
] as const;

export type Budget = (typeof budgets)[number];

/** Bytes of the built library, with all packages it needs, that a page gets that takes this of it. */
export async function measureSize({ from, names }: Budget): Promise<{ minified: number; brotli: number }> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import ${names} from './${from}'; globalThis.taken = all;`,
      resolveDir: join(process.cwd(), 'dist'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: ['worker_threads', 'child_process', 'os'],
    write: false,
  });
  const { contents } = outputFiles[0]!;
  return { minified: contents.length, brotli: brotliCompressSync(contents).length };
}

/** How many bytes the package adds to a page. Build before it runs. */
export async function size(): Promise<Table> {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  const rows = [];
  for (const budget of budgets) {
    const { minified, brotli } = await measureSize(budget);
    rows.push([budget.what, ...[minified, brotli, budget.most].map(kilobytes)]);
  }
  return { head: ['taken', 'kB minified', 'kB by Brotli', 'at most'], rows };
}
