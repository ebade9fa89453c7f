import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Effort, type PoolInput, type Proposal, proposeCircles, readPool } from '../src/index.js';
import { nationSource, writeNation } from './nation.js';
import { poolKinds } from './pools.js';
import type { Table } from './table.js';

const townPeople = 1000;
/** A town of `spread` is thirteen kilometres wide; so far apart they do not touch. */
const townWidth = 15_000;

/**
 * What a pool costs from file to file, on one thread, and how that grows: people who live where people live in the
 * Netherlands. Memory is the most that the process has had so far, so sizes go up.
 */
export async function scale(sizes: readonly number[] = [1000, 10_000, 100_000]): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'kringmaker-'));
  const rows: Array<Array<string | number>> = [];
  try {
    for (const people of sizes) {
      const file = join(folder, 'nation.jsonl');
      await writeNation(file, people, 1);
      const measured = await run(file, 'standard');
      const { proposal, read, propose, write } = measured;
      const whole = read + propose + write;
      rows.push([
        `${people.toLocaleString('en-GB')} (${nationSource})`,
        ...[read, propose, write, whole].map((seconds) => seconds.toFixed(1)),
        ((whole * 1e6) / (people * Math.log2(people))).toFixed(1),
        (process.resourceUsage().maxRSS / 1024).toFixed(0),
        proposal.value.toFixed(4),
        people - proposal.unplaced.length,
        proposal.steps,
      ]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return {
    head: [
      'people',
      'seconds to read',
      'to propose',
      'to write',
      'in all',
      'microseconds per n log2 n',
      'peak MiB',
      'value',
      'with a place or not ready',
      'steps',
    ],
    rows,
  };
}

/** Towns in one pool, beside the same towns each on its own with the same effort for each person. */
export async function towns(counts: readonly number[] = [10, 100]): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'kringmaker-'));
  const rows: Array<Array<string | number>> = [];
  try {
    for (const count of counts) {
      const file = join(folder, 'towns.jsonl');
      await writeTowns(file, count);
      const { proposal } = await run(file, 'standard');
      let apart = 0;
      for (let town = 0; town < count; town++) {
        const effort = Math.round(proposal.steps / count);
        apart += (await proposeCircles(townOf(town), { effort })).value / count;
      }
      rows.push([
        (count * townPeople).toLocaleString('en-GB'),
        Math.round(proposal.steps / count / townPeople),
        proposal.value.toFixed(4),
        apart.toFixed(4),
        (proposal.value / apart).toFixed(4),
      ]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return {
    head: ['people', 'steps per person', 'value in one pool', 'mean value of the towns', 'ratio'],
    rows,
  };
}

async function run(
  file: string,
  effort: Effort,
): Promise<{ proposal: Proposal; read: number; propose: number; write: number }> {
  const begun = performance.now();
  const pool = await readPool(createReadStream(file));
  const known = performance.now();
  const proposal = await proposeCircles(pool, { effort });
  const proposed = performance.now();
  writeFileSync(`${file}.json`, JSON.stringify(proposal));
  const written = performance.now();
  return {
    proposal,
    read: (known - begun) / 1000,
    propose: (proposed - known) / 1000,
    write: (written - proposed) / 1000,
  };
}

/** A town of its own, among others in a square. */
function townOf(town: number): PoolInput {
  const pool = poolKinds.spread(townPeople, town + 1);
  const [column, row] = [town % 10, Math.floor(town / 10)];
  const named = (id: string): string => `t${town}-${id}`;
  const sets = (given: PoolInput['apart']): string[][] => (given ?? []).map((ids) => ids.map(named));
  return {
    ...pool,
    apart: sets(pool.apart),
    together: sets(pool.together),
    participants: pool.participants.map(({ id, home, ...said }) => ({
      ...said,
      id: named(id),
      home:
        'x' in home ? { x: home.x + (column - 5) * townWidth, y: home.y + row * townWidth - 60_000 } : home,
    })),
  };
}

async function writeTowns(file: string, count: number): Promise<void> {
  const all = Array.from({ length: count }, (_, town) => townOf(town));
  const { participants: _people, ...head } = all[0]!;
  const out = createWriteStream(file);
  const merged = {
    ...head,
    apart: all.flatMap((pool) => pool.apart ?? []),
    together: all.flatMap((pool) => pool.together ?? []),
  };
  out.write(`${JSON.stringify(merged)}\n`);
  for (const { participants } of all)
    out.write(participants.map((each) => `${JSON.stringify(each)}\n`).join(''));
  await new Promise((resolve) => out.end(resolve));
}
