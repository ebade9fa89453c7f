/** Which branches of the library have been passed, where it was built with marks. */
export interface Branches {
  readonly $seen: Uint8Array;
  /** Branches that were passed for the first time since somebody set this to 0. */
  fresh: number;
  readonly reached: number;
}

/** Of this run; without marks, nothing is ever new. */
export const branches: Branches = (globalThis as { readonly $branches?: Branches }).$branches ?? {
  $seen: new Uint8Array(1),
  fresh: 0,
  reached: 0,
};
