import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * A new folder of somebody who installed the packed tarball, and nothing that it does not ask for. The packages that it
 * depends on are those of this checkout: nothing is fetched.
 */
export function installPacked(): string {
  const consumer = mkdtempSync(join(tmpdir(), 'kringmaker-consumer-'));
  execFileSync('tar', ['-xzf', pack(root, consumer)], { cwd: consumer });
  mkdirSync(join(consumer, 'node_modules'));
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    linkPackage(name, consumer);
  }
  renameSync(join(consumer, 'package'), join(consumer, 'node_modules', 'kringmaker'));
  return consumer;
}

/** Packs a folder that was built, and gives the name of the tarball that is now in the other one. */
export function pack(folder: string, destination: string): string {
  const told = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', destination],
    {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  return JSON.parse(told)[0].filename;
}

/** Lets a folder use a package of this checkout. */
export function linkPackage(name: string, folder: string): void {
  const target = join(folder, 'node_modules', name);
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), target);
}

/** The names by which a program can import what the package has: all that `exports` says, patterns filled in. */
export function entryPoints(): string[] {
  return Object.entries<string | { default: string }>(manifest.exports).flatMap(([point, target]) => {
    const name = point.replace('.', manifest.name);
    const [before, after] = (typeof target === 'string' ? target : target.default).split('*');
    if (after === undefined) return [name];
    return readdirSync(join(root, before!))
      .filter((file) => file.endsWith(after))
      .map((file) => name.replace('*', file.slice(0, -after.length)));
  });
}
