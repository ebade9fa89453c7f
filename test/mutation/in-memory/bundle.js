import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { sourceFiles, testFiles } from '../parts.js';
import { vitest } from './vitest.js';

/**
 * What a bundle gives each time it is run: ways to load what it holds, all of it anew.
 *
 * @typedef {object} Loaders
 * @property {() => void} setUp
 * @property {() => void} loadSources
 * @property {Record<string, () => void>} files
 */

/**
 * Puts a part's sources and tests into one script, and gives what runs it. Packages are loaded once: nobody mutates them.
 *
 * @returns {Promise<() => Loaders>}
 */
export async function bundleTests() {
  /** @type {Record<string, object>} */
  const packages = { vitest };
  const entry = [
    `exports.setUp = () => { require('./test/support/setup.ts'); require('./test/mutation/quick.ts'); };`,
    `exports.loadSources = () => { ${sourceFiles().map(requireCall).join(' ')} };`,
    `exports.files = {`,
    ...testFiles().map((file) => `${JSON.stringify(file)}: () => { ${requireCall(file)} },`),
    `};`,
  ];
  const { outputFiles } = await build({
    stdin: { contents: entry.join('\n'), resolveDir: process.cwd(), sourcefile: 'all-tests.cjs' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    plugins: [loadedPackages(packages), knownPlaces],
  });
  const code = outputFiles[0]?.text ?? '';
  const script = new Script(`(function (exports, require, packages) {${code}\n})`, {
    filename: 'all-tests.cjs',
  });
  const require = createRequire(resolve('all-tests.cjs'));
  return () => {
    const loaders = /** @type {Loaders} */ ({});
    script.runInThisContext()(loaders, require, packages);
    return loaders;
  };
}

/** @param {string} file */
function requireCall(file) {
  return `require(${JSON.stringify(`./${file}`)});`;
}

/**
 * Packages are taken from what is loaded already, each with the names that it exports.
 *
 * @param {Record<string, object>} packages
 * @returns {import('esbuild').Plugin}
 */
function loadedPackages(packages) {
  return {
    name: 'loaded packages',
    setup(bundler) {
      bundler.onResolve({ filter: /^[^.]/ }, ({ path }) =>
        isBuiltin(path) ? { path, external: true } : { path, namespace: 'loaded' },
      );
      bundler.onLoad({ filter: /.*/, namespace: 'loaded' }, async ({ path }) => {
        packages[path] ??= await import(path);
        const names = Object.keys(packages[path] ?? {});
        const taken = names.map((name, at) => `const _${at} = packages[${JSON.stringify(path)}].${name};`);
        const given = names.map((name, at) => `_${at} as ${name}`);
        return { contents: `${taken.join('\n')}\nexport { ${given.join(', ')} };` };
      });
    },
  };
}

/**
 * Tests find files beside them by where they stand, which a script does not know.
 *
 * @type {import('esbuild').Plugin}
 */
const knownPlaces = {
  name: 'known places',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
  },
};
