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
 * That a test failed for a mutant, or could not be loaded.
 *
 * @typedef {object} Noticed
 * @property {string} by
 * @property {string} file
 * @property {string} failure
 */

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
    this.#shared.mutantCoverage = undefined;
    this.#shared.hitLimit = hitLimit;
    this.#shared.hitCount = hitLimit === undefined ? undefined : 0;
    const { bySources, byFile } = this.#seen;
    const files = this.#inOrder(fileName);
    const isMadeOnce = id in bySources;
    const anew = files.filter((file) => isMadeOnce || id in (byFile[file] ?? {}));
    let noticed = isMadeOnce ? undefined : await this.#runAsLoaded(id, files);
    if (noticed === undefined && anew.length > 0) noticed = await this.#runLoadedAnew(id, anew);

    if (noticed === undefined) return { status: MutantRunStatus.Survived, nrOfTests: files.length };
    const { by, file, failure } = noticed;
    if (failure.includes('Hit count limit reached'))
      return { status: MutantRunStatus.Timeout, reason: failure };
    const counts = this.#noticed.get(fileName) ?? new Map();
    this.#noticed.set(fileName, counts.set(file, (counts.get(file) ?? 0) + 1));
    return {
      status: MutantRunStatus.Killed,
      failureMessage: failure,
      killedBy: [by],
      nrOfTests: files.length,
    };
  }

  /**
   * Runs the tests that reach a mutant, as they were loaded without it. A test that fails without the mutant as well was spoilt
   * by an earlier one, so all is loaded anew, and it has to fail again.
   *
   * @param {string} mutant
   * @param {readonly string[]} files
   * @returns {Promise<Noticed | undefined>}
   */
  async #runAsLoaded(mutant, files) {
    const { byTest, times } = this.#seen;
    const reaches = (/** @type {string} */ id) => mutant in (byTest[id] ?? {});
    for (const file of files) {
      if (!Object.keys(times[file] ?? {}).some((name) => reaches(`${file}#${name}`))) continue;
      for (const test of this.#testsOf(file).filter((each) => reaches(idOf(file, each)))) {
        const failure = await this.#failureOf(test, mutant);
        if (failure === undefined) continue;
        if ((await this.#failureOf(test, undefined)) === undefined)
          return { by: idOf(file, test), file, failure };
        this.#loadAnew();
        const same = this.#testsOf(file).find(({ name }) => name === test.name);
        const again = same && (await this.#failureOf(same, mutant));
        if (again !== undefined) return { by: idOf(file, test), file, failure: again };
      }
    }
    return undefined;
  }

  /**
   * Loads everything with the mutant in it, and runs all tests of these files until one fails.
   *
   * @param {string} mutant
   * @param {readonly string[]} files
   * @returns {Promise<Noticed | undefined>}
   */
  async #runLoadedAnew(mutant, files) {
    this.#shared.activeMutant = mutant;
    let by = '';
    try {
      this.#loadAnew();
      for (const file of files) {
        by = `${file}#${Object.keys(this.#seen.times[file] ?? {})[0]}`;
        for (const test of this.#testsOf(file)) {
          const failure = await this.#failureOf(test, mutant);
          if (failure !== undefined) return { by: idOf(file, test), file, failure };
        }
      }
      return undefined;
    } catch (error) {
      return { by, file: by.split('#', 1)[0] ?? '', failure: `It cannot be loaded: ${error}` };
    } finally {
      this.#shared.activeMutant = undefined;
      this.#loaders = undefined;
      this.#found.clear();
    }
  }

  /**
   * @param {FoundTest} test
   * @param {string | undefined} mutant
   */
  async #failureOf(test, mutant) {
    const before = this.#shared.activeMutant;
    this.#shared.activeMutant = mutant;
    const failure = await failureOf(test);
    this.#shared.activeMutant = before;
    return failure;
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
      const times = this.#seen.times[file] ?? {};
      const timeOf = (/** @type {FoundTest} */ { name }) => times[name] ?? 0;
      found = findTests(/** @type {() => void} */ (files[file]))
        .filter(({ name }) => isQuick(name))
        .sort((one, other) => timeOf(one) - timeOf(other));
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
