import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { describeCommand } from '../../src/cli/help.js';
import {
  compareProposals,
  diagnose,
  evaluateCircle,
  evaluateCircles,
  fillSeat,
  findMissing,
  forecast,
  observeReciprocity,
  parsePool,
  previewChange,
  proposeAlternativesSync,
  reciprocityOf,
  repair,
  reportFairness,
  stageCircles,
  suggestCircles,
  version,
} from '../../src/index.js';
import type { PoolInput } from '../../src/model/pool.js';
import type { Proposal } from '../../src/model/proposal.js';
import { maassluis, metresNorth, participant, pool } from '../support/builders.js';
import { toLines } from '../support/lines.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const program = join(project, 'dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'kringmaker-'));
const small: PoolInput = JSON.parse(readFileSync(join(project, 'docs/examples/small.json'), 'utf8'));
const smallCircles = { size: { min: 4, max: 6 } };
/** A first id nobody would want on their terminal. */
const hostileId = 'a\u001b[31mred\u001b]0;title\u0007\r\nb\u202e\u009b2J, "c"';

/** Ten neighbours who are alike in everything but their names. */
const alike = (label: (position: number) => string, first = 'n-00'): PoolInput =>
  pool(
    Array.from({ length: 10 }, (_, position) =>
      participant(position === 0 ? first : `n-0${position}`, {
        talents: ['cooking'],
        needs: ['cooking-help'],
        backgrounds: { route: label(position) },
      }),
    ),
  );

beforeAll(async () => {
  if (!existsSync(program)) {
    execFileSync('npx', ['tsup', '--no-dts', '--silent'], { cwd: project, stdio: 'ignore' });
  }
  const files: Record<string, unknown> = {
    'pool.json': small,
    'policy.json': smallCircles,
    'circles.json': { version: 1, circles: [{ members: ['p-01', 'p-02', 'p-03'] }, { members: ['p-04'] }] },
    'strict.json': { size: { min: 9, max: 12 }, reach: { between: 600 } },
    'costs.json': { 'size.min': 1 },
    'odd-change.json': { kind: 'move', participant: 'p-05', from: 'c-1', to: 'c-9' },
    'no-change.json': { kind: 'explode', circle: 'Mrs. Private' },
    'apart.json': pool([participant('near'), participant('far', { home: metresNorth(maassluis, 9000) })]),
    'broken-pool.json': { version: 1, participants: [participant('Mrs. Private', { reach: -5 })] },
    'broken-sizes.json': { size: { min: 2, max: 4 } },
    'broken-policy.json': { size: { min: 1 } },
    'hostile.json': alike((position) => `route-${position}`, hostileId),
    'one-provider.json': alike((position) => (position < 8 ? 'a' : 'b')),
  };
  await Promise.all(
    Object.entries(files).map(([name, content]) => writeFile(join(folder, name), JSON.stringify(content))),
  );
  await writeFile(join(folder, 'pool.jsonl'), toLines(small));
  copyFileSync(join(project, 'docs/examples/maassluis-venray.json'), join(folder, 'two-towns.json'));
  for (const name of ['running.json', 'change.json', 'network.csv', 'ledger.json', 'decision.json'])
    copyFileSync(join(project, 'docs/examples', name), join(folder, name));
  copyFileSync(join(project, 'docs/examples/participants-template.csv'), join(folder, 'people.csv'));
  await writeFile(join(folder, 'key.txt'), 'a key of the host, long enough for it');
  copyFileSync(join(project, 'docs/examples/participants-mapping.json'), join(folder, 'approved.json'));
  copyFileSync(join(project, 'docs/examples/postcodes.csv'), join(folder, 'postcodes.csv'));
  await symlink(program, join(folder, 'kringmaker'));
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Circumstances {
  /** What stands on standard input. */
  readonly input?: string | Uint8Array;
  /** The streams that are a terminal. */
  readonly terminal?: ReadonlyArray<'stdout' | 'stderr'>;
  /** A file descriptor in place of standard output. */
  readonly stdout?: number;
  /** Meddles with the running program. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

/** Runs the built command line in the folder with the files. */
async function kringmaker(args: readonly string[], circumstances: Circumstances = {}): Promise<Ended> {
  const { input = '', terminal = [], stdout = 'pipe', meanwhile } = circumstances;
  const claims = terminal.map((stream) => `process.${stream}.isTTY=true;`).join('');
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${claims}`, program, ...args], {
    cwd: folder,
    stdio: ['pipe', stdout, 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  meanwhile?.(child);
  child.stdin!.on('error', () => {}).end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect(out + err, 'no stack trace').not.toMatch(/^\s+at .*[:)]/m);
  return { code, out, err };
}

const quick = ['--effort', 'quick', '--policy', 'policy.json'];

test('the command line chooses settings for a saved proposal, as the library does', async () => {
  const surrounded: PoolInput = {
    ...small,
    meetingPlaces: [{ id: 'hall', point: { lat: 51.925, lon: 4.25 }, dayparts: ['tue-morning'] }],
    coaches: [{ id: 'ann', starts: 1 }],
  };
  const circles = [['p-01', 'p-02', 'p-03'], ['p-04']];
  await writeFile(join(folder, 'surrounded.json'), JSON.stringify(surrounded));
  const args = ['stage', 'surrounded.json', '--proposal', 'circles.json', '--seed', '3', '--format', 'json'];
  const { code, out } = await kringmaker(args);
  expect(code).toBe(0);
  const saved = JSON.parse(out);
  const staging = stageCircles(surrounded, circles, { seed: 3 });
  expect(saved.circles).toEqual(staging.circles.map(({ members, setting }) => ({ members, setting })));
  expect({ ...saved, circles: circles.map((members) => ({ members })) }).toEqual(
    JSON.parse(readFileSync(join(folder, 'circles.json'), 'utf8')),
  );
});

test('a themed pool can be written line by line, and a theme that is not there is answered with those that are', async () => {
  const written = join(folder, 'themed.jsonl');
  const ended = await kringmaker(['theme', 'pool.json', '--theme', 'cooking', '--out', 'themed.jsonl']);
  expect(ended.code).toBe(0);
  expect(ended.err).toContain('are eligible');
  const [pool] = [JSON.parse((await kringmaker(['theme', 'pool.json', '--theme', 'cooking'])).out)];
  const lines = readFileSync(written, 'utf8').trimEnd().split('\n');
  expect(lines.length).toBe(pool.participants.length + 1);
  const whole = await kringmaker(['validate', 'themed.jsonl', '--json']);
  expect([whole.code, JSON.parse(whole.out).participants]).toEqual([0, pool.participants.length]);
  const { code, err } = await kringmaker(['theme', 'pool.json', '--theme', 'kokn']);
  expect([code, err]).toEqual([
    1,
    'theme: This is neither a file that can be read nor one of elderly, young-women, cooking.\n',
  ]);
});

test('what surrounds the people of a pool is counted when it is validated', async () => {
  const around = {
    version: 1,
    date: '2026-11-22',
    participants: [],
    meetingPlaces: [{ id: 'hall', point: { lat: 51.925, lon: 4.25 } }],
    coaches: [{ id: 'ann' }],
  };
  await writeFile(join(folder, 'around.json'), JSON.stringify(around));
  const { out } = await kringmaker(['validate', 'around.json', '--format', 'json']);
  expect(JSON.parse(out)).toMatchObject({ valid: true, meetingPlaces: 1, coaches: 1 });
  expect(JSON.parse(out)).not.toHaveProperty('volunteers');
  const table = await kringmaker(['validate', 'around.json', '--format', 'table']);
  expect(table.out).toContain('1 meeting place, 1 coach.');
});

describe.concurrent('the command line proposes', () => {
  test('the same bytes twice, as JSON where nobody watches', async ({ expect }) => {
    const [one, other] = await Promise.all([1, 2].map(() => kringmaker(['propose', 'pool.json', ...quick])));
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(one!.out).toBe(other!.out);
    const proposal: Proposal = JSON.parse(one!.out);
    expect(proposal).toMatchObject({ version: 1, seed: 1, effort: 'quick', policy: smallCircles });
    expect(proposal.circles.length).toBeGreaterThan(0);
    expect(one!.out).toBe(`${JSON.stringify(proposal, null, 2)}\n`);
  });

  test('the same bytes on more threads, and then ends', async ({ expect }) => {
    const args = ['propose', 'two-towns.json', '--effort', '20000'];
    const [one, other] = await Promise.all(
      ['1', '2'].map((count) => kringmaker([...args, '--workers', count])),
    );
    expect(other).toEqual(one);
    expect(one).toMatchObject({ code: 0, err: '' });
  });

  test('with the seed, the effort and the time it is given', async ({ expect }) => {
    const args = ['--seed', '4294967295', '--effort', '300', '--seconds', '20.5', '--json'];
    const { code, out } = await kringmaker(['propose', 'pool.json', ...args]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ seed: 2 ** 32 - 1, effort: 300, stoppedBy: 'effort' });
  });

  test('what was found when the time is up', async ({ expect }) => {
    const { code, out } = await kringmaker([
      'propose',
      'two-towns.json',
      '--effort',
      '9007199254740991',
      '--seconds',
      '1',
    ]);
    const { circles, stoppedBy } = JSON.parse(out);
    expect(stoppedBy).toBe('time');
    // A machine with other work may come to nothing within a second.
    expect(code).toBe(circles.length > 0 ? 0 : 3);
  });

  test('going on from a saved proposal, with pins and a price', async ({ expect }) => {
    const saved = join(folder, 'earlier.json');
    await kringmaker(['propose', 'pool.json', ...quick, '--out', saved]);
    const earlier: Proposal = JSON.parse(readFileSync(saved, 'utf8'));
    const out1 = earlier.circles[0]!.members[0]!;
    await writeFile(join(folder, 'pins.json'), JSON.stringify({ leftOut: [out1], circles: ['k-2', 'k-9'] }));
    const args = [
      'propose',
      'pool.json',
      ...quick,
      '--keep',
      saved,
      '--pins',
      'pins.json',
      '--move-price',
      'never',
    ];
    const [json, table] = await Promise.all([kringmaker(args), kringmaker([...args, '--format', 'table'])]);
    expect(json).toMatchObject({ code: 0, err: '' });
    const { changes, circles, unplaced }: Proposal = JSON.parse(json.out);
    expect(changes).toMatchObject({
      movePrice: 'never',
      moved: [],
      pins: [{ list: 'circles', position: 1, code: 'unknown-circle' }],
    });
    expect(circles.map(({ members }) => members)).toContainEqual(earlier.circles[1]!.members);
    expect(unplaced).toContainEqual({ participant: out1, reason: { code: 'left-out' } });
    expect(table.out).toMatch(/^Before: value 0\.\d\d, 2 circles; 0 moved\n {2}k-1 goes on as k-\d$/m);
    expect(table.out).toMatch(/^ {2}Pin circles\[1\] unknown-circle: /m);
    for (const price of ['-1', 'x', '1e3', '1001']) {
      expect((await kringmaker(['propose', 'pool.json', '--move-price', price])).code).toBe(2);
    }
    await writeFile(join(folder, 'pins.json'), JSON.stringify({ leftout: [out1] }));
    const wrong = await kringmaker(args);
    expect(wrong.code).toBe(1);
    expect(wrong.err).not.toContain(out1);
  });

  test('a table that names circles, scores, members and who is left over', async ({ expect }) => {
    const { code, out } = await kringmaker(['propose', 'pool.json', ...quick, '--format', 'table']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Proposal: value 0\.\d\d, 2 circles, 12 of 13 ready people placed\n/);
    expect(out).toMatch(/^k-1: 6 members, score 0\.\d\d$/m);
    expect(out).toMatch(/^ {2}proximity +▇+▁* [01]\.\d\d$/m);
    expect(out).toMatch(/^ {2}members +p-01, p-\d\d, /m);
    expect(out).toMatch(/^Left over: 1\n {2}1 stranded: .+\n {4}p-14$/m);
    expect(out.endsWith('\nProposals only: people decide.\n')).toBe(true);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('which larger share of one label would place more people', async ({ expect }) => {
    const { code, out, err } = await kringmaker([
      'propose',
      'one-provider.json',
      '--effort',
      'quick',
      '--format',
      'table',
    ]);
    expect(code).toBe(3);
    expect(out).toMatch(
      /^ {2}If one label of route could have \d+(\.\d)?% of a circle instead of 50%, there/m,
    );
    expect(out).toContain('10 dominance: ');
    expect(err).toBe('kringmaker: No circle was found; the proposal says why.\n');
  });

  test('in words which preferred rules a circle breaks', async ({ expect }) => {
    await writeFile(join(folder, 'preferred.json'), '{ "rules": { "dominance": "preferred" } }');
    const args = [
      'propose',
      'one-provider.json',
      '--policy',
      'preferred.json',
      '--effort',
      '500',
      '--format',
      'table',
    ];
    const { code, out } = await kringmaker(args);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}preference broken too many have the same label of route: n-00, n-01/m);
  });

  test('a table on a terminal, with a bar that leaves nothing behind', async ({ expect }) => {
    const args = ['propose', 'two-towns.json', '--effort', '20000'];
    const { code, out, err } = await kringmaker(args, { terminal: ['stdout', 'stderr'] });
    expect(code).toBe(0);
    expect(out).toMatch(/^Proposal: value/);
    expect(err).toMatch(/\d+% {2}value 0\.\d\d, \d+ circles, \d+ placed, \d+ s left/);
    // Back to the first column, and the line is cleared.
    expect(err.endsWith('\u001b[1G\u001b[2K')).toBe(true);
    expect(err).not.toContain('\n');
  });

  test('no circle where nobody lives near, and says so in the proposal', async ({ expect }) => {
    const [plain, json] = await Promise.all([
      kringmaker(['propose', 'apart.json']),
      kringmaker(['propose', 'apart.json', '--json']),
    ]);
    expect(plain.code).toBe(3);
    expect(JSON.parse(plain.out).unplaced).toHaveLength(2);
    expect(json).toEqual({ code: 3, out: plain.out, err: '' });
  });

  test.each([
    ['SIGINT', 'two-towns.json', 'thorough', '1'],
    ['SIGTERM', 'pool.json', '9007199254740991', '1'],
    ['SIGINT', 'two-towns.json', 'thorough', '2'],
  ] as const)(
    'the best so far when %s interrupts it: %s, %s, on %s threads',
    async (signal, file, effort, workers) => {
      const { code, out, err } = await kringmaker(
        ['propose', file, '--effort', effort, '--workers', workers],
        {
          terminal: ['stderr'],
          // It is searching as soon as the bar moves.
          meanwhile: (child) =>
            child.stderr!.once('data', () => setTimeout(() => [1, 2].map(() => child.kill(signal)), 300)),
        },
      );
      expect(code).toBe(130);
      expect(JSON.parse(out)).toMatchObject({ version: 1, stoppedBy: 'abort' });
      expect(err.endsWith('kringmaker: Interrupted: this is the best so far.\n')).toBe(true);
    },
  );
});

describe.concurrent('the command line evaluates', () => {
  test('one circle of the members it is given', async ({ expect }) => {
    const { code, out, err } = await kringmaker(['evaluate', 'pool.json', '--members', 'p-02,p-01']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(evaluateCircle(small, ['p-01', 'p-02']));
  });

  test('members one by one, so that an id may hold a comma', async ({ expect }) => {
    const args = ['evaluate', 'hostile.json', '--members', hostileId, '--members=n-01', '--format', 'json'];
    const { code, out } = await kringmaker(args);
    expect(code).toBe(0);
    expect(JSON.parse(out).members).toEqual([hostileId, 'n-01']);
  });

  test('all circles of a saved proposal, under a policy', async ({ expect }) => {
    const args = ['evaluate', 'pool.json', '--proposal', 'circles.json', '--policy', 'policy.json'];
    const { code, out } = await kringmaker(args);
    expect(code).toBe(0);
    const circles = [['p-01', 'p-02', 'p-03'], ['p-04']];
    expect(JSON.parse(out)).toEqual(evaluateCircles(small, circles, smallCircles));
  });

  test('a table with the value, the rules broken and the facts', async ({ expect }) => {
    const args = ['evaluate', 'pool.json', '--proposal', 'circles.json', '--format', 'table'];
    const { code, out } = await kringmaker(args);
    expect(code).toBe(0);
    expect(out).toMatch(/^Evaluation: value 0\.\d\d, 2 circles\n\nCircle 1: 3 members, score 0\.\d\d\n/);
    expect(out).toMatch(/^Circle 2: 1 member, /m);
    expect(out).toMatch(/^ {2}proximity +–$/m);
    expect(out).toMatch(/^ {2}rule broken +3 members, while a circle has 9 to 12$/m);
    expect(out).toMatch(/^ {2}furthest apart +p-01 and p-0[23], \d+ walking metres$/m);
    expect(out).toMatch(/^ {2}not met +\d+ needs that nobody here can help with$/m);
    for (const label of ['one helper', 'only gives', 'only gets', 'alone'])
      expect(out).toContain(`  ${label} `);
  });

  test('nobody who is unknown or named twice, and names no id', async ({ expect }) => {
    const members = await kringmaker(['evaluate', 'pool.json', '--members', 'p-01,Jansen,p-01', '--json']);
    expect(members).toMatchObject({ code: 1, out: '' });
    expect(errorsOf(members)).toEqual([
      ['unknown-id', 'members[1]'],
      ['repeated-id', 'members[2]'],
    ]);
    await writeFile(join(folder, 'stranger.json'), '{"version":1,"circles":[{"members":["p-01","Jansen"]}]}');
    const stranger = await kringmaker(['evaluate', 'pool.json', '--proposal', 'stranger.json', '--json']);
    expect(stranger).toMatchObject({ code: 1, out: '' });
    expect(errorsOf(stranger)).toEqual([['unknown-id', 'circles[0].members[1]']]);
    const both = '{"version":1,"circles":[{"members":["p-01"]},{"members":["p-02","p-01"]}]}';
    await writeFile(join(folder, 'both.json'), both);
    const twice = await kringmaker(['evaluate', 'pool.json', '--proposal', 'both.json', '--json']);
    expect(twice).toMatchObject({ code: 1, out: '' });
    expect(errorsOf(twice)).toEqual([['in-two-circles', 'circles[1].members[1]']]);
    for (const { err } of [members, stranger, twice]) expect(err).not.toMatch(/Jansen|p-0/);
  });
});

describe.concurrent('the command line validates', () => {
  test('a file, standard input, and either with a byte order mark', async ({ expect }) => {
    const text = JSON.stringify(small);
    const [fromFile, fromInput, marked] = await Promise.all([
      kringmaker(['validate', 'pool.json']),
      kringmaker(['validate', '-'], { input: text }),
      kringmaker(['validate', '-'], { input: `\ufeff${text}` }),
    ]);
    expect(fromFile).toMatchObject({ code: 0, err: '' });
    expect(fromFile.out).toBe('{\n  "valid": true,\n  "participants": 14,\n  "circles": 0\n}\n');
    expect(fromInput).toEqual(fromFile);
    expect(marked).toEqual(fromFile);
  });

  test('in one sentence for people', async ({ expect }) => {
    const { out } = await kringmaker(['validate', 'two-towns.json'], { terminal: ['stdout'] });
    expect(out).toBe(
      'The pool can be used: 240 participants, 2 running circles, 11 meeting places, 2 coaches, 9\n  volunteers, 7 partners, 1 barrier.\n',
    );
  });

  test('nothing on standard output for a pool that cannot be used', async ({ expect }) => {
    const { code, out, err } = await kringmaker(['validate', 'broken-pool.json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^pool: date: /m);
    expect(err).toMatch(/^pool: participants\[0\]\.reach: /m);
    expect(err).not.toContain('Private');
  });
});

describe.concurrent('a pool in JSON Lines', () => {
  test('is taken by every command as the same pool in JSON', async ({ expect }) => {
    for (const args of [
      ['validate'],
      ['propose', ...quick],
      ['evaluate', '--members', 'p-01,p-02'],
      ['evaluate', '--proposal', 'circles.json'],
    ]) {
      const [asLines, asJson] = await Promise.all(
        ['pool.jsonl', 'pool.json'].map((path) => kringmaker([...args, path])),
      );
      expect(asLines).toMatchObject({ code: 0, err: '' });
      expect(asLines).toEqual(asJson);
    }
  });

  test('is told by its name, and everything that is wrong with it by its place', async ({ expect }) => {
    await writeFile(join(folder, 'broken.NDJSON'), `${toLines({ ...small, participants: [{}] })}{ Jansen`);
    const ended = await kringmaker(['validate', 'broken.NDJSON', '--json']);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(errorsOf(ended).slice(0, 3)).toEqual([
      ['missing-key', 'participants[0].id'],
      ['missing-key', 'participants[0].home'],
      ['not-json', 'participants[1]'],
    ]);
    expect(ended.err).toContain('"message": "pool: This is not JSON: line 3.');
    expect(ended.err).not.toContain('Jansen');
  });

  test('that cannot be read is named by the part it plays', async ({ expect }) => {
    const ended = await kringmaker(['propose', 'missing.jsonl', '--policy', 'broken-policy.json', '--json']);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(errorsOf(ended)).toEqual([
      ['unreadable-file', ''],
      ['out-of-range', 'size.min'],
    ]);
    expect(ended.err).not.toContain('missing');
  });
});

describe.concurrent('a saved result', () => {
  test('is JSON and leaves standard output silent', async ({ expect }) => {
    const { code, out, err } = await kringmaker(['propose', 'pool.json', ...quick, '--out', 'saved.json']);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    const text = readFileSync(join(folder, 'saved.json'), 'utf8');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    const again = await kringmaker([
      'evaluate',
      'pool.json',
      '--proposal',
      'saved.json',
      '--policy',
      'policy.json',
    ]);
    expect(JSON.parse(again.out).value).toBe(JSON.parse(text).value);
  });

  test('replaces what was there and is shown to whoever asks for a table', async ({ expect }) => {
    await writeFile(join(folder, 'table.json'), 'what was there');
    const args = ['evaluate', 'pool.json', '--members', 'p-01', '--out', 'table.json', '--format', 'table'];
    const { code, out } = await kringmaker(args);
    expect(code).toBe(0);
    expect(out).toMatch(/^Circle: 1 member/);
    expect(JSON.parse(readFileSync(join(folder, 'table.json'), 'utf8')).members).toEqual(['p-01']);
  });

  test('needs a place where it can be written, found out before the search', async ({ expect }) => {
    const args = ['propose', 'two-towns.json', '--effort', '9007199254740991', '--json', '--out'];
    const [nowhere, inFolder] = await Promise.all([
      kringmaker([...args, 'no-such-folder/proposal.json']),
      kringmaker([...args, '.']),
    ]);
    for (const ended of [nowhere, inFolder]) {
      expect(ended).toMatchObject({ code: 1, out: '' });
      expect(errorsOf(ended)).toEqual([['unwritable-file', '']]);
      expect(ended.err).not.toContain('no-such-folder');
    }
  });

  test('never takes the place of a file that is read', async ({ expect }) => {
    const ended = await kringmaker(['propose', 'policy.json', '--out', './policy.json']);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(JSON.parse(readFileSync(join(folder, 'policy.json'), 'utf8'))).toEqual(smallCircles);
  });
});

describe.concurrent('an input that cannot be read', () => {
  test.each([
    ['that is not there', ['validate', 'missing.json'], '', 'unreadable-file', ''],
    ['that is a folder', ['validate', '.'], '', 'unreadable-file', ''],
    ['that is empty', ['validate', '-'], ' \n', 'not-json', 'empty'],
    [
      'with a comma too many',
      ['validate', '-'],
      '{\n  "id": ["Jansen",]\n}',
      'not-json',
      'line 2, column 19 ',
    ],
    ['in another encoding', ['validate', '-'], Buffer.from('"Zoë Jansen"', 'latin1'), 'not-json', 'UTF-8'],
  ] as const)('%s is named by the part it plays', async (_, args, input, code, message) => {
    const ended = await kringmaker([...args, '--json'], { input });
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(errorsOf(ended)).toEqual([[code, '']]);
    expect(ended.err).toContain(message);
    expect(ended.err).toContain('"message": "pool: ');
    expect(ended.err).not.toMatch(/Jansen|missing\.json/);
  });

  test('is told together with all others', async ({ expect }) => {
    const args = ['propose', 'broken-pool.json', '--policy', 'broken-policy.json'];
    const [lines, json] = await Promise.all([kringmaker(args), kringmaker([...args, '--json'])]);
    expect(lines).toMatchObject({ code: 1, out: '' });
    expect(lines.err).toMatch(/^pool: participants\[0\]\.reach: /m);
    expect(lines.err).toMatch(/^policy: size\.min: /m);
    const paths = errorsOf(json).map(([, path]) => path);
    expect(paths).toEqual(expect.arrayContaining(['participants[0].reach', 'size.min']));
    expect(lines.err + json.err).not.toContain('Private');
  });
});

describe.concurrent('a wrong command line', () => {
  test('is explained, and nothing is done', async ({ expect }) => {
    const args = ['propose', 'pool.json', '--seed', '1.5', '--members', 'p-01', '--json', '--out'];
    const [wrong, unknown, none, both] = await Promise.all([
      kringmaker(args),
      kringmaker(['frobnicate', '--json']),
      kringmaker(['--json']),
      kringmaker(['evaluate', 'pool.json', '--members', 'p-01', '--proposal', 'circles.json', '--json']),
    ]);
    for (const { code, out } of [wrong, unknown, none, both])
      expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errorsOf(wrong)).toEqual([
      ['usage', '--members'],
      ['usage', '--out'],
      ['usage', '--seed'],
    ]);
    for (const ended of [unknown, none, both]) expect(errorsOf(ended)).toEqual([['usage', '']]);
  });

  test('is explained in lines, with where to read more', async ({ expect }) => {
    const ended = await kringmaker(['propose', 'pool.json', '--seed\u001b[31m']);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toMatch(/^kringmaker: --seed\\u\{1b\}\[31m: is no option of this command\n/);
    expect(ended.err).toContain('--help');
  });
});

describe.concurrent('the command line places', () => {
  const byPolicy = ['--policy', 'policy.json'];
  const running = JSON.parse(readFileSync(join(project, 'docs/examples/running.json'), 'utf8'));

  test('one person in circles, as the library does', async ({ expect }) => {
    const { code, out, err } = await kringmaker([
      'suggest',
      'running.json',
      '--participant',
      'p-08',
      ...byPolicy,
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(
      JSON.parse(JSON.stringify(suggestCircles(running, 'p-08', { policy: smallCircles }))),
    );
  });

  test('people in one circle, as the library does', async ({ expect }) => {
    const { code, out } = await kringmaker([
      'fill',
      'running.json',
      '--circle',
      'c-2',
      '--seed',
      '7',
      ...byPolicy,
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(
      JSON.parse(JSON.stringify(fillSeat(running, 'c-2', { policy: smallCircles, seed: 7 }))),
    );
  });

  test('nobody anywhere by a change that is only looked at', async ({ expect }) => {
    const { code, out } = await kringmaker([
      'preview',
      'running.json',
      '--change',
      'change.json',
      ...byPolicy,
    ]);
    expect(code).toBe(0);
    const change = JSON.parse(readFileSync(join(folder, 'change.json'), 'utf8'));
    const { circles } = parsePool(running);
    expect(JSON.parse(out)).toEqual(
      JSON.parse(JSON.stringify(previewChange(running, circles, change, { policy: smallCircles }))),
    );
  });

  test('in tables that say what a person has to know', async ({ expect }) => {
    const table = ['--format', 'table', ...byPolicy];
    const [suggested, filled, previewed] = await Promise.all([
      kringmaker(['suggest', 'running.json', '--participant', 'p-08', ...table]),
      kringmaker(['fill', 'running.json', '--circle', 'c-1', '--mode', 'warn', ...table]),
      kringmaker(['preview', 'running.json', '--change', 'change.json', ...table]),
    ]);
    expect(suggested.out).toMatch(/^Places for p-08: 2 running circles, 0 circles that could be formed$/m);
    expect(suggested.out).toMatch(/^ {2}meets needs {7}computer-and-phone of p-01, step-to-work of p-12$/m);
    expect(filled.out).toMatch(/^p-14: gain .*, breaks distance, stranded, dominance$/m);
    expect(filled.out).toMatch(/^ {2}1 declined$/m);
    expect(previewed.out).toMatch(/^c-1: 4 → 3 members$/m);
  });

  test('with exit code 3 where there is nothing, and says why', async ({ expect }) => {
    const [nowhere, nobody] = await Promise.all([
      kringmaker(['suggest', 'running.json', '--participant', 'p-14', ...byPolicy]),
      kringmaker([
        'fill',
        'two-towns.json',
        '--circle',
        'c-1',
        '--format',
        'table',
        '--policy',
        'broken-sizes.json',
      ]),
    ]);
    expect(nowhere.code).toBe(3);
    expect(JSON.parse(nowhere.out).none).not.toBeNull();
    expect(nowhere.err).toBe('kringmaker: No place was found; the result says why.\n');
    expect(nobody.code).toBe(3);
    expect(nobody.out).toMatch(/^Nothing: full$/m);
  });

  test('only whom and what there is, and tells all else without an id', async ({ expect }) => {
    const cases: ReadonlyArray<readonly [string[], number, ReadonlyArray<readonly [string, string]>]> = [
      [['suggest', 'running.json', '--participant', 'Mrs. Private'], 1, [['unknown-id', '']]],
      [['fill', 'running.json', '--circle', 'Mrs. Private'], 1, [['unknown-id', '']]],
      [['preview', 'running.json', '--change', 'odd-change.json'], 1, [['unfit-change', '']]],
      [['preview', 'running.json', '--change', 'no-change.json'], 1, [['unknown-value', 'kind']]],
      [['preview', 'running.json', '--change', 'missing.json'], 1, [['unreadable-file', '']]],
      [['suggest', 'running.json'], 2, [['usage', '--participant']]],
      [['fill', 'running.json'], 2, [['usage', '--circle']]],
      [['preview', 'running.json'], 2, [['usage', '--change']]],
      [['suggest', 'running.json', '--participant', 'p-08', '--mode', 'lax'], 2, [['usage', '--mode']]],
    ];
    for (const [args, code, errors] of cases) {
      const ended = await kringmaker([...args, '--json']);
      expect(ended).toMatchObject({ code, out: '' });
      expect(errorsOf(ended)).toEqual(errors);
      expect(ended.err).not.toContain('Private');
    }
  });
});

describe.concurrent('the command line looks ahead', () => {
  const running = JSON.parse(readFileSync(join(project, 'docs/examples/running.json'), 'utf8'));
  const day = ['--date', '2027-02-01', '--policy', 'policy.json'];
  const table = ['--format', 'table'];

  test('and says what circles will be, as the library does', async ({ expect }) => {
    const { code, out, err } = await kringmaker(['forecast', 'running.json', ...day]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const expected = forecast(running, '2027-02-01', { policy: smallCircles });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test('and says how to mend them, as the library does', async ({ expect }) => {
    const { code, out, err } = await kringmaker(['repair', 'running.json', ...day, '--seed', '7']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const expected = repair(running, { date: '2027-02-01', policy: smallCircles, seed: 7 });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test('in tables that say what a person has to know', async ({ expect }) => {
    const [later, mended, nothing] = await Promise.all([
      kringmaker(['forecast', 'running.json', ...day, ...table]),
      kringmaker(['repair', 'running.json', ...day, ...table]),
      kringmaker(['repair', 'running.json', ...day.slice(2), ...table]),
    ]);
    expect(later.out).toMatch(/^Forecast for 2027-02-01: 3 seats fall free, 1 circle too small$/m);
    expect(later.out).toMatch(/^ {2}warning {11}by then it has too few members$/m);
    expect(later.out).toMatch(/^ {2}nobody to help {4}groceries of p-05, odd-jobs of p-05$/m);
    expect(mended.out).toMatch(/^ {2}fill {14}2 who wait join; .*; breaks size; mends nothing$/m);
    expect(mended.out).toMatch(/^ {2}Whoever is in c-1 joins c-2, and c-1 ends\.$/m);
    expect(nothing.out).toMatch(/^Repair: 0 circles too small, 0 mended by the plan$/m);
  });

  test('with exit code 3 where a circle cannot be mended, and says why', async ({ expect }) => {
    const { code, out, err } = await kringmaker(['repair', 'running.json', '--date', '2028-06-01', ...table]);
    expect(code).toBe(3);
    expect(out).toMatch(/^ {2}c-2: no-way\. No way was found/m);
    expect(err).toBe('kringmaker: Not every circle can be mended; the result says why.\n');
  });

  test('to days that exist and are not over', async ({ expect }) => {
    const cases: ReadonlyArray<readonly [string[], number, ReadonlyArray<readonly [string, string]>]> = [
      [['forecast', 'running.json'], 2, [['usage', '--date']]],
      [['forecast', 'running.json', '--date', '2027-02-29'], 2, [['usage', '--date']]],
      [['forecast', 'running.json', '--date', '2026-01-01'], 1, [['past-date', '']]],
      [['repair', 'running.json', '--date', 'soon'], 2, [['usage', '--date']]],
      [['repair', 'running.json', '--date', '2026-01-01'], 1, [['past-date', '']]],
      [['repair', 'missing.json'], 1, [['unreadable-file', '']]],
    ];
    for (const [args, code, errors] of cases) {
      const ended = await kringmaker([...args, '--json']);
      expect(ended).toMatchObject({ code, out: '' });
      expect(errorsOf(ended)).toEqual(errors);
    }
  });
});

describe.concurrent('the command line measures', () => {
  test('a network of a file or standard input, as the library does', async ({ expect }) => {
    const csv = readFileSync(join(folder, 'network.csv'));
    const [file, input] = await Promise.all([
      kringmaker(['reciprocity', 'network.csv']),
      kringmaker(['reciprocity', '-'], { input: csv }),
    ]);
    const arcs = { source: [0, 1, 1, 2, 0, 3], target: [1, 0, 2, 0, 3, 2], weight: [3, 1, 2, 1, 2, 1] };
    const { persons, ...measures } = reciprocityOf({ people: 4, ...arcs });
    expect(file).toEqual({ code: 0, err: '', out: `${JSON.stringify(measures, null, 2)}\n` });
    expect(input).toEqual(file);
  });

  test('people without any tie too, and no fewer than there are', async ({ expect }) => {
    const [more, fewer] = await Promise.all([
      kringmaker(['reciprocity', 'network.csv', '--people', '8']),
      kringmaker(['reciprocity', 'network.csv', '--people', '3', '--json']),
    ]);
    expect(JSON.parse(more.out)).toMatchObject({ people: 8, noExchange: 4, takingPart: 0.5, balance: 0.35 });
    expect(fewer).toMatchObject({ code: 1, out: '' });
    expect(JSON.parse(fewer.err).errors).toMatchObject([{ code: 'too-few' }]);
  });

  test('for people to read', async ({ expect }) => {
    const { out } = await kringmaker(['reciprocity', 'network.csv', '--format', 'table']);
    expect(out).toMatch(/^Reciprocity: 4 people, 6 ties, weight 10$/m);
    expect(out).toMatch(/^ {2}circulation +0\.50 of the help/m);
  });

  test('nothing that it cannot read, and says why', async ({ expect }) => {
    const ended = await Promise.all([
      kringmaker(['reciprocity', '-', '--json'], { input: 'source,target\nMrs. Private,Mrs. Private' }),
      kringmaker(['reciprocity', '-', '--json'], { input: new Uint8Array([255, 254, 0]) }),
      kringmaker(['reciprocity', 'nowhere.csv', '--json']),
    ]);
    const codes = ended.map(({ code, err }) => [code, JSON.parse(err).errors[0].code]);
    expect(codes).toEqual([
      [1, 'self-loop'],
      [1, 'not-csv'],
      [1, 'unreadable-file'],
    ]);
    for (const { err } of ended) expect(err).not.toContain('Private');
  });
});

describe.concurrent('the command line observes', () => {
  test('all running circles or one, as the library does', async ({ expect }) => {
    const [all, one] = await Promise.all([
      kringmaker(['observe', 'running.json', 'ledger.json']),
      kringmaker(
        ['observe', 'running.json', '-', '--circle', 'c-2', '--from', '2026-09-01', '--half-life', '45'],
        {
          input: readFileSync(join(folder, 'ledger.json')),
        },
      ),
    ]);
    const [pool, ledger] = ['running.json', 'ledger.json'].map((name) =>
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    );
    const circles = ['c-1', 'c-2'].map((id) => observeReciprocity(pool, id, ledger));
    expect(all).toEqual({ code: 0, err: '', out: `${JSON.stringify({ circles }, null, 2)}\n` });
    const options = { from: '2026-09-01', halfLife: 45 };
    expect(JSON.parse(one.out)).toEqual({ circles: [observeReciprocity(pool, 'c-2', ledger, options)] });
  });

  test('in sentences for a conversation', async ({ expect }) => {
    const { out } = await kringmaker(['observe', 'running.json', 'ledger.json', '--format', 'table']);
    expect(out).toMatch(/^c-1, 2026-08-23 to 2026-11-21: 4 members, 1 act of help\n {2}It is too early/m);
    expect(out).toMatch(/^ {2}balanced share +0\.54; habits 0\.\d\d to [01]\.\d\d$/m);
    expect(out).toMatch(/nobody is ranked and nothing is owed\.\n$/);
  });

  test('only what there is, and tells all else without an id', async ({ expect }) => {
    const observe = (...args: string[]) =>
      kringmaker(['observe', 'running.json', 'ledger.json', '--json', ...args]);
    const ended = await Promise.all([
      observe('--circle', 'Mrs. Private'),
      observe('--to', '2027-01-01'),
      observe('--from', '2026-11-20', '--to', '2026-11-01'),
      observe('--half-life', '0'),
      kringmaker(['observe', 'running.json', '--json']),
      kringmaker(['observe', '-', '-', '--json']),
      kringmaker(['observe', 'running.json', '-', '--json'], {
        input:
          '{ "version": 1, "help": [{ "date": "2026-11-01", "giver": "Mrs. Private", "receivers": ["p-01"] }] }',
      }),
    ]);
    expect(ended.map(({ code, err }) => [code, JSON.parse(err).errors[0].code])).toEqual([
      [1, 'unknown-id'],
      [1, 'future-date'],
      [1, 'reversed-range'],
      [2, 'usage'],
      [2, 'usage'],
      [2, 'usage'],
      [1, 'unknown-participant'],
    ]);
    for (const { err } of ended) expect(err).not.toContain('Private');
  });
});

describe.concurrent('the command line diagnoses', () => {
  const strict = { size: { min: 9, max: 12 }, reach: { between: 600 } };
  const smallPolicy = ['--policy', 'policy.json', '--effort', '500'];

  test('what stands in the way, as the library does, with exit code 3 where no circle is possible', async ({
    expect,
  }) => {
    const args = ['--policy', 'strict.json', '--costs', 'costs.json', '--seed', '7', '--effort', '500'];
    const { code, out, err } = await kringmaker(['diagnose', 'pool.json', ...args]);
    expect({ code, err }).toEqual({
      code: 3,
      err: 'kringmaker: No circle was found; the diagnosis says why.\n',
    });
    const expected = diagnose(small, { policy: strict, costs: { 'size.min': 1 }, seed: 7, effort: 500 });
    expect(expected.relaxation?.policy).toEqual({ size: { min: 6 } });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test('in sentences of either language', async ({ expect }) => {
    const args = ['diagnose', 'pool.json', '--policy', 'strict.json', '--format', 'table', '--effort', '500'];
    const [dutch, english] = await Promise.all([kringmaker(args), kringmaker([...args, '--language', 'en'])]);
    expect(dutch.out).toMatch(/^ {2}13 mensen willen meedoen .* Daarmee is geen enkele cirkel mogelijk\.$/m);
    expect(english.out).toMatch(/^ {2}A circle of 9 members is possible if members may live 900 m apart/m);
  });

  test('with exit code 0 where a circle is possible', async ({ expect }) => {
    const { code, out, err } = await kringmaker(['diagnose', 'pool.json', ...smallPolicy]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ possible: true, relaxation: null });
  });

  test('by costs that can be used', async ({ expect }) => {
    const cases: ReadonlyArray<readonly [string[], number, ReadonlyArray<readonly [string, string]>]> = [
      [['diagnose', 'pool.json', '--costs', 'strict.json'], 1, [['unknown-key', '']]],
      [['diagnose', 'pool.json', '--costs', 'missing.json'], 1, [['unreadable-file', '']]],
      [['diagnose', 'pool.json', '--language', 'fr'], 2, [['usage', '--language']]],
      [['diagnose', 'pool.json', '--effort', 'much'], 2, [['usage', '--effort']]],
    ];
    for (const [args, code, errors] of cases) {
      const ended = await kringmaker([...args, '--json']);
      expect(ended).toMatchObject({ code, out: '' });
      expect(errorsOf(ended)).toEqual(errors);
    }
  });
});

describe.concurrent('proposals to choose from', () => {
  const first = [['p-01', 'p-04', 'p-05', 'p-06', 'p-08', 'p-12']];
  const second = [['p-01', 'p-02', 'p-03', 'p-07', 'p-08', 'p-11']];
  const saved = (circles: string[][]) =>
    JSON.stringify({ version: 1, policy: smallCircles, circles: circles.map((members) => ({ members })) });

  test('are the same as in code, and told in a language', async ({ expect }) => {
    const args = [
      'pool.json',
      '--policy',
      'policy.json',
      '--effort',
      '5000',
      '--count',
      '2',
      '--leaning',
      'meeting',
    ];
    const options = { policy: smallCircles, effort: 5000, count: 2, leanings: ['meeting'] as const };
    const expected = proposeAlternativesSync(small, options);
    const [json, dutch, english] = await Promise.all([
      kringmaker(['alternatives', ...args]),
      kringmaker(['alternatives', ...args, '--format', 'table']),
      kringmaker(['alternatives', ...args, '--format', 'table', '--language', 'en']),
    ]);
    expect(json).toEqual({ code: 0, err: '', out: `${JSON.stringify(expected, null, 2)}\n` });
    expect(dutch.out).toContain('1. Het beste voorstel: waarde 0,8');
    expect(english.out).toContain('1. The best proposal: value 0.8');
  });

  test('are none where there is nobody, with exit code 3', async ({ expect }) => {
    const { code, out, err } = await kringmaker(['alternatives', 'apart.json']);
    expect({ code, proposals: JSON.parse(out).proposals }).toEqual({ code: 3, proposals: [] });
    expect(err).toContain('No circle was found');
  });

  test('can be put side by side, by the policy of the first', async ({ expect }) => {
    await Promise.all([
      writeFile(join(folder, 'first.json'), saved(first)),
      writeFile(join(folder, 'second.json'), saved(second)),
    ]);
    const [json, table] = await Promise.all([
      kringmaker(['compare', 'pool.json', 'first.json', 'second.json']),
      kringmaker(['compare', 'pool.json', 'first.json', 'second.json', '--format', 'table']),
    ]);
    const [one, other] = [first, second].map((circles) => JSON.parse(saved(circles)));
    expect(json.out).toBe(`${JSON.stringify(compareProposals(small, one, other), null, 2)}\n`);
    expect(table.out).toContain('p-02 krijgt een plaats in cirkel k-1.');
  });

  test('are refused where a file is wrong, and it is said which', async ({ expect }) => {
    await Promise.all([
      writeFile(join(folder, 'stranger.json'), saved([['Mrs. Private']])),
      writeFile(join(folder, 'one.json'), saved(first)),
      writeFile(
        join(folder, 'odd-policy.json'),
        JSON.stringify({ version: 1, policy: { size: { min: 1 } }, circles: [] }),
      ),
    ]);
    const [stranger, odd, missing] = await Promise.all([
      kringmaker(['compare', 'pool.json', 'one.json', 'stranger.json', '--json']),
      kringmaker(['compare', 'pool.json', 'odd-policy.json', 'one.json', '--json']),
      kringmaker(['compare', 'pool.json', 'one.json', '--json']),
    ]);
    expect([stranger.code, odd.code, missing.code]).toEqual([1, 1, 2]);
    expect(errorsOf(stranger)).toEqual([['unknown-id', 'circles[0].members[0]']]);
    expect(errorsOf(odd)).toEqual([['out-of-range', 'policy.size.min']]);
    expect(errorsOf(missing)).toEqual([['usage', 'after']]);
    expect(stranger.err).not.toContain('Private');
  });
});

test.concurrent('a proposal that says nonsense of how it was made is told to be wrong', async ({
  expect,
}) => {
  const circles = [{ members: ['p-01', 'p-04'] }];
  await writeFile(join(folder, 'odd-effort.json'), JSON.stringify({ version: 1, effort: 'x', circles }));
  for (const more of [[], ['--participant', 'p-01']]) {
    const ended = await kringmaker(['explain', 'pool.json', 'odd-effort.json', ...more, '--json']);
    expect({ code: ended.code, out: ended.out }).toEqual({ code: 1, out: '' });
    expect(errorsOf(ended).map(([, path]) => path)).toEqual(['effort']);
  }
});

describe.concurrent('import', () => {
  const approved = ['import', 'people.csv', '--mapping', 'approved.json'];
  const ownWords = {
    extends: 'buurtcirkel',
    talents: [{ slug: 'bees', nl: 'Bijen houden' }],
    needs: [{ slug: 'honey', aliases: ['honing'] }],
    meets: [['bees', 'honey', 1]],
  };
  const wholly = [...approved, '--postcodes', 'postcodes.csv', '--date', '2026-11-22'];

  test('proposes a mapping, which is the one beside the template, and imports nothing', async ({
    expect,
  }) => {
    const { code, out, err } = await kringmaker(['import', 'people.csv']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(join(folder, 'approved.json'), 'utf8')));
    expect(err).toContain('Nothing was imported');
    const { out: table } = await kringmaker(['import', 'people.csv', '--format', 'table']);
    expect(table).toContain('E   Hulpvragen           needs');
  });

  test('makes a pool by the mapping, and says how it was read', async ({ expect }) => {
    const [json, file, quiet] = await Promise.all([
      kringmaker(wholly),
      kringmaker([...wholly, '--out', 'from-template.json', '--format', 'table']),
      kringmaker([...wholly, '--json']),
    ]);
    const { participants, ...rest } = JSON.parse(json.out);
    expect(rest).toEqual({ version: 1, date: '2026-11-22' });
    expect(parsePool({ ...rest, participants }).participants).toHaveLength(3);
    expect(participants[1].needs).toEqual(['groceries', 'medical-appointment']);
    expect(JSON.parse(readFileSync(join(folder, 'from-template.json'), 'utf8'))).toEqual(
      JSON.parse(json.out),
    );
    for (const told of [json.err, file.out]) {
      expect(told).toContain('3 participants.');
      expect(told).toContain('Found by its four digits only: 1 postcode.');
    }
    expect(quiet.err).toBe('');
  });

  test('tells everything that is wrong by cell, and no word of it', async ({ expect }) => {
    const input =
      'Nummer;Postcode;Loopafstand (m);Talenten;Hulpvragen;Dagdelen;Talen;Wacht sinds;Klaar om te starten;Eisen aan plek;Route;Verwijzer\n' +
      'Mrs. Private;3144 AB;x;Private;;;;;Ja;;;\nMrs. Private;0000;;;;;;;;;;';
    const ended = await kringmaker(
      ['import', '-', '--mapping', 'approved.json', '--postcodes', 'postcodes.csv', '--json'],
      { input },
    );
    expect(ended.code).toBe(1);
    expect(errorsOf(ended)).toEqual([
      ['not-a-number', 'C2'],
      ['unknown-talent', 'D2'],
      ['duplicate-id', 'A3'],
      ['unknown-postcode', 'B3'],
      ['empty-cell', 'I3'],
    ]);
    expect(ended.err).not.toContain('Private');
  });

  test('takes a vocabulary of your own, for the proposal as for the pool that holds it', async ({
    expect,
  }) => {
    await Promise.all([
      writeFile(join(folder, 'own-words.json'), JSON.stringify(ownWords)),
      writeFile(join(folder, 'odd-words.json'), JSON.stringify({ talents: [{ slug: 'x', private: 1 }] })),
      writeFile(
        join(folder, 'beekeepers.csv'),
        'Nummer;Lat;Lon;Bijen houden;Hulpvragen\np-1;51,92;4,25;x;honing\n',
      ),
    ]);
    const own = ['--vocabulary', 'own-words.json'];
    const proposed = await kringmaker(['import', 'beekeepers.csv', ...own, '--out', 'beekeepers.json']);
    expect(proposed.code).toBe(0);
    const day = ['--mapping', 'beekeepers.json', '--date', '2026-11-22'];
    const [made, without, odd] = await Promise.all([
      kringmaker(['import', 'beekeepers.csv', ...own, ...day]),
      kringmaker(['import', 'beekeepers.csv', ...day, '--json']),
      kringmaker(['import', 'beekeepers.csv', '--vocabulary', 'odd-words.json', ...day, '--json']),
    ]);
    const imported = JSON.parse(made.out);
    expect(imported.vocabulary).toEqual(ownWords);
    const { participants } = parsePool(imported);
    expect(participants[0]).toMatchObject({ talents: [{ talent: 'bees' }], needs: [{ need: 'honey' }] });
    expect(errorsOf(without).map(([code]) => code)).toEqual(['unknown-talent']);
    expect(errorsOf(odd)).toEqual([['unknown-key', 'talents[0]']]);
    expect(odd.err).toMatch(/vocabulary/);
    expect(odd.err).not.toContain('private');
  });

  test('says of a workbook what to do, and of other wrong inputs what they are', async ({ expect }) => {
    const [workbook, mapping, nowhere, early] = await Promise.all([
      kringmaker(['import', '-'], { input: 'PK\u0003\u0004rest' }),
      kringmaker(['import', 'people.csv', '--mapping', 'pool.json', '--json']),
      kringmaker(['import', 'nowhere.csv', '--json']),
      kringmaker(['import', 'people.csv', '--date', '2026-11-22', '--json']),
    ]);
    expect(workbook.code).toBe(1);
    expect(workbook.err).toBe(
      'people: This is a workbook or a page and not CSV: open it in the spreadsheet program, choose Save as, and take CSV (UTF-8).\n',
    );
    expect(errorsOf(mapping)).toEqual([
      ['unknown-key', ''],
      ['missing-key', 'columns'],
    ]);
    expect(errorsOf(nowhere)).toEqual([['unreadable-file', '']]);
    expect(early.code).toBe(2);
    expect(errorsOf(early)).toEqual([['usage', '--date']]);
  });
});

describe.concurrent('a proposal for a spreadsheet', () => {
  test('has a byte order mark, and what the language has between cells', async ({ expect }) => {
    const [dutch, english, refused] = await Promise.all([
      kringmaker(['propose', 'pool.json', ...quick, '--format', 'csv']),
      kringmaker(['propose', 'pool.json', ...quick, '--format', 'csv', '--language', 'en']),
      kringmaker(['evaluate', 'pool.json', '--members', 'p-01', '--format', 'csv', '--json']),
    ]);
    expect(dutch.out).toMatch(/^\ufeffcirkel;deelnemer;score;reden\r\nk-1;p-01;0,\d{4};\r\n/);
    expect(english.out).toMatch(/^\ufeffcircle,participant,score,reason\r\nk-1,p-01,0\.\d{4},\r\n/);
    expect(errorsOf(refused)).toEqual([['usage', '--format']]);
  });
});

describe.concurrent('help', () => {
  test('is on standard error, with exit code 2, for who says nothing', async ({ expect }) => {
    const [nothing, help] = await Promise.all([kringmaker([]), kringmaker(['--help'])]);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(nothing).toEqual({ code: 2, out: '', err: help.out });
    for (const { name } of commands) expect(help.out).toContain(`  ${name} `);
    expect((await kringmaker(['--version'])).out).toBe(`${version}\n`);
  });

  test('teaches every command, with two examples and every option, in lines that fit', async ({ expect }) => {
    for (const command of commands) {
      const told = describeCommand(command);
      for (const option of Object.keys(command.options)) expect(told).toContain(`  --${option} `);
      expect(command.help.examples).toHaveLength(2);
      for (const line of told.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  test.each(['propose', 'pseudonymise', 'validate'])('is what %s gives of itself', async (name) => {
    const command = commands.find((each) => each.name === name)!;
    const { code, out, err } = await kringmaker([name, '--help']);
    expect({ code, out, err }).toEqual({ code: 0, out: describeCommand(command), err: '' });
  });

  // One process after the other, which takes a while where the machine has other work.
  test('and the reference page name every option, and their examples run', {
    timeout: 180_000,
  }, async ({ expect }) => {
    const page = readFileSync(join(project, 'docs/reference/cli.md'), 'utf8');
    const own = commands.flatMap(({ options }) => Object.keys(options));
    for (const option of [...own, 'format', 'json', 'help', 'version'])
      expect(page).toContain(`\`--${option}`);
    const blocks = [...page.matchAll(/```sh\n([^`]*)```/g)].flatMap(([, block]) => block!.trim().split('\n'));
    const lines = [
      ...blocks.filter((line) => line.startsWith('kringmaker ')),
      ...commands.flatMap(({ help }) => help.examples.map(({ line }) => line)),
    ];
    expect(lines.length).toBeGreaterThan(10);
    const { PATH } = process.env;
    const env = { ...process.env, PATH: `${folder}:${PATH}` };
    await promisify(execFile)('sh', ['-ec', [...new Set(lines)].join('\n')], { cwd: folder, env });
  });
});

describe.concurrent('a terminal', () => {
  test('is never reached by what an id holds', async ({ expect }) => {
    const [proposed, evaluated] = await Promise.all([
      kringmaker(['propose', 'hostile.json', '--effort', 'quick', '--format', 'table']),
      kringmaker([
        'evaluate',
        'hostile.json',
        '--members',
        hostileId,
        '--members',
        'n-01',
        '--format',
        'table',
      ]),
    ]);
    for (const { code, out } of [proposed, evaluated]) {
      expect(code).toBe(0);
      expect(out).toContain('"a\\u{1b}[31mred\\u{1b}]0;title\\u{7}\\u{d}\\u{a}b\\u{202e}\\u{9b}2J, \\"c\\""');
      expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  });
});

describe.concurrent('standard output', () => {
  test('may be closed by a reader who has seen enough', async ({ expect }) => {
    const { code, err } = await kringmaker(['propose', 'pool.json', ...quick], {
      meanwhile: (child) => child.stdout!.destroy(),
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test.skipIf(process.platform !== 'linux')('may be full, which is told', async ({ expect }) => {
    const full = openSync('/dev/full', 'w');
    const ended = await kringmaker(['validate', 'pool.json', '--json'], { stdout: full });
    expect(ended.code).toBe(1);
    expect(errorsOf(ended)).toEqual([['unwritable-output', '']]);
  });
});

test('no temporary file is left behind', () => {
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

/** Code and path of every error on standard error, which must be JSON and nothing else. */
function errorsOf({ err }: Ended): Array<readonly [code: string, path: string]> {
  const { errors, ...others } = JSON.parse(err);
  expect(others).toEqual({});
  return errors.map((error: { code: string; path: string }) => {
    expect(Object.keys(error)).toEqual(['code', 'path', 'message']);
    return [error.code, error.path];
  });
}

describe.concurrent('the command line reports', () => {
  const running: PoolInput = JSON.parse(readFileSync(join(project, 'docs/examples/running.json'), 'utf8'));
  const byPolicy = ['--policy', 'policy.json'];

  test('who is missing, as the library does', async ({ expect }) => {
    const { code, out, err } = await kringmaker(['missing', 'running.json', '--seed', '3', ...byPolicy]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(
      JSON.parse(JSON.stringify(findMissing(running, { policy: smallCircles, seed: 3 }))),
    );
  });

  test('whether a proposal is fair, as the library does', async ({ expect }) => {
    const args = [
      'fairness',
      'pool.json',
      'circles.json',
      '--samples',
      '2',
      '--effort',
      '100',
      '--audience',
      'team',
    ];
    const { code, out, err } = await kringmaker([...args, ...byPolicy]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const proposal = JSON.parse(readFileSync(join(folder, 'circles.json'), 'utf8'));
    const asked = { proposal, policy: smallCircles, samples: 2, effort: 100, audience: 'team' } as const;
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(reportFairness(small, asked))));
  });

  test('in sentences, Dutch unless English is asked for', async ({ expect }) => {
    const table = ['--format', 'table', ...byPolicy];
    const [missing, fair] = await Promise.all([
      kringmaker(['missing', 'running.json', ...table]),
      kringmaker(['fairness', 'pool.json', 'circles.json', '--samples', '1', '--language', 'en', ...table]),
    ]);
    expect(missing.out).toMatch(
      /^ {2}p-08, p-09 en p-11 kunnen samen een cirkel worden met 1 persoon erbij\./m,
    );
    expect(fair.out).toMatch(/^ {2}13 people were considered\. 4 of them have a place and 9 have none\.$/m);
  });

  test('nothing of inputs that cannot be used, and no id', async ({ expect }) => {
    const cases: ReadonlyArray<readonly [string[], number, ReadonlyArray<readonly [string, string]>]> = [
      [
        ['missing', 'apart.json', '--proposal', 'circles.json'],
        1,
        Array(4).fill(['unknown-id', expect.any(String)]),
      ],
      [['fairness', 'apart.json', 'circles.json'], 1, Array(4).fill(['unknown-id', expect.any(String)])],
      [['fairness', 'pool.json', 'odd-run.json'], 1, [['wrong-type', 'effort']]],
      [['fairness', 'pool.json'], 2, [['usage', 'proposal']]],
      [['fairness', 'pool.json', 'circles.json', '--samples', '0'], 2, [['usage', '--samples']]],
      [['fairness', 'pool.json', 'circles.json', '--audience', 'member'], 2, [['usage', '--audience']]],
      [['missing', 'pool.json', '--language', 'fr'], 2, [['usage', '--language']]],
    ];
    await writeFile(join(folder, 'odd-run.json'), JSON.stringify({ version: 1, circles: [], effort: [] }));
    for (const [args, code, errors] of cases) {
      const ended = await kringmaker([...args, '--json']);
      expect(ended).toMatchObject({ code, out: '' });
      expect(errorsOf(ended)).toEqual(errors);
      expect(ended.err).not.toContain('Private');
    }
  });
});
