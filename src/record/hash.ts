import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toCanonicalText } from './canonical.js';

/** `sha256-<hex>` of a JSON value's canonical text: equal for equal values, however they were written down. */
export function hashOf(value: unknown): string {
  return `sha256-${bytesToHex(sha256(utf8ToBytes(toCanonicalText(value))))}`;
}
