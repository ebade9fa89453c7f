import { mkdir, writeFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import { jsonSchemas } from './src/input/json-schema.js';

const shared: Options = {
  format: ['esm'],
  sourcemap: true,
  target: 'node20',
};

const entry = { index: 'src/index.ts', workers: 'src/workers/open-workers.ts', cli: 'src/cli/main.ts' };
const workerEntry = { worker: 'src/workers/worker.ts' };

export default defineConfig(({ dts }) => [
  {
    ...shared,
    entry,
    dts: { entry: { ...entry, ...workerEntry }, compilerOptions: { ignoreDeprecations: '6.0' } },
    // A build without types leaves those of the last whole build where they are.
    clean: dts !== false && ['!worker.js*'],
    splitting: true,
    async onSuccess() {
      await mkdir('dist/schemas', { recursive: true });
      for (const [name, schema] of Object.entries(jsonSchemas())) {
        await writeFile(`dist/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
      }
    },
  },
  {
    // One file that holds all it needs, so that a browser can load it as it is. What it takes from Node, it takes there.
    ...shared,
    entry: workerEntry,
    platform: 'neutral',
    noExternal: [/^(?!(worker_threads|child_process|os)$)/],
    external: ['worker_threads', 'child_process', 'os'],
    esbuildOptions: (options) => {
      options.mainFields = ['module', 'main'];
    },
    banner: { js: 'const require = globalThis.process?.getBuiltinModule;' },
    footer: { js: 'export {};' },
  },
]);
