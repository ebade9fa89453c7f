import { type PoolInput, safeParsePool } from '../src/index.js';
import { limits } from '../src/input/limits.js';
import type { Table } from './table.js';

const home = { lat: 51.9274, lon: 4.2439 };
const people = (count: number) => Array.from({ length: count }, (_, place) => ({ id: `p-${place}`, home }));
const pool = (changes: Partial<PoolInput>): PoolInput => ({
  version: 1,
  date: '2026-11-22',
  participants: people(2),
  ...changes,
});
const pair = ['p-0', 'p-1'];

/** Inputs that hold as much as they may of one thing, all of it right, and one that is wrong everywhere. */
const inputs: Readonly<Record<string, () => () => { readonly success: boolean }>> = {
  'participants, with a home each': () => {
    const input = pool({ participants: people(limits.participants) });
    return () => safeParsePool(input);
  },
  'participants that are none': () => {
    const input = { ...pool({}), participants: new Array(limits.participants).fill(0) };
    return () => safeParsePool(input);
  },
  'pairs apart': () => {
    const input = pool({ apart: Array.from({ length: limits.sets }, () => pair) });
    return () => safeParsePool(input);
  },
  'a text in the place of each of 200 talents': () => {
    const talents = Array.from({ length: limits.perParticipant }, () => 'x'.repeat(limits.text));
    const input = pool({ participants: [{ id: 'p-0', home, talents }] });
    return () => safeParsePool(input);
  },
};

/** What it costs to read as much as may be handed in. */
export function limitsBench(): Table {
  return {
    head: ['as many as may be', 'taken', 'seconds of processor time', 'peak of the process so far, MB'],
    rows: Object.entries(inputs).map(([name, make]) => {
      const read = make();
      globalThis.gc?.();
      const start = process.cpuUsage();
      const { success } = read();
      const { user, system } = process.cpuUsage(start);
      return [
        name,
        success ? 'yes' : 'no',
        ((user + system) / 1e6).toFixed(2),
        (process.resourceUsage().maxRSS / 1e3).toFixed(0),
      ];
    }),
  };
}
