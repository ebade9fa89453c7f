import { mkdir, writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { jsonSchemas } from './src/input/json-schema.js';

export default defineConfig(({ dts }) => ({
  entry: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
  format: ['esm'],
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  // A build without types leaves those of the last whole build where they are.
  clean: dts !== false,
  target: 'node20',
  splitting: true,
  async onSuccess() {
    await mkdir('dist/schemas', { recursive: true });
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      await writeFile(`dist/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
    }
  },
}));
