import { type Failure, unusable } from './errors.js';

const missing = 'There is no such file or folder.\nMaybe the path is misspelt, or starts in another folder.';

/** Common reasons of the file system, in words that name no path. */
const reasons: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', missing],
  ['ENOTDIR', missing],
  ['EISDIR', 'This is a folder and not a file.'],
  ['EACCES', 'Permission is denied.'],
  ['EPERM', 'Permission is denied.'],
  ['EROFS', 'The disk cannot be written to.'],
  ['ENOSPC', 'The disk is full.'],
  ['ERR_FS_FILE_TOO_LARGE', 'The file is too large.'],
]);

/** What the file system said, without the path that it said it about. */
export function fileFailure(
  role: string,
  code: 'unreadable-file' | 'unwritable-file' | 'unwritable-output',
  error: unknown,
): Failure {
  const reason = error instanceof Error && 'code' in error ? reasons.get(error.code) : undefined;
  const deed = code === 'unreadable-file' ? 'read' : 'written';
  return unusable(role, [{ code, path: '', message: reason ?? `This cannot be ${deed}.` }]);
}
