import {
  type Change,
  fillSeat,
  type PoolInput,
  parsePool,
  preparePool,
  previewChange,
  type RijksdriehoekPoint,
  suggestCircles,
} from '../src/index.js';
import { createChance, type PoolKind, poolKinds } from './pools.js';
import type { Table } from './table.js';

const people = 2000;
const circles = 150;
const referrals = 100;

/** How long one referral takes once its pool is prepared, and how long preparing takes. */
export function referral(): Table {
  const kinds: readonly PoolKind[] = ['dense', 'spread', 'twoTowns', 'mixed'];
  return {
    head: ['pool', 'call', 'milliseconds: median', '95th percentile', 'most', 'of'],
    rows: kinds.flatMap(measureKind),
  };
}

function measureKind(kind: PoolKind): Table['rows'] {
  const pool = parsePool(withCircles(poolKinds[kind](people, 1), 1));
  const seated = new Set(
    pool.circles.flatMap(({ members }) => members.map(({ participant }) => participant)),
  );
  const waiting = pool.participants.filter(({ id, ready }) => ready && !seated.has(id));
  const preparations = timed(3, () => preparePool(pool));
  const prepared = preparePool(pool);
  const someone = (position: number) => waiting[position % waiting.length]!;
  const changes = Array.from({ length: referrals }, (_, position): Change => {
    const [one, other] = [pool.circles[position % circles]!, pool.circles[(position + 1) % circles]!];
    const [a, b] = [one.members[0]!.participant, other.members[0]!.participant];
    return position % 2 === 0
      ? { kind: 'move', participant: a, from: one.id, to: other.id }
      : { kind: 'swap', participants: [a, b] };
  });
  // The first calls also wait for the code to be made fast by the engine.
  for (let position = 0; position < 20; position++) suggestCircles(prepared, waiting.at(-1 - position)!.id);
  return [
    row(kind, 'preparePool', preparations),
    row(
      kind,
      'suggestCircles',
      timed(referrals, (each) => suggestCircles(prepared, someone(each).id)),
    ),
    row(
      kind,
      'suggestCircles, somebody new',
      timed(referrals, (each) => suggestCircles(prepared, { ...someone(each), id: 'new' })),
    ),
    row(
      kind,
      'fillSeat',
      timed(referrals, (each) => fillSeat(prepared, pool.circles[each % circles]!.id)),
    ),
    row(
      kind,
      'previewChange',
      timed(referrals, (each) => previewChange(prepared, pool.circles, changes[each]!)),
    ),
  ];
}

/** The same pool with running circles of 9 to 12 people who live near each other. */
export function withCircles(pool: PoolInput, seed: number): PoolInput {
  const chance = createChance(seed);
  const free = new Map(pool.participants.map((person) => [person.id, person]));
  const running = Array.from({ length: circles }, (_, position) => {
    const centre = chance.one([...free.values()]);
    const metres = ({ home }: typeof centre): number => {
      const [a, b] = [centre.home as RijksdriehoekPoint, home as RijksdriehoekPoint];
      return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
    };
    const near = [...free.values()].sort((a, b) => metres(a) - metres(b)).slice(0, 9 + chance.below(4));
    const members = near.map(({ id }) => id);
    for (const id of members) free.delete(id);
    return { id: `c-${position + 1}`, members };
  });
  return { ...pool, circles: running };
}

function timed(calls: number, call: (position: number) => unknown): number[] {
  return Array.from({ length: calls }, (_, position) => {
    const start = performance.now();
    call(position);
    return performance.now() - start;
  });
}

function row(kind: string, call: string, milliseconds: readonly number[]): Table['rows'][number] {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(2);
  return [kind, call, at(0.5), at(0.95), at(1), sorted.length];
}
