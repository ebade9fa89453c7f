import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { defineConfig, type Options } from 'tsup';
import { billOfMaterials } from './release/bill-of-materials.js';
import { jsonSchemas } from './src/input/json-schema.js';

const entry = { index: 'src/index.ts', cli: 'src/cli/main.ts', arbitraries: 'src/arbitraries/index.ts' };
/** Each is one file that holds all it needs, so that a browser or a bundler can load it as it is. */
const wholeEntry = { workers: 'src/workers/open-workers.ts', worker: 'src/workers/worker.ts' };

const shared: Options = {
  format: ['esm'],
  sourcemap: true,
  target: 'node20',
};

/** The command line loads the workers' own file. */
const workersApart: Plugin = {
  name: 'workers apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/open-workers\.js$/ }, () => ({ path: './workers.js', external: true }));
  },
};

/** Writes down the licences of all packages whose code is in the files. */
const licences: Plugin = {
  name: 'licences',
  setup({ initialOptions, onEnd }) {
    initialOptions.metafile = true;
    onEnd(async ({ metafile }) => {
      const folders = Object.keys(metafile?.inputs ?? {}).flatMap(
        (path) => /^node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
      );
      const texts = [...new Set(folders)].sort().map(licenceOf);
      await mkdir('dist', { recursive: true });
      await writeFile('dist/licences.txt', `${(await Promise.all(texts)).join('\n\n')}\n`);
    });
  },
};

async function licenceOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : await readFile(join(folder, file), 'utf8');
  return `# ${name} ${version}: ${license}\n\n${text.trim()}`;
}

export default defineConfig(({ dts }) => [
  {
    ...shared,
    entry,
    dts: { entry: { ...entry, ...wholeEntry }, compilerOptions: { ignoreDeprecations: '6.0' } },
    // A build without types leaves those of the last whole build where they are.
    clean: dts !== false && ['!worker*.js*', '!licences.txt'],
    splitting: true,
    esbuildPlugins: [workersApart],
    async onSuccess() {
      await mkdir('dist/schemas', { recursive: true });
      for (const [name, schema] of Object.entries(jsonSchemas())) {
        await writeFile(`dist/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
      }
      await writeFile(
        'dist/bom.cdx.json',
        billOfMaterials(JSON.parse(await readFile('package.json', 'utf8'))),
      );
    },
  },
  {
    ...shared,
    entry: wholeEntry,
    splitting: false,
    platform: 'neutral',
    noExternal: [/^(?!(worker_threads|child_process|os)$)/],
    external: ['worker_threads', 'child_process', 'os'],
    esbuildPlugins: [licences],
    esbuildOptions(options) {
      options.mainFields = ['module', 'main'];
    },
    // What the packages require of Node is there on Node, and is not asked for elsewhere.
    banner: { js: 'const require = globalThis.process?.getBuiltinModule;' },
    footer: { js: 'export {};' },
  },
]);
