import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { bytesPerUnit, writeUtf8 } from './utf8.js';

/** SHA-256 of many small pieces. */
export interface BlockHash {
  addText(text: string): void;
  addBytes(bytes: Uint8Array): void;
  /** Ends the hash; nothing can be added after. */
  toHex(): string;
}

const blockBytes = 65_536;

/** Gathers pieces into blocks, since hashing a block costs little more than hashing one piece. */
export function openBlockHash(): BlockHash {
  const hash = sha256.create();
  const block = new Uint8Array(blockBytes);
  let used = 0;
  const flush = (): void => {
    hash.update(block.subarray(0, used));
    used = 0;
  };
  const addBytes = (bytes: Uint8Array): void => {
    if (used + bytes.length > blockBytes) flush();
    if (bytes.length > blockBytes) {
      hash.update(bytes);
      return;
    }
    block.set(bytes, used);
    used += bytes.length;
  };
  return {
    addBytes,
    addText: (text) => {
      const most = text.length * bytesPerUnit;
      if (most > blockBytes) {
        addBytes(utf8ToBytes(text));
        return;
      }
      if (used + most > blockBytes) flush();
      used += writeUtf8(text, block.subarray(used));
    },
    toHex: () => {
      flush();
      return bytesToHex(hash.digest());
    },
  };
}
