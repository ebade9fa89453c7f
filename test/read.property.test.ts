import fc from 'fast-check';
import { expect, test } from 'vitest';
import { damaged, oddPools, pools } from '../src/arbitraries/index.js';
import { asRead } from '../src/arbitraries/making/plain.js';
import { toCompactPool } from '../src/compact/to-compact-pool.js';
import { InputError, type InputIssue, parsePool, readPool, safeParsePool } from '../src/index.js';
import { finish } from '../src/runtime/pace.js';
import { cuts } from './support/arbitraries/cuts.js';
import { toLines } from './support/lines.js';

const right = fc.oneof(oddPools(), pools({ people: { min: 0, max: 12 } }));

test('a pool that is read line by line is the pool that is parsed', async () => {
  await fc.assert(
    fc.asyncProperty(right, cuts, fc.boolean(), async (pool, cut, isText) => {
      const lines = toLines(pool);
      const chunks = isText ? cut(lines) : cut(Buffer.from(lines));
      expect(await readPool(chunks)).toEqual(finish(toCompactPool(parsePool(asRead(pool)))));
    }),
    { numRuns: 200 },
  );
});

/** Pools in which up to three things are wrong. */
const wrong = fc.oneof(
  damaged(oddPools()),
  damaged(damaged(oddPools())),
  damaged(damaged(damaged(oddPools()))),
);

test('what is wrong with it is the same, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(wrong.map(asRead), async (value) => {
      fc.pre(hasParticipants(value));
      const parsed = safeParsePool(value);
      const issues = parsed.success ? [] : parsed.issues.map(withoutKeys);
      expect((await issuesOf(toLines(value))).map(withoutKeys)).toEqual(issues);
    }),
    { numRuns: 1000 },
  );
});

test('a value that is no pool at all is refused in the same way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      fc.pre(typeof value !== 'object' || value === null || Array.isArray(value));
      const parsed = safeParsePool(value);
      expect(await issuesOf(JSON.stringify(value))).toEqual(parsed.success ? [] : parsed.issues);
    }),
  );
});

async function issuesOf(text: string): Promise<readonly InputIssue[]> {
  try {
    await readPool([text]);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
}

function hasParticipants(value: unknown): value is { participants: readonly unknown[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'participants' in value &&
    Array.isArray(value.participants)
  );
}

/** The list of keys that a head can have is without participants. */
function withoutKeys(issue: InputIssue): InputIssue {
  return { ...issue, message: issue.message.replace(' participants,', '') };
}
