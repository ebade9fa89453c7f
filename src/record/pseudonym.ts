import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Gives the pseudonym of a text of some kind: the same for the same key, kind and text, and for no others. */
export type Pseudonyms = (kind: string, ...texts: readonly string[]) => string;

/** As long as what comes out of the hash. RFC 2104, section 3. */
export const shortestKey = 32;

/** 128 bits: among a million texts, two get the same about once in 10^26 keys. */
const bytesKept = 16;

/**
 * Opens the pseudonyms of a key.
 *
 * HMAC-SHA-256 (RFC 2104) of the kind and the texts as JSON, so that no two kinds and no two lists of texts run together.
 *
 * @throws TypeError when the key is no text and no bytes.
 * @throws RangeError when it is shorter than 32 bytes.
 */
export function openPseudonyms(key: string | Uint8Array): Pseudonyms {
  if (typeof key !== 'string' && !(key instanceof Uint8Array)) {
    throw new TypeError('key must be a text or bytes');
  }
  const bytes = typeof key === 'string' ? utf8ToBytes(key) : key;
  if (bytes.length < shortestKey) throw new RangeError(`key must have ${shortestKey} bytes or more`);
  const keyed = hmac.create(sha256, bytes);
  return (kind, ...texts) => {
    const digest = keyed
      .clone()
      .update(utf8ToBytes(JSON.stringify([kind, ...texts])))
      .digest();
    return `${kind}-${bytesToHex(digest.subarray(0, bytesKept))}`;
  };
}
