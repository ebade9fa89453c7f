import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkPackage, pack, root } from '../support/consumer.js';

/** Builds the same source in another folder, at another path, and holds it against what was built here. */
let folder: string;
let other: string;

/** What a build reads, besides packages. */
const sources = [
  'src',
  'release',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsup.config.ts',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kringmaker-built-elsewhere-'));
  other = join(folder, 'at', 'a', 'deeper', 'place');
  for (const each of sources) cpSync(join(root, each), join(other, each), { recursive: true });
  // Copies and no links: a link would lead back here, and paths are what a build must not depend on.
  for (const name of packagesOfTheBuild()) {
    cpSync(join(root, name), join(other, name), { recursive: true });
  }
  linkPackage('tsup', other);
  const tsup = join(root, 'node_modules', 'tsup', 'dist', 'cli-default.js');
  execFileSync(process.execPath, [tsup, '--no-dts', '--silent'], { cwd: other, stdio: 'ignore' });
  // Types take most of the time of a build; they are taken over.
  for (const name of filesIn(join(root, 'dist')).filter((file) => file.endsWith('.d.ts'))) {
    cpSync(join(root, 'dist', name), join(other, 'dist', name));
  }
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All packages whose code can come into the files, by the lockfile: what the library needs, and what is built in. */
function packagesOfTheBuild(): string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries<{ dev?: boolean }>(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path]) => path)
    .concat('node_modules/workerpool');
}

const filesIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(place, file)).isFile())
    .sort();

test('two builds have the same files, byte for byte', () => {
  const files = filesIn(join(other, 'dist'));
  expect(files).toEqual(filesIn(join(root, 'dist')));
  expect(files.length).toBeGreaterThan(10);
  const differing = files.filter(
    (file) => !readFileSync(join(other, 'dist', file)).equals(readFileSync(join(root, 'dist', file))),
  );
  expect(differing).toEqual([]);
});

test('no file that is published names the folder it was built in', () => {
  for (const file of filesIn(join(other, 'dist'))) {
    const text = readFileSync(join(other, 'dist', file), 'utf8');
    expect([text.includes(folder), text.includes(root)]).toEqual([false, false]);
  }
});

test('two tarballs are the same, byte for byte', () => {
  const [here, there] = [root, other].map((built) => readFileSync(join(folder, pack(built, folder))));
  expect(here!.equals(there!)).toBe(true);
}, 120_000);
