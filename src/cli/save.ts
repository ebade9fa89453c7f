import { randomUUID } from 'node:crypto';
import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unusable, usage } from './errors.js';
import { fileFailure } from './file-failure.js';

/**
 * Looks whether a file can be written, before the work is done that is to be written in it.
 *
 * @throws Failure when it cannot, or when it is one of the files that are read.
 */
export async function checkOut(
  path: string | undefined,
  inputs: ReadonlyArray<string | undefined>,
): Promise<void> {
  if (path === undefined) return;
  const existing = await stat(path).catch(() => undefined);
  if (existing?.isDirectory()) {
    throw unusable('--out', [
      { code: 'unwritable-file', path: '', message: 'This is a folder and not a file.' },
    ]);
  }
  try {
    await access(existing ? path : dirname(path), constants.W_OK);
    // The file is replaced by a new one.
    if (existing?.isFile()) await access(dirname(await realpath(path)), constants.W_OK);
  } catch (error) {
    throw fileFailure('--out', 'unwritable-file', error);
  }
  for (const input of inputs) {
    const other = input === undefined ? undefined : await stat(input).catch(() => undefined);
    if (existing?.isFile() && other?.dev === existing.dev && other.ino === existing.ino) {
      throw usage([{ path: '--out', message: 'is a file that is read: it would be lost' }]);
    }
  }
}

/**
 * Writes a file whole or not at all: beside it first, then in its place. Devices and pipes have no place to take,
 * and are written as they are.
 */
export async function save(path: string, text: string): Promise<void> {
  const existing = await stat(path).catch(() => undefined);
  try {
    if (existing && !existing.isFile()) return await writeFile(path, text);
    // Where the path is a link, what it points to is replaced and not the link.
    const target = existing ? await realpath(path) : path;
    const beside = join(dirname(target), `.kringmaker-${randomUUID()}.tmp`);
    try {
      await writeFile(beside, text, { flag: 'wx', flush: true, mode: existing?.mode ?? 0o666 });
      // Who may read the file stays as it was, whatever new files are given.
      if (existing) await chmod(beside, existing.mode);
      await rename(beside, target);
    } finally {
      await rm(beside, { force: true });
    }
  } catch (error) {
    throw fileFailure('--out', 'unwritable-file', error);
  }
}
