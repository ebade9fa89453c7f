import { spawnSync } from 'node:child_process';
import { Console } from 'node:console';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import * as fastCheck from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import * as arbitraries from '../../src/arbitraries/index.js';
import { commands } from '../../src/cli/commands.js';
import * as exported from '../../src/index.js';
import { budgetOf } from '../../src/runtime/effort.js';
import { criteria } from '../../src/scoring/score.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** A page of Markdown, by its path from the project's root. */
interface Page {
  readonly path: string;
  readonly text: string;
}

const load = (path: string): Page => ({ path, text: readFileSync(join(project, path), 'utf8') });

const docs = readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => load(posix.join('docs', file.replaceAll('\\', '/'))))
  .sort((a, b) => (a.path < b.path ? -1 : 1));
const pages: readonly Page[] = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'].map(load),
  ...docs,
];
const api = load('docs/reference/api.md');
const arbitrariesPage = load('docs/reference/arbitraries.md');
const criteriaPage = load('docs/explanation/what-makes-a-good-circle.md');

/** What stands between two fences. */
interface Block {
  readonly language: string;
  readonly code: string;
  /** Position of the opening fence among the page's lines. */
  readonly line: number;
}

function blocksOf({ text }: Page): Block[] {
  const blocks: Block[] = [];
  let open: { fence: string; language: string; line: number; code: string[] } | undefined;
  for (const [line, content] of text.split('\n').entries()) {
    const [, fence, language] = /^(`{3,})(\S*)/.exec(content) ?? [];
    if (open === undefined) {
      if (fence !== undefined) open = { fence, language: language!, line, code: [] };
    } else if (content.trimEnd() === open.fence) {
      blocks.push({ language: open.language, line: open.line, code: open.code.join('\n') });
      open = undefined;
    } else open.code.push(content);
  }
  if (open !== undefined) throw new Error('a block is not closed');
  return blocks;
}

/** The page without its blocks, line by line. */
function proseOf(page: Page): string {
  const lines = page.text.split('\n');
  for (const { line, code } of blocksOf(page)) lines.fill('', line, line + code.split('\n').length + 2);
  return lines.join('\n');
}

/** The `ts` blocks of a page as one module, each line at its place; `opening` stands for the line of a fence. */
function moduleOf(page: Page, opening: (block: number) => string, edit = (code: string) => code): string {
  const lines: string[] = new Array(page.text.split('\n').length).fill('');
  for (const [position, { language, line, code }] of blocksOf(page).entries()) {
    if (language !== 'ts') continue;
    lines[line] = opening(position);
    for (const [offset, content] of edit(code).split('\n').entries()) lines[line + 1 + offset] = content;
  }
  return lines.join('\n');
}

/** Makes `console.log(x); // y` say to whoever runs it that y is what should be shown. */
function withExpectations(code: string): string {
  const source = ts.createSourceFile('block.ts', code, ts.ScriptTarget.ES2022, true);
  const edits: { at: number; until: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) {
      const callee = node.expression.expression;
      const [comment] = ts.getTrailingCommentRanges(code, node.end) ?? [];
      if (callee.getText() === 'console.log' && comment !== undefined) {
        const text = code.slice(comment.pos + 2, comment.end).trim();
        edits.push({ at: callee.getStart(), until: callee.end, text: `shows(${JSON.stringify(text)})` });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits
    .reverse()
    .reduce((edited, { at, until, text }) => edited.slice(0, at) + text + edited.slice(until), code);
}

const nodeRequire = createRequire(join(project, 'package.json'));
const ourOwn: Readonly<Record<string, unknown>> = {
  kringmaker: exported,
  'kringmaker/arbitraries': arbitraries,
  // As our own tests have it: with it, examples are the same every time.
  'fast-check': fastCheck,
};
const requireLibrary = (name: string): unknown => ourOwn[name] ?? nodeRequire(name);
const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<void>;

/** Runs a page's `ts` blocks one after the other and gives where it shows something else than what comes out. */
async function wrongOutputs(page: Page): Promise<string[]> {
  const blocks = blocksOf(page);
  const written = new Map<number, string>();
  const wrong: string[] = [];
  let current = 0;
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written.set(current, (written.get(current) ?? '') + String(chunk));
      done();
    },
  });
  const shows =
    (expected: string) =>
    (...values: unknown[]): void => {
      const shown = format(...values);
      if (shown !== expected) wrong.push(`shows ${expected}, but it is ${shown}`);
    };
  const { outputText } = ts.transpileModule(
    moduleOf(page, (block) => `opens(${block});`, withExpectations),
    { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS } },
  );
  const run = new AsyncFunction('require', 'exports', 'console', 'shows', 'opens', outputText);
  await run(requireLibrary, {}, new Console({ stdout: stream }), shows, (block: number) => {
    current = block;
  });
  for (const [position, { language }] of blocks.entries()) {
    if (language !== 'ts') continue;
    const next = blocks[position + 1];
    const shown = next?.language === 'text' ? next.code : '';
    const output = (written.get(position) ?? '').trimEnd();
    if (output !== shown.trimEnd()) wrong.push(`shows\n${shown}\nbut it is\n${output}`);
  }
  return wrong;
}

const program = join(project, 'dist/cli.js');

/** Runs the built command line where a page shows what one of its commands gives, and says where it gives other. */
function wrongTranscripts(page: Page): string[] {
  return blocksOf(page).flatMap(({ language, code }, position, blocks) => {
    const next = blocks[position + 1];
    if (language !== 'sh' || next?.language !== 'text') return [];
    const [, line] = /^node dist\/cli\.js (.*)$/.exec(code) ?? [];
    if (line === undefined) return ['output can be shown of one command: node dist/cli.js'];
    const given = spawnSync(process.execPath, [program, ...line.split(' ')], {
      cwd: project,
      encoding: 'utf8',
    });
    return given.stdout.trimEnd() === next.code.trimEnd() ? [] : [`${code}\n${given.stdout}${given.stderr}`];
  });
}

const configuration = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(project, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  project,
);

/** A program of modules that exist in memory only, at the root of the project, where `kringmaker` is the source. */
function compile(modules: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    ...configuration.options,
    noUnusedLocals: false,
    paths: {
      kringmaker: ['./src/index.ts'],
      'kringmaker/workers': ['./src/workers/open-workers.ts'],
      'kringmaker/arbitraries': ['./src/arbitraries/index.ts'],
    },
  };
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => modules.has(name) || fileExists(name);
  host.readFile = (name) => modules.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const code = modules.get(name);
    return code === undefined
      ? getSourceFile(name, target, ...rest)
      : ts.createSourceFile(name, code, target, true);
  };
  return ts.createProgram(
    [...modules.keys(), join(project, 'src/index.ts'), join(project, 'src/arbitraries/index.ts')],
    options,
    host,
  );
}

/** What the compiler has against the `ts` blocks of some pages, with the pages' own line numbers. */
function typeErrors(of: readonly Page[]): string[] {
  const modules = new Map(
    of.map((page): [string, string] => [
      join(project, `${page.path.replaceAll('/', '-')}.ts`),
      `${moduleOf(page, () => '')}\nexport {};`,
    ]),
  );
  const compiled = compile(modules);
  return [...modules.keys()].flatMap((name, position) =>
    ts.getPreEmitDiagnostics(compiled, compiled.getSourceFile(name)).map(({ start = 0, messageText }) => {
      const line = ts.getLineAndCharacterOfPosition(compiled.getSourceFile(name)!, start).line + 1;
      return `${of[position]!.path}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    }),
  );
}

/** What a block of JSON is about, by its keys. */
function kindOf(value: unknown): 'pool' | 'policy' | 'proposal' | 'other' {
  if (typeof value !== 'object' || value === null) return 'other';
  if ('date' in value) return 'pool';
  if ('unplaced' in value) return 'proposal';
  return Object.keys(value).every((key) => key in exported.defaultPolicy) ? 'policy' : 'other';
}

const readers = {
  pool: exported.parsePool,
  policy: exported.parsePolicy,
  proposal: exported.parseProposal,
  other: () => {},
};

/** Where a page's `json` blocks cannot be read, or are a pool, policy or proposal that would be refused. */
function unusableJson(page: Page): string[] {
  return blocksOf(page)
    .filter(({ language }) => language === 'json')
    .flatMap(({ code, line }) => {
      try {
        const value: unknown = JSON.parse(code);
        readers[kindOf(value)](value);
        return [];
      } catch (error) {
        return [`${page.path}:${line + 1} ${error}`];
      }
    });
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: Page): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of proseOf(page).matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading!
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\p{Mark} _-]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let copy = 1; anchors.has(anchor); copy++) anchor = `${slug}-${copy}`;
    anchors.add(anchor);
  }
  return anchors;
}

const linksOf = (page: Page): string[] =>
  [
    ...proseOf(page)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)/g),
  ]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target));

/** Relative links of a page to files or headings that are not there. */
function brokenLinks(page: Page): string[] {
  return linksOf(page).filter((link) => {
    const [file, anchor] = link.split('#') as [string, string?];
    const path = file === '' ? page.path : posix.join(dirname(page.path), file);
    if (file !== '' && !existsSync(join(project, path))) return true;
    if (anchor === undefined) return false;
    return !path.endsWith('.md') || !anchorsOf(file === '' ? page : load(path)).has(anchor);
  });
}

/** Commands in a page's `sh` blocks of which it can be seen that they would not run. */
function unknownCommands(page: Page): string[] {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return blocksOf(page)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.split(/\n|&&/))
    .map((command) => command.trim())
    .filter((command) => {
      const [, script] = /^npm run (\S+)/.exec(command) ?? [];
      const [, name] = /^(?:npx )?kringmaker (?!-)(\S+)/.exec(command) ?? [];
      const files = command.match(/(?<= )docs\/\S+/g) ?? [];
      return (
        (script !== undefined && !Object.hasOwn(scripts, script)) ||
        (name !== undefined && !commands.some((command) => command.name === name)) ||
        files.some((file) => !existsSync(join(project, file)))
      );
    });
}

/** Names that a page does not have in code. */
const unnamed = (page: Page, names: readonly string[]): string[] => {
  const code = [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!).join(' ');
  return names.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code));
};

/** Every value and type that a module of the project exports. */
const namesIn = (file: string): string[] => {
  library ??= compile(new Map());
  const checker = library.getTypeChecker();
  const module = checker.getSymbolAtLocation(library.getSourceFile(join(project, file))!);
  return checker.getExportsOfModule(module!).map(({ name }) => name);
};
let library: ts.Program | undefined;

/** Names that have no row of their own in a table of a page. */
const withoutRow = (page: Page, names: readonly string[]): string[] =>
  names.filter((name) => !page.text.includes(`\n| \`${name}\` |`));

describe('code in the docs', () => {
  const withCode = pages.filter((page) => blocksOf(page).some(({ language }) => language === 'ts'));

  test.each(withCode)('of $path runs and shows what comes out', async (page) => {
    expect(await wrongOutputs(page)).toEqual([]);
  });

  test('has no type errors', () => {
    expect(typeErrors(withCode)).toEqual([]);
  });

  test('is there where it is needed', () => {
    expect(withCode.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.md', 'docs/tutorial/first-circles.md', criteriaPage.path, api.path]),
    );
  });

  test.each(pages)('in the shell of $path names scripts, commands and files that exist', (page) => {
    expect(unknownCommands(page)).toEqual([]);
  });
});

describe.runIf(existsSync(program))('commands in the docs', () => {
  test.each(pages)('of $path give what is shown', (page) => {
    expect(wrongTranscripts(page)).toEqual([]);
  });
});

describe('data in the docs', () => {
  test.each(pages)('of $path can be read', (page) => {
    expect(unusableJson(page)).toEqual([]);
  });

  test('holds a pool and a policy on the pages about them', () => {
    const kinds = (path: string): string[] =>
      blocksOf(load(path))
        .filter(({ language }) => language === 'json')
        .map(({ code }) => kindOf(JSON.parse(code)));
    expect(kinds('docs/reference/pool.md')).toContain('pool');
    expect(kinds('docs/reference/policy.md')).toContain('policy');
  });
});

describe('pages', () => {
  test.each(pages)('$path links to what exists', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  test.each(pages)('$path has one title, at the top', (page) => {
    expect(page.text.startsWith('# ')).toBe(true);
    expect(proseOf(page).match(/^# /gm)).toHaveLength(1);
  });

  test('all are in the index', () => {
    const index = load('docs/README.md');
    const linked = linksOf(index).map((link) => posix.join('docs', link.replace(/#.*/, '')));
    expect(linked).toEqual(
      expect.arrayContaining(docs.map(({ path }) => path).filter((path) => path !== index.path)),
    );
  });

  test('begin with a README of under 120 lines', () => {
    expect(load('README.md').text.split('\n').length).toBeLessThan(120);
  });
});

describe('the API reference', () => {
  test('names every value and type that the library exports', () => {
    const names = namesIn('src/index.ts');
    expect(names).toEqual(expect.arrayContaining(Object.keys(exported)));
    expect(unnamed(api, names)).toEqual([]);
  });

  test('has a row for every reason to be left over or refused, and for every rule', () => {
    expect(
      withoutRow(api, [
        ...exported.reasonCodes,
        ...exported.ruleCodes,
        ...exported.noneCodes,
        ...exported.refusalCodes,
        ...exported.forecastWarningCodes,
        ...exported.unmendedCodes,
        ...exported.leverNames,
      ]),
    ).toEqual([]);
  });

  test('names every value and type that the entry point for tests exports', () => {
    const names = namesIn('src/arbitraries/index.ts');
    expect(names).toEqual(expect.arrayContaining(Object.keys(arbitraries)));
    expect(unnamed(arbitrariesPage, names)).toEqual([]);
  });

  test('has a row for every law and every kind of pool', () => {
    const { laws, poolKinds } = arbitraries;
    expect(withoutRow(arbitrariesPage, [...Object.keys(laws), ...poolKinds])).toEqual([]);
  });

  test('says how many steps each effort takes', () => {
    for (const effort of ['quick', 'standard', 'thorough'] as const) {
      const steps = [100, 1000, 100_000].map((candidates) =>
        budgetOf(effort, candidates).steps.toLocaleString('en-GB'),
      );
      expect(api.text).toContain(`| \`${effort}\` | ${steps.join(' | ')} |`);
    }
  });

  test('is about circles as the explanation is: every criterion and rule has a section there', () => {
    const sections = [...exported.ruleCodes, ...Object.keys(criteria)].filter(
      (name) => !new RegExp(`^### .*\`?${name}\\b`, 'im').test(criteriaPage.text),
    );
    expect(sections).toEqual([]);
  });
});

describe('these checks notice', () => {
  const page = (text: string): Page => ({ path: 'docs/reference/planted.md', text });
  const block = (language: string, ...lines: string[]): string =>
    ['```'.concat(language), ...lines, '```', ''].join('\n');

  test('a value that is not what comes out', async () => {
    const shown = (value: string): Page => page(block('ts', `console.log(1 + 1); // ${value}`));
    expect(await wrongOutputs(shown('2'))).toEqual([]);
    expect(await wrongOutputs(shown('3'))).toEqual(['shows 3, but it is 2']);
  });

  test('output that is not on the page, and a page that shows none', async () => {
    const code = block('ts', `for (const each of ['a', 'b']) console.log(each);`);
    expect(await wrongOutputs(page(code + block('text', 'a', 'b')))).toEqual([]);
    expect(await wrongOutputs(page(code + block('text', 'a', 'c')))).toHaveLength(1);
    expect(await wrongOutputs(page(code))).toHaveLength(1);
  });

  test('code that throws, also where it uses a name of an earlier block', async () => {
    const code = block('ts', `import { parsePool } from 'kringmaker';`) + block('ts', 'parsePool({});');
    await expect(wrongOutputs(page(code))).rejects.toThrow(exported.InputError);
  });

  test('a wrong type, and the line it is on', () => {
    const code = block('ts', `import { version } from 'kringmaker';`, 'const wrong: number = version;');
    expect(typeErrors([page(`# Planted\n\n${code}`)])).toEqual([
      "docs/reference/planted.md:5 Type 'string' is not assignable to type 'number'.",
    ]);
  });

  test('data that is no JSON, no pool, no policy', () => {
    expect(unusableJson(page(block('json', '{ "size": { "min": 4 } }')))).toEqual([]);
    expect(unusableJson(page(block('json', '{ "size": }')))).toHaveLength(1);
    expect(unusableJson(page(block('json', '{ "size": { "min": 1 } }')))).toHaveLength(1);
    expect(unusableJson(page(block('json', '{ "version": 1, "date": "today" }')))).toHaveLength(1);
  });

  test('a link to a file or a heading that is not there, but not one in code', () => {
    const text =
      '# A `b`, c?\n[1](pool.md) [2](#a-b-c) [3](pool.md#limits) [4](https://a.b/c) `[5](no.md)`\n';
    expect(brokenLinks(page(text))).toEqual([]);
    expect(brokenLinks(page('[1](no.md) [2](#no) [3](pool.md#no) [4](../../package.json#no)'))).toHaveLength(
      4,
    );
  });

  test('a script, a command or a file that is not there', () => {
    const text = block('sh', 'npm ci && npm run demo', 'kringmaker validate docs/examples/small.json');
    expect(unknownCommands(page(text))).toEqual([]);
    expect(
      unknownCommands(page(block('sh', 'npm ci && npm run no', 'kringmaker no', 'cat docs/no.json'))),
    ).toEqual(['npm run no', 'kringmaker no', 'cat docs/no.json']);
  });

  test.runIf(existsSync(program))('output of a command that is not what it gives', () => {
    const shown = (text: string): Page =>
      page(block('sh', 'node dist/cli.js --version') + block('text', text));
    expect(wrongTranscripts(shown(exported.version))).toEqual([]);
    expect(wrongTranscripts(shown('0.0.0'))).toHaveLength(1);
  });

  test('a name that is missing, or only part of another', () => {
    expect(unnamed(page('`evaluateCircles`'), ['evaluateCircles', 'evaluateCircle'])).toEqual([
      'evaluateCircle',
    ]);
    expect(withoutRow(page('\n| `too-few-nearby` |'), ['too-few-nearby', 'too-few'])).toEqual(['too-few']);
  });
});
