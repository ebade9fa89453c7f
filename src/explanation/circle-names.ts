/** The ids of some circles where all have one of their own, and `k-1`, `k-2`, … in their order where not. */
export function circleNames(circles: ReadonlyArray<{ readonly id?: string }>): string[] {
  const ids = circles.map(({ id }) => id);
  const hasIds = ids.every((id) => id !== undefined) && new Set(ids).size === ids.length;
  return circles.map(({ id }, position) => (hasIds ? id! : `k-${position + 1}`));
}
