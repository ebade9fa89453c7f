import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toCompactPool } from '../src/compact/to-compact-pool.js';
import { InputError, parsePool, proposeCircles, readPool } from '../src/index.js';
import { limits } from '../src/input/limits.js';
import { finish } from '../src/runtime/pace.js';
import { fullPool } from './input/inputs.js';
import { participant, pool } from './support/builders.js';
import { toLines } from './support/lines.js';

const head = '{"version":1,"date":"2026-11-21"}';
const people = ['a', 'b', 'c'].map((id) => JSON.stringify(participant(id)));

async function codesOf(...chunks: ReadonlyArray<string | Uint8Array>): Promise<string[]> {
  const error = await readPool(chunks).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InputError)) throw error ?? new Error('there is nothing wrong');
  expect(error.message).not.toContain('Jansen');
  return error.issues.map(({ code, path }) => `${code} ${path}`);
}

describe('a pool in JSON Lines', () => {
  const lines = [head, ...people];

  test.each([
    ['as it should be', `${lines.join('\n')}\n`],
    ['without an end to its last line', lines.join('\n')],
    ['with the line ends of Windows', `${lines.join('\r\n')}\r\n`],
    ['with a byte order mark', `\ufeff${lines.join('\n')}`],
    ['with blank lines', `\n \t\r\n${lines.join('\n\n')}\n\n`],
  ])('is read %s', async (_, text) => {
    const parsed = parsePool(
      pool(
        ['a', 'b', 'c'].map((id) => participant(id)),
        { date: '2026-11-21' },
      ),
    );
    expect(await readPool([text])).toEqual(finish(toCompactPool(parsed)));
    expect(await readPool([Buffer.from(text)])).toEqual(finish(toCompactPool(parsed)));
  });

  test('may have nobody in it', async () => {
    expect((await readPool([head])).ids).toEqual([]);
  });

  test('is read from a file as it comes in', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kringmaker-'));
    const path = join(folder, 'pool.jsonl');
    await writeFile(path, toLines(fullPool));
    const read = await readPool(createReadStream(path, { highWaterMark: 7 }));
    await rm(folder, { recursive: true });
    expect(read).toEqual(finish(toCompactPool(parsePool(fullPool))));
  });

  test('gives the proposal that its people give as objects', async () => {
    const read = await readPool([toLines(fullPool)]);
    expect(await proposeCircles(read)).toEqual(await proposeCircles(fullPool));
  });
});

describe('what is wrong with a pool in JSON Lines', () => {
  test('is told of all lines together, each by its place', async () => {
    const [a, b] = people;
    const outside = JSON.stringify(participant('Jansen', { home: { lat: 4.25, lon: 51.92 }, reach: -5 }));
    const text = ['{"version":2,"apart":[["a","Jansen"]]}', a, '{"id":"Jansen', a, outside, '[]', b];
    expect(await codesOf(text.join('\n'))).toEqual([
      'unknown-value version',
      'missing-key date',
      'not-json participants[1]',
      'duplicate-id participants[2].id',
      'swapped-coordinates participants[3].home',
      'out-of-range participants[3].reach',
      'wrong-type participants[4]',
    ]);
  });

  test('may be letters in another encoding, on one line', async () => {
    const bytes = Buffer.from(`${head}\n{"id":"Zoë Jansen"}\n{}`, 'latin1');
    expect(await codesOf(bytes)).toEqual([
      'not-json participants[0]',
      'missing-key participants[1].id',
      'missing-key participants[1].home',
    ]);
  });

  test('is that it has no line, or none that begins a pool', async () => {
    expect(await codesOf()).toEqual(['not-json ']);
    expect(await codesOf('\n \n')).toEqual(['not-json ']);
    expect(await codesOf(JSON.stringify(fullPool, null, 2))).toEqual(['not-json ']);
    expect(await codesOf('["Jansen"]\n"Jansen"\n')).toEqual(['wrong-type ']);
    expect(await codesOf(people.join('\n'))).toEqual([
      'unknown-key ',
      'missing-key version',
      'missing-key date',
    ]);
    expect(await codesOf(JSON.stringify(pool([])))).toEqual(['unknown-key ']);
  });

  test('is half a surrogate pair, in text as in JSON', async () => {
    expect(await codesOf(`${head}\n${people[0]!.replace('"a"', '"\ud83d"')}`)).toEqual([
      'ill-formed-text participants[0].id',
    ]);
    expect(await codesOf(`${head}\n${people[0]!.replace('"a"', '"\\ud83d"')}`)).toEqual([
      'ill-formed-text participants[0].id',
    ]);
  });

  test('is a line that is too long, which is not kept', async () => {
    const megabyte = '"Jansen,'.repeat(2 ** 17);
    const chunks = Array.from({ length: limits.line / 2 ** 20 + 1 }, () => megabyte);
    expect(await codesOf(head, '\n', ...chunks, '\n', '[]')).toEqual([
      'too-long participants[0]',
      'wrong-type participants[1]',
    ]);
  });

  test('is told up to a limit, and nothing is read after that', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        yield `${head}\n`;
        for (;;) yield '{}\n';
      } finally {
        closed = true;
      }
    }
    const error = await readPool(endless()).catch((thrown: unknown) => thrown);
    expect(closed).toBe(true);
    expect((error as InputError).issues).toHaveLength(limits.issues + 1);
    expect((error as InputError).issues.at(-1)?.code).toBe('too-many-issues');
  });

  test('is not what went wrong with the stream', async () => {
    async function* failing(): AsyncGenerator<string> {
      yield head;
      throw new Error('the line was cut');
    }
    await expect(readPool(failing())).rejects.toThrow('the line was cut');
    // @ts-expect-error Bytes are not chunks of bytes.
    await expect(readPool(Buffer.from(head))).rejects.toThrow(TypeError);
  });
});

test('reading gives the event loop turns, also where everything is there at once', async () => {
  const lines = Array.from({ length: 4000 }, (_, position) => JSON.stringify(participant(`p-${position}`)));
  const padded = lines.map((line) => `${line}${' '.repeat(200)}`);
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await readPool([[head, ...padded].join('\n')]);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});
