import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BillOfMaterials, billOfMaterials } from '../../release/bill-of-materials.js';
import { manifest, root } from '../support/consumer.js';

const text = billOfMaterials(manifest);
const bill: BillOfMaterials = JSON.parse(text);
const inBill = bill.components.map(({ name, version }) => `${name}@${version}`).sort();

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  /** Needed by tools, and by the library only if whoever uses it wants so. */
  readonly devOptional?: boolean;
}

const locked: [string, Locked][] = Object.entries<Locked>(
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages,
).filter(([path]) => path !== '');

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** What is built into the files that are published, by the list beside them. */
const builtIn = [...readFileSync(join(root, 'dist/licences.txt'), 'utf8').matchAll(/^# (\S+) (\S+): /gm)].map(
  ([, name, version]) => `${name}@${version}`,
);

describe('the bill of materials', () => {
  test('holds all that the lockfile has for the library itself, and all that is built in', () => {
    const needed = locked.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);
    expect(needed.length).toBeGreaterThan(20);
    const expected = needed.map(([path, { version }]) => `${nameOf(path)}@${version}`);
    expect(inBill).toEqual([...new Set([...expected, ...builtIn])].sort());
  });

  test('says of each where it comes from, by a hash, and under which licence', () => {
    for (const { name, licenses, hashes } of bill.components) {
      expect([name, licenses?.length, hashes?.[0]?.alg]).toEqual([name, 1, 'SHA-512']);
    }
  });

  test('names nothing that is not in it', () => {
    const refs = new Set(bill.components.map((each) => each['bom-ref']));
    for (const { dependsOn } of bill.dependencies) {
      for (const ref of dependsOn) expect(refs).toContain(ref);
    }
    expect(bill.dependencies).toHaveLength(refs.size + 1);
    expect(bill.metadata.component).toMatchObject({ name: manifest.name });
  });

  test('is the same each time, and is what the build wrote down', () => {
    expect(billOfMaterials(manifest)).toBe(text);
    expect(readFileSync(join(root, 'dist/bom.cdx.json'), 'utf8')).toBe(text);
  });
});

/** Licences that ask for no more than that they are named and passed on, as the MIT licence of this project does. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

describe('every package that comes along', () => {
  const folders = locked.filter(([path, { version }]) => inBill.includes(`${nameOf(path)}@${version}`));

  test.each(folders)('%s has a licence that is allowed, and brings its text', (path, { license }) => {
    const own = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
    expect(allowed).toContain(license);
    expect(own.license).toBe(license);
    const texts = readdirSync(join(root, path)).filter((file) => /^(licen[cs]e|notice)/i.test(file));
    expect(texts).not.toEqual([]);
  });

  test.each(folders)('%s runs nothing when it is installed', (path) => {
    const { scripts = {} } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
  });
});
