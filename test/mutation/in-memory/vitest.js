import {
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as chai from 'chai';

/**
 * A test that was found while its file was loaded.
 *
 * @typedef {object} FoundTest
 * @property {string} name
 * @property {() => unknown} run
 */

/** @typedef {() => unknown} Step */
/** @typedef {(...given: any[]) => unknown} Body */
/** @typedef {{ readonly before: Step[], readonly after: Step[] }} Hooks */

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.use(({ Assertion }) => {
  // Texts of a snapshot are compared elsewhere.
  Assertion.addMethod('toMatchInlineSnapshot', () => {});
});

/** @type {any} */
const expect = Object.assign(
  (/** @type {unknown} */ value, /** @type {string} */ message) => chai.expect(value, message),
  chai.expect,
);
expect.getState = () => getState(expect);
expect.setState = (/** @type {any} */ state) => setState(state, expect);
setState(
  { assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null, currentTestName: '' },
  expect,
);
/** @type {any} */ (globalThis)[GLOBAL_EXPECT] = expect;

/** @type {FoundTest[]} */
let found = [];
/** @type {string[]} */
let suites = [];
/** @type {Hooks[]} */
let hooks = [];

/**
 * Loads a file of tests.
 *
 * @param {() => void} load
 */
export function findTests(load) {
  found = [];
  suites = [];
  hooks = [{ before: [], after: [] }];
  load();
  return found;
}

/**
 * As much of vitest as the quick tests use. What a suite asks for once is done for each of its tests, since most of
 * them run alone.
 */
export const vitest = {
  describe: caller(suite),
  it: caller(test),
  test: caller(test),
  expect,
  ...hookCalls(),
};

/**
 * @param {string} name
 * @param {Body} body
 */
function suite(name, body) {
  const outer = hooks;
  suites.push(name);
  hooks = [...hooks, { before: [], after: [] }];
  try {
    body();
  } finally {
    suites.pop();
    hooks = outer;
  }
}

/**
 * @param {string} name
 * @param {Body} body
 */
function test(name, body) {
  const around = hooks;
  const whole = [...suites, name].join(' ');
  const same = found.filter((each) => each.name === whole || each.name.startsWith(`${whole} #`)).length;
  found.push({
    name: same === 0 ? whole : `${whole} #${same + 1}`,
    async run() {
      for (const { before } of around) for (const step of before) await step();
      try {
        await body();
      } finally {
        for (const { after } of around) for (const step of after) await step();
      }
    },
  });
}

/**
 * Takes options between name and body, and knows tables of cases.
 *
 * @param {(name: string, body: Body) => void} add
 */
function caller(add) {
  /** @param {string} name @param {unknown[]} rest */
  const call = (name, ...rest) => add(name, bodyOf(rest));
  const each =
    (/** @type {unknown[]} */ cases) =>
    (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) => {
      const body = bodyOf(rest);
      cases.forEach((given, position) => {
        const all = Array.isArray(given) ? given : [given];
        add(`${name} (${position + 1})`, () => body(...all));
      });
    };
  return Object.assign(call, {
    each,
    skipIf: (/** @type {boolean} */ isSkipped) => (isSkipped ? () => {} : call),
  });
}

/**
 * @param {unknown[]} rest
 * @returns {Body}
 */
function bodyOf(rest) {
  return /** @type {Body} */ (rest.find((each) => typeof each === 'function'));
}

function hookCalls() {
  const before = (/** @type {Step} */ step) => hooks.at(-1)?.before.push(step);
  const after = (/** @type {Step} */ step) => hooks.at(-1)?.after.push(step);
  return { beforeAll: before, beforeEach: before, afterAll: after, afterEach: after };
}
