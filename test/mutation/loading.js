/**
 * Puts a failed test into every test file that could not be loaded: a mutant that breaks what is made while tests are
 * loaded is noticed by that, but Stryker looks at tests alone.
 *
 * @returns {import('vitest/reporters').Reporter}
 */
export function failWhatCannotBeLoaded() {
  /** @type {import('vitest/node').Vitest} */
  let vitest;
  return {
    onInit(started) {
      vitest = started;
    },
    onTestRunEnd() {
      for (const file of vitest.state.getFiles()) {
        const { errors } = file.result ?? {};
        if (errors === undefined || errors.length === 0) continue;
        file.tasks.push(
          /** @type {typeof file.tasks[number]} */ ({
            type: 'test',
            name: 'is loaded',
            mode: 'run',
            file,
            result: { state: 'fail', errors },
          }),
        );
      }
    },
  };
}
