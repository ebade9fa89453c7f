import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { isQuick } from '../parts.js';
import { bundleTests } from './bundle.js';
import { findTests } from './vitest.js';

/** @typedef {import('./bundle.js').Loaders} Loaders */
/** @typedef {import('./vitest.js').FoundTest} FoundTest */
/** @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions */
/** @typedef {import('@stryker-mutator/api/test-runner').MutantRunResult} MutantRunResult */
/** @typedef {Record<string, number>} Hits */

/**
 * What the run without mutants showed: how long tests take, and which mutants are reached when.
 *
 * @typedef {object} Seen
 * @property {Record<string, Record<string, number>>} times by file, milliseconds of each test
 * @property {Hits} bySources mutants reached while sources are loaded
 * @property {Record<string, Hits>} byFile mutants reached while a file of tests is loaded
 * @property {Record<string, Hits>} byTest
 */

/** Where that is kept for a process that takes over from one that hung. */
const seenFile = 'seen.json';

/**
 * Runs tests in this process, as a script that is run anew for each mutant of what is made once while sources are loaded. That
 * takes milliseconds, so a mutant of a schema costs little more than the first test that notices it. The files that noticed
 * others of the same source come first.
 */
export class InMemoryRunner {
  static inject = /** @type {[]} */ ([]);

  /** Where instrumented sources and the runner tell each other things. */
  #shared = sharedObject();
  /** Loads all anew. */
  #load = /** @type {() => Loaders} */ (() => ({ setUp() {}, loadSources() {}, files: {} }));
  /** @type {Loaders | undefined} */
  #loaders;
  /** Tests of the files that were loaded since. */
  #found = /** @type {Map<string, FoundTest[]>} */ (new Map());
  /** @type {Seen} */
  #seen = { times: {}, bySources: {}, byFile: {}, byTest: {} };
  /** By source file, how many mutants each file of tests noticed. */
  #noticed = /** @type {Map<string, Map<string, number>>} */ (new Map());

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#load = await bundleTests();
    try {
      this.#seen = JSON.parse(readFileSync(seenFile, 'utf8'));
    } catch {
      // There was no run without mutants yet.
    }
  }

  /** @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
  async dryRun() {
    const shared = this.#shared;
    shared.activeMutant = undefined;
    shared.mutantCoverage = { static: {}, perTest: {} };
    const coverage = shared.mutantCoverage;
    const { files, loadSources } = this.#loadAnew();
    loadSources();
    const seen = this.#seen;
    seen.bySources = { ...coverage.static };
    for (const file of Object.keys(files)) {
      const before = { ...coverage.static };
      this.#testsOf(file);
      seen.byFile[file] = growth(before, coverage.static);
    }
    const tests = [];
    for (const [file, found] of this.#found) {
      /** @type {Record<string, number>} */
      const times = {};
      seen.times[file] = times;
      for (const test of found) {
        const id = idOf(file, test);
        shared.currentTestId = id;
        const start = performance.now();
        const failure = await failureOf(test);
        shared.currentTestId = undefined;
        const timeSpentMs = performance.now() - start;
        times[test.name] = timeSpentMs;
        const result = { id, name: id, timeSpentMs, fileName: resolve(file) };
        tests.push(
          failure === undefined
            ? { ...result, status: TestStatus.Success }
            : { ...result, status: TestStatus.Failed, failureMessage: failure },
        );
      }
    }
    seen.byTest = coverage.perTest;
    writeFileSync(seenFile, JSON.stringify(seen));
    return {
      status: DryRunStatus.Complete,
      tests: /** @type {import('@stryker-mutator/api/test-runner').TestResult[]} */ (tests),
      mutantCoverage: coverage,
    };
  }

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async mutantRun({ activeMutant: { id, fileName }, hitLimit }) {
    const seen = this.#seen;
    this.#shared.mutantCoverage = undefined;
    this.#shared.hitLimit = hitLimit;
    this.#shared.hitCount = hitLimit === undefined ? undefined : 0;
    const files = this.#inOrder(fileName);
    const run = { ran: 0, failure: /** @type {string | undefined} */ (undefined), by: '' };

    const isMadeOnce = id in seen.bySources;
    if (!isMadeOnce) {
      // What tests run, may be run as it is loaded already.
      for (const file of files) {
        const reaching = (/** @type {FoundTest} */ test) => id in (seen.byTest[idOf(file, test)] ?? {});
        const names = Object.keys(seen.times[file] ?? {});
        if (!names.some((name) => id in (seen.byTest[`${file}#${name}`] ?? {}))) continue;
        await this.#runFile(file, id, reaching, run);
        if (run.failure !== undefined) break;
      }
    }
    const anew = files.filter((file) => isMadeOnce || id in (seen.byFile[file] ?? {}));
    if (run.failure === undefined && anew.length > 0) {
      this.#shared.activeMutant = id;
      try {
        this.#loadAnew();
      } catch (error) {
        run.failure = String(error);
      }
      for (const file of anew) {
        if (run.failure !== undefined) break;
        await this.#runFile(file, id, () => true, run);
      }
      this.#loaders = undefined;
    }
    this.#shared.activeMutant = undefined;

    if (run.failure === undefined) return { status: MutantRunStatus.Survived, nrOfTests: run.ran };
    if (run.failure.includes('Hit count limit reached'))
      return { status: MutantRunStatus.Timeout, reason: run.failure };
    const counts = this.#noticed.get(fileName) ?? new Map();
    const noticing = run.by.split('#', 1)[0];
    this.#noticed.set(fileName, counts.set(noticing, (counts.get(noticing) ?? 0) + 1));
    return {
      status: MutantRunStatus.Killed,
      failureMessage: run.failure,
      killedBy: [run.by],
      nrOfTests: run.ran,
    };
  }

  /**
   * Runs tests of a file until one fails, the quick ones first.
   *
   * @param {string} file
   * @param {string} mutant
   * @param {(test: FoundTest) => boolean} isAsked
   * @param {{ ran: number, failure: string | undefined, by: string }} run
   */
  async #runFile(file, mutant, isAsked, run) {
    const times = this.#seen.times[file] ?? {};
    run.by = `${file}#${Object.keys(times)[0]}`;
    /** @type {FoundTest[]} */
    let tests;
    try {
      tests = this.#testsOf(file);
    } catch (error) {
      run.failure = `It cannot be loaded: ${error}`;
      return;
    }
    const timeOf = (/** @type {FoundTest} */ { name }) => times[name] ?? 0;
    this.#shared.activeMutant = mutant;
    for (const test of tests.filter(isAsked).sort((one, other) => timeOf(one) - timeOf(other))) {
      run.ran++;
      run.by = idOf(file, test);
      run.failure = await failureOf(test);
      if (run.failure !== undefined) break;
    }
  }

  /** Runs the script, so that nothing is loaded yet. */
  #loadAnew() {
    this.#found.clear();
    const loaders = this.#load();
    loaders.setUp();
    this.#loaders = loaders;
    return loaders;
  }

  /** @param {string} file */
  #testsOf(file) {
    const { files } = this.#loaders ?? this.#loadAnew();
    let found = this.#found.get(file);
    if (found === undefined) {
      found = findTests(/** @type {() => void} */ (files[file])).filter(({ name }) => isQuick(name));
      this.#found.set(file, found);
    }
    return found;
  }

  /**
   * All files of tests: those first that noticed most mutants of a source, then those that take the least time.
   *
   * @param {string} source
   */
  #inOrder(source) {
    const { times } = this.#seen;
    const counts = this.#noticed.get(source);
    const noticed = (/** @type {string} */ file) => counts?.get(file) ?? 0;
    const time = (/** @type {string} */ file) =>
      Object.values(times[file] ?? {}).reduce((sum, each) => sum + each, 0);
    return Object.keys(times).sort((a, b) => noticed(b) - noticed(a) || time(a) - time(b));
  }
}

/**
 * @returns {{
 *   activeMutant: string | undefined,
 *   currentTestId: string | undefined,
 *   mutantCoverage: import('@stryker-mutator/api/core').MutantCoverage | undefined,
 *   hitCount: number | undefined,
 *   hitLimit: number | undefined,
 * }}
 */
function sharedObject() {
  const everything = /** @type {Record<string, any>} */ (globalThis);
  everything[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  return everything[INSTRUMENTER_CONSTANTS.NAMESPACE];
}

/**
 * @param {string} file
 * @param {FoundTest} test
 */
function idOf(file, { name }) {
  return `${file}#${name}`;
}

/** @param {FoundTest} test */
async function failureOf(test) {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/**
 * @param {Hits} before
 * @param {Hits} after
 * @returns {Hits}
 */
function growth(before, after) {
  return Object.fromEntries(Object.entries(after).filter(([id, hits]) => hits > (before[id] ?? 0)));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-memory', InMemoryRunner)];
