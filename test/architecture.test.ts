import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Who may import whom, and which packages a layer may use. The same table stands in the architecture page. */
const layers: Readonly<
  Record<string, { readonly layers: readonly string[]; readonly packages: readonly string[] }>
> = {
  model: { layers: [], packages: [] },
  vocabulary: { layers: ['model'], packages: [] },
  geography: { layers: ['model'], packages: ['flatbush', 'kdbush'] },
  record: { layers: ['model'], packages: ['@noble/hashes', 'canonicalize'] },
  compact: { layers: ['model', 'geography', 'record'], packages: [] },
  input: { layers: ['model', 'vocabulary', 'geography', 'record', 'compact'], packages: ['zod'] },
  spreadsheet: { layers: ['model', 'input'], packages: ['papaparse'] },
  graph: {
    layers: ['model', 'vocabulary', 'geography', 'record'],
    packages: ['graphology', 'graphology-types'],
  },
  network: { layers: [], packages: ['graphology-metrics', 'graphology-types'] },
  problem: { layers: ['model', 'graph', 'geography'], packages: [] },
  scoring: { layers: ['model', 'problem'], packages: [] },
  search: { layers: [], packages: ['pure-rand'] },
  staging: { layers: ['model', 'geography', 'record', 'problem'], packages: [] },
  explanation: {
    layers: ['model', 'graph', 'network', 'problem', 'scoring'],
    packages: [],
  },
  runtime: {
    layers: [
      'model',
      'geography',
      'graph',
      'compact',
      'record',
      'problem',
      'scoring',
      'search',
      'staging',
      'explanation',
    ],
    packages: [],
  },
  placement: {
    layers: ['model', 'geography', 'graph', 'record', 'problem', 'scoring', 'explanation', 'runtime'],
    packages: [],
  },
  outside: { layers: ['model', 'geography', 'record', 'problem', 'placement'], packages: [] },
  lifecycle: {
    layers: ['model', 'record', 'problem', 'explanation', 'placement'],
    packages: [],
  },
  choices: {
    layers: ['model', 'explanation', 'placement', 'problem', 'scoring', 'runtime'],
    packages: [],
  },
  dossier: {
    layers: ['model', 'geography', 'problem', 'explanation', 'placement', 'outside'],
    packages: [],
  },
  recruiting: {
    layers: [
      'model',
      'geography',
      'graph',
      'record',
      'problem',
      'scoring',
      'placement',
      'outside',
      'runtime',
    ],
    packages: [],
  },
  fairness: { layers: ['model', 'record', 'runtime'], packages: [] },
  diagnosis: {
    layers: ['model', 'geography', 'graph', 'compact', 'problem', 'scoring', 'runtime'],
    packages: [],
  },
  observation: { layers: ['model', 'graph', 'network', 'search'], packages: ['graphology-types'] },
  audit: { layers: ['model', 'explanation', 'record', 'runtime', 'staging', 'placement'], packages: [] },
  privacy: { layers: ['model', 'geography', 'record'], packages: [] },
  wording: { layers: ['model'], packages: [] },
  report: { layers: ['model', 'wording'], packages: [] },
  verbs: {
    layers: [
      'model',
      'vocabulary',
      'wording',
      'input',
      'spreadsheet',
      'compact',
      'graph',
      'network',
      'problem',
      'staging',
      'explanation',
      'record',
      'runtime',
      'placement',
      'outside',
      'lifecycle',
      'choices',
      'dossier',
      'recruiting',
      'fairness',
      'diagnosis',
      'observation',
      'audit',
      'privacy',
    ],
    packages: ['graphology-types'],
  },
  index: {
    layers: [
      'verbs',
      'model',
      'input',
      'vocabulary',
      'wording',
      'report',
      'graph',
      'network',
      'search',
      'runtime',
    ],
    packages: [],
  },
  workers: { layers: ['runtime'], packages: ['workerpool'] },
  arbitraries: { layers: ['index', 'geography', 'input', 'record'], packages: ['fast-check'] },
  cli: { layers: ['index', 'workers'], packages: ['node', 'cli-progress', 'csv-parse'] },
};

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly specifier: string;
}

const root = join(import.meta.dirname, '..', 'src');

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'));

/** A file in a folder belongs to that layer; one at the top is a verb, or the index. */
function layerOf(file: string): string {
  if (file === 'index.ts') return 'index';
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : 'verbs';
}

const imports: readonly Import[] = files.flatMap((file) =>
  ts
    .preProcessFile(readFileSync(join(root, file), 'utf8'))
    .importedFiles.map(({ fileName }) => ({ file, layer: layerOf(file), specifier: fileName })),
);

const isRelative = ({ specifier }: Import): boolean => specifier.startsWith('.');

function targetOf({ file, specifier }: Import): string {
  return relative(root, join(root, file, '..', specifier))
    .split(sep)
    .join('/')
    .replace(/\.js$/, '.ts');
}

/** `node:fs` is node, `zod/v4` is zod, `@noble/hashes/sha2.js` is @noble/hashes. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

describe('the layers', () => {
  test('are all in the table, and the table has no others', () => {
    expect(Object.keys(layers).sort()).toEqual([...new Set(files.map(layerOf))].sort());
  });

  test('import only what the table lets them', () => {
    const wrong = imports
      .filter(isRelative)
      .map((each) => ({ ...each, target: layerOf(targetOf(each)) }))
      .filter(({ layer, target }) => target !== layer && !layers[layer]!.layers.includes(target));
    expect(wrong).toEqual([]);
  });

  test('use only the packages that the table gives them', () => {
    const wrong = imports.filter(
      (each) => !isRelative(each) && !layers[each.layer]!.packages.includes(packageOf(each.specifier)),
    );
    expect(wrong).toEqual([]);
  });

  test('need everything that the table gives them', () => {
    const used = new Set(
      imports.map((each) =>
        isRelative(each)
          ? `${each.layer} imports ${layerOf(targetOf(each))}`
          : `${each.layer} uses ${packageOf(each.specifier)}`,
      ),
    );
    const unused = Object.entries(layers).flatMap(([layer, may]) => [
      ...may.layers
        .filter((target) => !used.has(`${layer} imports ${target}`))
        .map((target) => `${layer}: ${target}`),
      ...may.packages.filter((name) => !used.has(`${layer} uses ${name}`)).map((name) => `${layer}: ${name}`),
    ]);
    expect(unused).toEqual([]);
  });

  test('stand in the architecture page just like this', () => {
    const page = readFileSync(join(root, '..', 'docs', 'explanation', 'architecture.md'), 'utf8');
    const cell = (names: readonly string[]): string => (names.length === 0 ? 'nothing' : names.join(', '));
    for (const [layer, may] of Object.entries(layers)) {
      expect(page).toContain(`| \`${layer}\` | ${cell(may.layers)} | ${cell(may.packages)} |`);
    }
  });
});

describe('the files', () => {
  test('import each other in no circle', () => {
    const targets = new Map(files.map((file) => [file, [] as string[]]));
    for (const each of imports.filter(isRelative)) targets.get(each.file)?.push(targetOf(each));
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')];
      if (done.has(file)) return [];
      const found = (targets.get(file) ?? []).flatMap((target) => visit(target, [...path, file]));
      done.add(file);
      return found;
    };
    expect(files.flatMap((file) => visit(file, []))).toEqual([]);
  });

  test('are small: nine in ten under 200 lines, half under 75', () => {
    const lengths = files
      .map((file) => readFileSync(join(root, file), 'utf8').split('\n').length)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(75);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(200);
  });

  test('outside the command line use no clock, chance, disk or console', () => {
    const forbidden = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bconsole\b|\bprocess\.|\bfetch\(/;
    const wrong = files.filter(
      (file) => layerOf(file) !== 'cli' && forbidden.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
