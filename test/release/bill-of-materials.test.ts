import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
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

describe('by the schema of its format, which the makers of CycloneDX give out, the bill', () => {
  const schemas = join(root, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
  const read = (name: string) =>
    JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'));
  const isAddress = (written: string): boolean => URL.canParse(written, 'https://example.org');
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: {
      'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
      date: /^\d{4}-\d\d-\d\d$/,
      'idn-email': /^[^@\s]+@[^@\s]+$/,
      'iri-reference': isAddress,
      uri: isAddress,
    },
  });
  for (const name of ['spdx', 'jsf-0.82'])
    ajv.addSchema(read(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const isValid = ajv.compile(read(`bom-${bill.specVersion}`));

  test('is valid, and says which version of it', () => {
    expect(isValid(bill) ? [] : isValid.errors).toEqual([]);
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 });
  });

  const [first, ...others] = bill.components;
  test.each<[string, object]>([
    ['without the name of its format', { ...bill, bomFormat: undefined }],
    ['with a key that is none', { ...bill, materials: [] }],
    ['with a part that has no name', { ...bill, components: [{ ...first, name: undefined }, ...others] }],
    ['with a part of no kind', { ...bill, components: [{ ...first, type: 'thing' }, ...others] }],
    [
      'with a hash that cannot be one',
      { ...bill, components: [{ ...first, hashes: [{ alg: 'SHA-512', content: 'abc' }] }, ...others] },
    ],
    [
      'with a licence that nobody knows',
      { ...bill, components: [{ ...first, licenses: [{ license: { id: 'Mine' } }] }, ...others] },
    ],
    ['with the same part twice', { ...bill, components: [first, first, ...others] }],
    [
      'with an address that is none',
      { ...bill, components: [{ ...first, externalReferences: [{ type: 'website', url: 'https://[' }] }] },
    ],
  ])('is not valid %s', (_, broken) => {
    expect(isValid(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });

  test('has one name for each part, and gives every part its own line of what it needs', () => {
    const refs = [bill.metadata.component['bom-ref'], ...bill.components.map((each) => each['bom-ref'])];
    expect(new Set(refs).size).toBe(refs.length);
    expect(bill.dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort());
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
