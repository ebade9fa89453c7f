import { createRandom, type Random } from '../../src/search/random.js';
import { branches } from './branches.js';
import type { Genome } from './genome.js';
import { Broken, countGlobals, must, type Outcome } from './laws.js';
import { keysIn, mutate } from './mutate.js';
import { seedsOf, type TargetName } from './seeds.js';
import { targets } from './targets.js';

/** An input that broke a law, or took too long. */
export interface Finding {
  readonly target: TargetName;
  readonly law: string;
  readonly genome: Genome;
}

/** What one target has been through. */
export interface Tally {
  /** Inputs that were run, whatever came of them; repetitions within one input do not count. */
  executions: number;
  accepted: number;
  milliseconds: number;
  slowest: number;
}

export interface Loop {
  readonly corpus: Readonly<Record<TargetName, Genome[]>>;
  readonly tallies: Readonly<Record<TargetName, Tally>>;
  readonly findings: readonly Finding[];
  /** Inputs that passed a branch for the first time, or gave an issue in a place where there was none. */
  readonly discoveries: number;
  /** Runs one input, and says whether it came somewhere new. */
  run(target: TargetName, genome: Genome): Promise<boolean>;
  /** Runs some inputs of its own, and keeps those that came somewhere new. */
  round(): Promise<void>;
}

export interface LoopOptions {
  readonly seed: number;
  readonly corpus?: Partial<Readonly<Record<TargetName, readonly Genome[]>>>;
  /** Told before each input, so that whoever watches knows it if it never ends. */
  readonly onStart?: (target: TargetName, text: string) => void;
  readonly only?: TargetName;
  readonly now: () => number;
}

const names = Object.keys(targets) as TargetName[];
const inputsPerRound = 400;
const longest = 8_000;
/** Laws that cost another run are looked at in one of so many. */
const oneInThorough = 8;
const mostFindings = 50;
const mostKept = 1_500;

/** Mutates inputs and keeps those that reach code which none has reached before (after Zalewski's AFL), or give issues in new places. */
export function createLoop({ seed, corpus: known = {}, onStart, only, now }: LoopOptions): Loop {
  const random = createRandom(seed);
  const seeds = eachTarget((name) => seedsOf(name));
  const corpus = eachTarget((name) => distinct([...seeds[name], ...(known[name] ?? [])]));
  /** Of those, the ones that were accepted: what differs from them a little may be accepted too. */
  const sound = eachTarget((name) => [...seeds[name]]);
  const keys = eachTarget((name) => keysIn(seeds[name]));
  const tallies = eachTarget((): Tally => ({ executions: 0, accepted: 0, milliseconds: 0, slowest: 0 }));
  const findings: Finding[] = [];
  const laws = new Set<string>();
  const signs = new Set<string>();
  const turns = names
    .filter((name) => only === undefined || name === only)
    .flatMap((name) => new Array<TargetName>(targets[name].share).fill(name));
  const globals = countGlobals();
  let discoveries = 0;

  const report = (target: TargetName, law: string, genome: Genome): void => {
    const kind = `${target} ${law.replace(/\d+/g, '#').slice(0, 120)}`;
    if (laws.has(kind) || findings.length >= mostFindings) return;
    laws.add(kind);
    findings.push({ target, law, genome });
  };

  /** Whether an outcome shows a sign that none showed before. */
  const isNew = (target: TargetName, outcome: Outcome): boolean => {
    const shown =
      outcome.kind === 'refused'
        ? outcome.codes
        : [target === 'chain' ? String((outcome.value as readonly unknown[])[0]) : 'value'];
    const before = signs.size;
    for (const sign of shown) signs.add(`${target} ${sign.slice(0, 100)}`);
    return signs.size > before;
  };

  /** Milliseconds of the faster of two more runs: another program may have had the processor in one. */
  const fastest = async (target: TargetName, genome: Genome): Promise<number> => {
    const times: number[] = [];
    for (let run = 0; run < 2; run++) {
      const start = now();
      try {
        await targets[target].run(genome, false);
      } catch {
        // What it broke has been reported.
      }
      times.push(now() - start);
    }
    return Math.min(...times);
  };

  const execute = async (
    target: TargetName,
    genome: Genome,
    depth: 'thorough' | 'quick',
  ): Promise<Outcome | undefined> => {
    const { run, most } = targets[target];
    const tally = tallies[target];
    const start = now();
    let outcome: Outcome | undefined;
    try {
      const made = run(genome, depth === 'thorough');
      outcome = made instanceof Promise ? await made : made;
      // What is hung there stays there, so it is seen a little later too.
      if (depth === 'thorough')
        must(countGlobals() === globals, 'something hangs on a global object that did not before');
      if (outcome.kind === 'value') tally.accepted++;
    } catch (error) {
      report(
        target,
        error instanceof Broken ? error.message : `unexpected: ${(error as Error)?.stack}`,
        genome,
      );
    }
    const spent = now() - start;
    tally.executions++;
    tally.milliseconds += spent;
    tally.slowest = Math.max(tally.slowest, spent);
    if (spent > most && (await fastest(target, genome)) > most) {
      report(target, `took more than ${most} milliseconds`, genome);
    }
    return outcome;
  };

  const keep = (target: TargetName, genome: Genome): void => {
    discoveries++;
    if (corpus[target].length < mostKept) corpus[target].push(genome);
    else corpus[target][seeds[target].length + random.below(mostKept - seeds[target].length)] = genome;
  };

  return {
    corpus,
    tallies,
    findings,
    get discoveries() {
      return discoveries;
    },
    async run(target, genome) {
      onStart?.(target, JSON.stringify(genome));
      const outcome = await execute(target, genome, 'thorough');
      const shows = outcome !== undefined && isNew(target, outcome);
      const isFresh = shows || branches.fresh > 0;
      branches.fresh = 0;
      return isFresh;
    },
    async round() {
      for (let input = 0; input < inputsPerRound; input++) {
        const target = pick(turns, random);
        const { vary = same } = targets[target];
        const genome = vary(
          mutate(
            pick((random.below(2) === 0 ? sound : corpus)[target], random),
            pick(corpus[target], random),
            keys[target],
            random,
          ),
          random,
        );
        const text = JSON.stringify(genome);
        if (text.length > longest) continue;
        onStart?.(target, text);
        const outcome = await execute(
          target,
          genome,
          random.below(oneInThorough) === 0 ? 'thorough' : 'quick',
        );
        const shows = outcome !== undefined && isNew(target, outcome);
        if (shows || branches.fresh > 0) {
          keep(target, genome);
          if (outcome?.kind === 'value') sound[target].push(genome);
        }
        branches.fresh = 0;
      }
    },
  };
}

function same(genome: Genome): Genome {
  return genome;
}

function distinct(genomes: readonly Genome[]): Genome[] {
  return [...new Map(genomes.map((genome) => [JSON.stringify(genome), genome])).values()];
}

function eachTarget<Value>(make: (name: TargetName) => Value): Record<TargetName, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<TargetName, Value>;
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random.below(items.length)]!;
}
