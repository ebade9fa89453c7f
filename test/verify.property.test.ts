import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  auditProposal,
  type Difference,
  recordDecision,
  replaySync,
  safeParseAuditRecord,
  verifyProposal,
} from '../src/index.js';
import { differencesOf } from '../src/record/difference.js';
import { arbitraryRun } from './support/audited.js';

const numRuns = Number(process.env['KRINGMAKER_RUNS'] ?? 40);
/** Digits that are changed in each record, one at a time. */
const digitsPerRecord = 6;

const arbitraryPlaces = fc.array(fc.nat(1_000_000), {
  minLength: digitsPerRecord,
  maxLength: digitsPerRecord,
});

/** The same JSON with another digit at one place, and where that is; nothing where it is no JSON any more. */
function withOtherDigit(value: object, pick: number): { changed: object; path: string } | undefined {
  const text = JSON.stringify(value);
  const digits = [...text.matchAll(/\d/g)];
  const { index } = digits[pick % digits.length]!;
  const other = (Number(text[index]) + 1 + (pick % 9)) % 10;
  try {
    const changed = JSON.parse(text.slice(0, index) + other + text.slice(index + 1));
    const [difference] = differencesOf(changed, JSON.parse(text));
    return difference && { changed, path: difference.path };
  } catch {
    return undefined;
  }
}

/** The place itself, something in it, or what it is a part of. */
function names(found: string, path: string): boolean {
  const [short, long] = found.length < path.length ? [found, path] : [path, found];
  return long === short || long.startsWith(`${short}.`) || long.startsWith(`${short}[`);
}

test('a record with one other digit is caught, and its place is named', () => {
  let caught = 0;
  const places = new Set<string>();
  fc.assert(
    fc.property(arbitraryRun, arbitraryPlaces, (run, picks) => {
      if (run === undefined) return;
      const { pool, proposal, options } = run;
      const record = recordDecision(auditProposal(pool, proposal, options), {
        decision: 'chosen',
        role: 'coach',
        reason: 'fits-2',
        date: '2026-11-22',
      });
      for (const pick of picks) {
        const other = withOtherDigit(record, pick);
        if (other === undefined) continue;
        const parsed = safeParseAuditRecord(other.changed);
        const found: ReadonlyArray<Pick<Difference, 'path'>> = parsed.success
          ? verifyProposal(pool, parsed.value).differences
          : parsed.issues;
        const isNamed = found.some(({ path }) => path !== '' && names(path, other.path));
        expect(isNamed, `${other.path}: ${found.map(({ path }) => path)}`).toBe(true);
        caught++;
        places.add(other.path.replaceAll(/\[\d+\]/g, '[]'));
      }
    }),
    { numRuns },
  );
  expect(caught).toBeGreaterThan(numRuns * 3);
  expect(places.size).toBeGreaterThan(20);
});

test('what a proposal says of its circles is held against the pool to the last digit, also without a record', () => {
  let caught = 0;
  fc.assert(
    fc.property(arbitraryRun, arbitraryPlaces, (run, picks) => {
      if (run === undefined) return;
      const { circles, value, unplaced, inputHash, library } = run.proposal;
      for (const pick of picks) {
        const other = withOtherDigit({ circles, value, unplaced, inputHash, library }, pick);
        if (other === undefined) continue;
        let found: ReadonlyArray<Pick<Difference, 'path'>>;
        try {
          found = verifyProposal(run.pool, { ...run.proposal, ...other.changed }).differences;
        } catch (error) {
          found = (error as { issues: Difference[] }).issues;
        }
        const isExact = found.some(({ path }) => path === other.path);
        expect(isExact, `${other.path}: ${found.map(({ path }) => path)}`).toBe(true);
        caught++;
      }
    }),
    { numRuns },
  );
  expect(caught).toBeGreaterThan(numRuns * 3);
});

test('what nobody can find again without a search is found by doing it again', () => {
  let caught = 0;
  fc.assert(
    fc.property(arbitraryRun, fc.constantFrom('steps', 'optimal'), (run, key) => {
      if (run === undefined) return;
      const { pool, proposal, options } = run;
      const other = { ...proposal, [key]: key === 'steps' ? proposal.steps + 1 : !proposal.optimal };
      // A record that is true to a proposal that nothing came to.
      const record = auditProposal(pool, other, options);
      expect(verifyProposal(pool, record).differences).toEqual([]);
      expect(verifyProposal(pool, record).unverified).toContain(key);
      const { code, differences } = replaySync(record, pool);
      expect(code).toBe('different');
      expect(differences.map(({ path }) => path)).toEqual([key]);
      caught++;
    }),
    { numRuns: Math.ceil(numRuns / 2) },
  );
  expect(caught).toBeGreaterThan(numRuns / 6);
});

test('decisions of a record from which somebody was forgotten are taken as they are, and said to be', () => {
  let seen = 0;
  fc.assert(
    fc.property(arbitraryRun, (run) => {
      if (run === undefined) return;
      const { pool, proposal, options } = run;
      const said = { role: 'coach', reason: 'talked', date: '2026-11-21' } as const;
      const record = recordDecision(auditProposal(pool, proposal, options), { decision: 'chosen', ...said });
      expect(verifyProposal(pool, record).unverified).not.toContain('decisions');
      // Whoever takes the hashes out can say that somebody was forgotten, and then write anything.
      const { hashes: _, ...rest } = record;
      const forged = { ...rest, forgotten: 1, decisions: [{ decision: 'rejected', ...said } as const] };
      const silent = verifyProposal(pool, { ...rest, seed: rest.seed === 0 ? 1 : 0 });
      expect(silent.differences).toContainEqual({ code: 'missing', path: 'hashes' });
      const { forgotten, unverified } = verifyProposal(pool, forged);
      expect(forgotten).toBe(1);
      expect(unverified).toEqual(expect.arrayContaining(['decisions', 'forgotten', 'request', 'seed']));
      seen++;
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  );
  expect(seen).toBeGreaterThan(0);
});
