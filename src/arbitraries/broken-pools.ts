import fc from 'fast-check';
import type { InputIssueCode, PoolInput } from '../index.js';
import { pools } from './pools.js';

/** A pool that cannot be used, and the one issue that says why. */
export interface BrokenPool {
  readonly input: unknown;
  readonly code: InputIssueCode;
  /** As in the issue: `participants[0].home`. */
  readonly path: string;
}

/** What goes wrong with one person, and where. */
interface Fault {
  readonly code: InputIssueCode;
  /** Below the person. */
  readonly at: string;
  /** Keys of the person that are other. */
  readonly said: Readonly<Record<string, unknown>>;
}

/** The day after that of all pools. */
const tomorrow = '2026-11-22';

const faults: readonly Fault[] = [
  { code: 'outside-area', at: '.home.lat', said: { home: { lat: 48.85, lon: 4.25 } } },
  { code: 'swapped-coordinates', at: '.home', said: { home: { lat: 4.25, lon: 51.92 } } },
  { code: 'wrong-type', at: '.home', said: { home: 'Maassluis' } },
  { code: 'missing-key', at: '.home', said: { home: undefined } },
  { code: 'out-of-range', at: '.reach', said: { reach: 0 } },
  { code: 'not-a-language', at: '.languages[0]', said: { languages: ['Nederlands spreken'] } },
  { code: 'unknown-talent', at: '.talents[0]', said: { talents: ['juggling-with-fire'] } },
  { code: 'unknown-need', at: '.needs[0]', said: { needs: ['a-million-euros'] } },
  { code: 'unknown-value', at: '.dayparts[0]', said: { dayparts: ['tuesday'] } },
  { code: 'not-a-date', at: '.waitingSince', said: { waitingSince: '2026-02-30' } },
  { code: 'waiting-after-date', at: '.waitingSince', said: { waitingSince: tomorrow } },
  { code: 'forbidden-field', at: '', said: { nationality: 'x' } },
  { code: 'unknown-key', at: '', said: { shoeSize: 42 } },
];

/** Pools with one fault: in what one person says, in an id that is there twice, or in one that nobody has. */
export function brokenPools(): fc.Arbitrary<BrokenPool> {
  return pools({ people: { min: 1, max: 6 }, without: ['talents', 'needs'] }).chain((pool) =>
    fc.oneof(
      fc
        .record({ position: indexOf(pool), fault: fc.constantFrom(...faults) })
        .map(({ position, fault }) => withFault(pool, position, fault)),
      indexOf(pool).map((position) => withTwin(pool, position)),
      fc.constant(withStranger(pool)),
    ),
  );
}

function indexOf({ participants }: PoolInput): fc.Arbitrary<number> {
  return fc.nat({ max: participants.length - 1 });
}

function withFault(pool: PoolInput, position: number, { code, at, said }: Fault): BrokenPool {
  const participants = pool.participants.map((person, each) => {
    if (each !== position) return person;
    return Object.fromEntries(
      Object.entries({ ...person, ...said }).filter(([, value]) => value !== undefined),
    );
  });
  return { input: { ...pool, participants }, code, path: `participants[${position}]${at}` };
}

function withTwin(pool: PoolInput, position: number): BrokenPool {
  const twin = pool.participants[position]!;
  const path = `participants[${pool.participants.length}].id`;
  return {
    input: { ...pool, participants: [...pool.participants, twin] },
    code: 'duplicate-id',
    path,
  };
}

function withStranger(pool: PoolInput): BrokenPool {
  const apart = [...(pool.apart ?? []), [pool.participants[0]!.id, 'nobody has this id']];
  return {
    input: { ...pool, apart },
    code: 'unknown-participant',
    path: `apart[${apart.length - 1}][1]`,
  };
}
