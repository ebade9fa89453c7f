import { cpus } from 'node:os';
import { alternatives } from './alternatives.js';
import { optimum } from './optimum.js';
import { quality } from './quality.js';
import { speed } from './speed.js';
import { toMarkdown } from './table.js';

const benches = { quality, alternatives, optimum, speed };
const wanted = process.argv.slice(2);

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) console.log(`\n## ${name}\n\n${toMarkdown(bench())}`);
}
