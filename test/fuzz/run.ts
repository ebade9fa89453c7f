import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { branches } from './branches.js';
import type { Genome } from './genome.js';
import { createLoop, type Finding, type Loop, type Tally } from './loop.js';
import type { TargetName } from './seeds.js';

/*
 * Fuzzes for some minutes, on one core: `npm run fuzz -- --minutes 120 --seed 1`. What it kept is written down every minute,
 * and taken up again by the next run with the same `--state`; with `--minimise`, as much of it as matters is put beside this file. A thread does the work, and this one watches that it gets on.
 */

/** Bytes in which the thread says what it is about to run. */
const room = 65_536;
const mostSecondsOfOne = 60;
const mostMegabytes = 2_048;

interface Job {
  readonly seed: number;
  readonly milliseconds: number;
  readonly corpus: Partial<Record<TargetName, Genome[]>>;
  readonly only?: TargetName;
  readonly isMinimising: boolean;
  readonly shared: SharedArrayBuffer;
}

/** What the thread tells of its work. */
interface Told {
  readonly tallies: Readonly<Record<TargetName, Tally>>;
  readonly corpus: Loop['corpus'];
  readonly findings: readonly Finding[];
  readonly discoveries: number;
  readonly covered: number;
  readonly seconds: number;
  readonly isDone: boolean;
}

function readCorpus(folder: string): Partial<Record<TargetName, Genome[]>> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return Object.fromEntries(
    files.map((name) => [
      name.replace('.jsonl', ''),
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Genome),
    ]),
  );
}

function writeCorpus(folder: string, corpus: Loop['corpus']): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, genomes] of Object.entries(corpus)) {
    const lines = [...new Set(genomes.map((genome) => JSON.stringify(genome)))];
    writeFileSync(join(folder, `${name}.jsonl`), lines.map((line) => `${line}\n`).join(''));
  }
}

function tableOf({ tallies, seconds, discoveries, covered, findings }: Told): string {
  const all = Object.values(tallies).reduce((sum, { executions }) => sum + executions, 0);
  const row = (cells: readonly (string | number)[]): string =>
    cells.map((cell, place) => (place === 0 ? `${cell}`.padEnd(16) : `${cell}`.padStart(13))).join('');
  const lines = Object.entries(tallies).map(([name, { executions, accepted, milliseconds, slowest }]) =>
    row([
      name,
      executions,
      `${((100 * executions) / Math.max(1, all)).toFixed(1)}%`,
      accepted,
      `${((1000 * milliseconds) / Math.max(1, executions)).toFixed(0)} us`,
      `${slowest.toFixed(0)} ms`,
    ]),
  );
  return [
    row(['target', 'executions', 'share', 'accepted', 'mean', 'slowest']),
    ...lines,
    `${all} executions in ${seconds.toFixed(0)} seconds, ${((60 * all) / seconds).toFixed(0)} per minute; ${discoveries} inputs kept; ` +
      `${(100 * covered).toFixed(1)}% of all branches were passed; ${findings.length} findings`,
  ].join('\n');
}

async function work({ seed, milliseconds, corpus, only, isMinimising, shared }: Job): Promise<void> {
  const header = new Int32Array(shared, 0, 2);
  const bytes = new Uint8Array(shared, 8);
  const encoder = new TextEncoder();
  const now = (): number => performance.now();
  const loop = createLoop({
    seed,
    corpus,
    ...(only && { only }),
    now,
    onStart: (target, text) => {
      const { written } = encoder.encodeInto(`${target} ${text}`, bytes);
      header[1] = written;
      Atomics.add(header, 0, 1);
    },
  });
  const start = now();
  const tell = (isDone: boolean): void => {
    const { tallies, findings, discoveries } = loop;
    const seconds = (now() - start) / 1000;
    parentPort!.postMessage({
      tallies,
      corpus: loop.corpus,
      findings,
      discoveries,
      covered: branches.reached / branches.$seen.length,
      seconds,
      isDone,
    } satisfies Told);
  };
  for (const [name, genomes] of Object.entries(loop.corpus)) {
    if (only !== undefined && only !== name) continue;
    // Short ones first, so that what a long one adds is all that it is kept for.
    const sorted = isMinimising
      ? genomes.map((genome) => [JSON.stringify(genome).length, genome] as const)
      : [];
    const inputs = isMinimising
      ? sorted.sort(([one], [other]) => one - other).map(([, genome]) => genome)
      : [...genomes];
    const worth: Genome[] = [];
    for (const genome of inputs) if (await loop.run(name as TargetName, genome)) worth.push(genome);
    if (isMinimising) genomes.splice(0, genomes.length, ...worth);
  }
  let told = now();
  while (now() - start < milliseconds) {
    await loop.round();
    if (now() - told > 60_000) {
      told = now();
      tell(false);
    }
  }
  tell(true);
}

function supervise(): void {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      state: { type: 'string', default: 'out/fuzz/state' },
      corpus: { type: 'string', default: 'test/fuzz/corpus' },
      only: { type: 'string' },
      minimise: { type: 'boolean', default: false },
    },
  });
  const state = join(values.state, 'corpus');
  const corpus = readCorpus(values.corpus);
  for (const [name, genomes] of Object.entries(readCorpus(state))) {
    corpus[name as TargetName] = [...(corpus[name as TargetName] ?? []), ...genomes];
  }
  const shared = new SharedArrayBuffer(room + 8);
  const header = new Int32Array(shared, 0, 2);
  const job: Job = {
    seed: Number(values.seed),
    milliseconds: values.minimise ? 0 : Number(values.minutes) * 60_000,
    isMinimising: values.minimise,
    corpus,
    shared,
    ...(values.only !== undefined && { only: values.only as TargetName }),
  };
  const thread = new Worker(new URL(import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const say = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  const current = (): string => Buffer.from(new Uint8Array(shared, 8, header[1])).toString('utf8');
  const fail = (law: string): void => {
    mkdirSync(values.state, { recursive: true });
    writeFileSync(join(values.state, 'last-input.txt'), current());
    say(`FOUND ${law}: ${current()}`);
    process.exit(1);
  };
  let count = 0;
  let since = Date.now();
  const watching = setInterval(() => {
    if (Atomics.load(header, 0) !== count) {
      count = Atomics.load(header, 0);
      since = Date.now();
    } else if (Date.now() - since > mostSecondsOfOne * 1000) {
      fail(`an input took more than ${mostSecondsOfOne} seconds`);
    }
  }, 1_000);
  thread.on('error', (error) => fail(`the thread failed: ${error}`));
  thread.on('message', (told: Told) => {
    writeCorpus(values.minimise ? values.corpus : state, told.corpus);
    writeFileSync(join(values.state, 'findings.json'), `${JSON.stringify(told.findings, null, 1)}\n`);
    say(tableOf(told));
    if (!told.isDone) return;
    clearInterval(watching);
    for (const { target, law, genome } of told.findings)
      say(`FOUND ${target}: ${law}\n  ${JSON.stringify(genome)}`);
    process.exitCode = told.findings.length === 0 ? 0 : 1;
  });
}

if (isMainThread) supervise();
else await work(workerData as Job);
