import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  evaluateCircle,
  forecast,
  type PoolInput,
  parsePolicy,
  parsePool,
  previewChange,
  type Repair,
  repair,
} from '../src/index.js';
import { oracleSeverity, oracleWorth } from './support/oracle/index.js';
import { chance, town } from './support/towns.js';

const policy = parsePolicy({ size: { min: 4, max: 7 }, minimumScore: 0.1, composition: { maxShare: 0.7 } });

const anyTown = fc
  .record({
    seed: fc.nat(),
    circles: fc.integer({ min: 1, max: 7 }),
    waiting: fc.integer({ min: 0, max: 8 }),
  })
  .map(({ seed, circles, waiting }) => ({
    pool: town(seed, { circles, size: { min: 2, max: 7 }, waiting, side: 900 }),
    seed,
  }));
const anyDate = fc.constantFrom(undefined, '2026-11-21', '2027-06-01', '2028-06-01');

const ask = (pool: PoolInput, date: string | undefined, seed = 1) =>
  repair(pool, { policy, seed, ...(date !== undefined && { date }) });

const every = (check: (pool: PoolInput, found: Repair, date: string | undefined) => void) =>
  fc.assert(
    fc.property(anyTown, anyDate, ({ pool }, date) => check(pool, ask(pool, date), date)),
    { numRuns: 80 },
  );

function follow(pool: PoolInput, { start }: Repair, changes: Repair['plan']['changes']) {
  return changes.reduce<typeof start>(
    (circles, change) => previewChange(pool, circles, change, { policy }).circles,
    start,
  );
}

const isRequired = ({ code }: { code: Parameters<typeof oracleSeverity>[0] }): boolean =>
  oracleSeverity(code, policy) === 'required';

describe('a repair', () => {
  test('begins with the circles that a forecast of that day gives, and finds all that are too small', () => {
    every((pool, { start, broken, date }, asked) => {
      expect(date).toBe(asked ?? null);
      if (asked === undefined) return;
      const { circles } = forecast(pool, asked, { policy });
      expect([...start].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        circles.map(({ circle, after: then }) => ({ id: circle, members: then.members })),
      );
      const small = circles.filter(({ size }) => size.after > 0 && size.after < policy.size.min);
      expect(broken.map(({ circle }) => circle)).toEqual(small.map(({ circle }) => circle));
    });
  });

  test('has a plan of changes that give its circles, one after the other', () => {
    every((pool, found) => {
      const { plan, start } = found;
      expect(follow(pool, found, plan.changes)).toEqual(plan.circles);
      const membersOf = (list: typeof start, id: string) =>
        list.find((each) => each.id === id)?.members ?? null;
      for (const { circle, before, after: then } of plan.changed) {
        const [old, now] = [membersOf(start, circle), membersOf(plan.circles, circle)];
        expect(before).toEqual(old && evaluateCircle(pool, old, policy));
        expect(then).toEqual(now && evaluateCircle(pool, now, policy));
      }
      const worth = (ids: readonly string[]): number =>
        ids.length * oracleWorth(evaluateCircle(pool, ids, policy), policy);
      const total = (circles: typeof start): number =>
        circles.reduce((sum, { members }) => sum + worth(members), 0);
      expect(plan.gain).toBeCloseTo(total(plan.circles) - total(start), 9);
    });
  });

  test('has options of which the same is true', () => {
    every((pool, found) => {
      for (const { options, circle, before } of found.broken) {
        for (const { changes, mends, into, joining, moved, unseated, breaks, violations } of options) {
          const circles = follow(pool, found, changes);
          const changed = circles.filter(({ id }) => into.includes(id) || id === circle);
          const broken = changed.flatMap(({ id, members }) =>
            evaluateCircle(pool, members, policy).violations.map((each) => ({ circle: id, ...each })),
          );
          if (unseated.length < before.members.length) expect(violations).toEqual(broken);
          expect(mends).toBe(breaks.length === 0 && unseated.length === 0);
          if (mends) expect(broken.filter(isRequired)).toEqual([]);
          const seated = circles.flatMap(({ members }) => members);
          expect(joining.every((id) => seated.includes(id))).toBe(true);
          if (into.length > 0) expect([...moved, ...unseated].sort()).toEqual(before.members);
        }
      }
    });
  });

  test('has a plan by which nobody loses a seat, and what is counted as moved has moved', () => {
    every((_pool, { start, plan }) => {
      const roomsOf = (circles: typeof start) =>
        new Map(circles.flatMap(({ id, members }) => members.map((each) => [each, id] as const)));
      const [old, now] = [roomsOf(start), roomsOf(plan.circles)];
      for (const id of old.keys()) expect(now.has(id)).toBe(true);
      expect(plan.moved).toEqual([...old.keys()].filter((id) => now.get(id) !== old.get(id)).sort());
      expect(plan.joining).toEqual([...now.keys()].filter((id) => !old.has(id)).sort());
    });
  });

  test('never touches a locked circle, and what it touches keeps the rules', () => {
    every((pool, { start, plan, broken, unmended }) => {
      const before = new Map(start.map(({ id, members }) => [id, members]));
      const locked = new Set(parsePool(pool).circles.flatMap((each) => (each.locked ? each.id : [])));
      const left = new Set(unmended.map(({ circle }) => circle));
      for (const { id, members } of plan.circles) {
        if (String(members) === String(before.get(id))) continue;
        expect([locked.has(id), left.has(id)]).toEqual([false, false]);
        expect(evaluateCircle(pool, members, policy).violations.filter(isRequired)).toEqual([]);
        const circle = parsePool(pool).circles.find((each) => each.id === id)!;
        const joining = members.filter((each) => !before.get(id)!.includes(each));
        const declined = circle.members.filter(({ status }) => status === 'declined');
        expect(declined.filter(({ participant }) => joining.includes(participant))).toEqual([]);
        const seats = circle.members.length - declined.length;
        const free = seats - before.get(id)!.length;
        if (circle.openSeats !== undefined) {
          expect(joining.length).toBeLessThanOrEqual(circle.openSeats + free);
        }
      }
      for (const { circle } of broken) {
        const now = plan.circles.find(({ id }) => id === circle);
        const isMended = now === undefined || now.members.length >= policy.size.min;
        expect(isMended).toBe(!left.has(circle));
      }
      for (const { circle, code } of unmended) expect(code === 'locked').toBe(locked.has(circle));
    });
  });

  test('of one circle does what is best for it alone', () => {
    every((_pool, { broken, plan }) => {
      const [only] = broken;
      if (broken.length !== 1 || only!.plan === null) return;
      const [best] = only!.options;
      expect(best!.mends).toBe(true);
      expect(plan.moved.length).toBe(best!.moved.length);
      expect(plan.gain).toBeGreaterThanOrEqual(best!.gain - 1e-9);
    });
  });

  test('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(anyTown, anyDate, fc.nat(), ({ pool, seed }, date, salt) => {
        const below = chance(salt);
        const mixed = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, draw: below(1_000_000) }))
            .sort((a, b) => a.draw - b.draw)
            .map(({ item }) => item);
        const other = {
          ...pool,
          participants: mixed(pool.participants),
          circles: mixed(pool.circles!).map((each) => ({ ...each, members: mixed(each.members) })),
        };
        const [one, two] = [ask(pool, date, seed % 100), ask(other, date, seed % 100)];
        const sorted = (circles: Repair['start']) => [...circles].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(two.broken).toEqual(one.broken);
        expect(two.plan.changes).toEqual(one.plan.changes);
        expect(two.unmended).toEqual(one.unmended);
        expect(sorted(two.plan.circles)).toEqual(sorted(one.plan.circles));
      }),
      { numRuns: 40 },
    );
  });
});
