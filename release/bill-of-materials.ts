import { execFileSync } from 'node:child_process';

/** A package in the bill, as npm writes it by CycloneDX 1.5. */
export interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly scope: string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  readonly licenses?: readonly { readonly license: { readonly id: string } }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

/** Which packages a program gets with this one, in the form of CycloneDX. */
export interface BillOfMaterials {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly 'bom-ref': string; readonly name: string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** Of the packages that are needed only here, those whose code is in the files that are published. */
const builtIn = ['workerpool'];

/**
 * The bill of materials of the package in the current folder, by its lockfile: what it needs when it runs and what is built
 * in, with all that these need.
 *
 * The same lockfile gives the same text: the time, the number that npm makes up and its own version are left out, as the format
 * allows. It is taken from the bill of everything, since the one that npm makes without tools lacks packages that a tool needs too.
 */
export function billOfMaterials(manifest: {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
}): string {
  const told = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 26,
  });
  const { serialNumber: _, metadata, components, dependencies, ...rest } = JSON.parse(told);
  const { timestamp: __, tools, component, ...aboutIt } = metadata;
  const needed = neededBy({ components, dependencies }, component['bom-ref'], manifest.dependencies);
  return `${JSON.stringify(
    {
      ...rest,
      metadata: {
        ...aboutIt,
        tools: tools.map(({ vendor, name }: { vendor: string; name: string }) => ({ vendor, name })),
        component: { ...component, name: manifest.name },
      },
      components: components
        .filter((each: Component) => needed.has(each['bom-ref']))
        .map((each: Component) => ({ ...each, scope: 'required', properties: [] })),
      dependencies: dependencies
        .filter(({ ref }: { ref: string }) => ref === component['bom-ref'] || needed.has(ref))
        .map(({ ref, dependsOn }: { ref: string; dependsOn: string[] }) => ({
          ref,
          dependsOn: dependsOn.filter((each) => needed.has(each)),
        })),
    },
    null,
    2,
  )}\n`;
}

function neededBy(
  { components, dependencies }: Pick<BillOfMaterials, 'components' | 'dependencies'>,
  root: string,
  atRunTime: Readonly<Record<string, string>>,
): Set<string> {
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const names = new Map(components.map((each) => [each['bom-ref'], each.name]));
  const direct = (needs.get(root) ?? []).filter((ref) => {
    const name = names.get(ref) ?? '';
    return Object.hasOwn(atRunTime, name) || builtIn.includes(name);
  });
  const needed = new Set(direct);
  // A set that grows is gone through to its new end.
  for (const ref of needed) for (const each of needs.get(ref) ?? []) needed.add(each);
  return needed;
}
