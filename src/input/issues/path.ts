/** The way to a place in an input: keys of the format and list positions. */
export type Path = readonly (string | number)[];

/** `participants[3].home.lat`; the whole input is the empty text. */
export function toText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/** Compares paths by where they are in a value: list positions upwards, keys in the order the value has them. */
export function byPosition(value: unknown): (one: Path, other: Path) => number {
  return (one, other) => {
    let place = value;
    for (let depth = 0; depth < Math.min(one.length, other.length); depth++) {
      const left = one[depth]!;
      const right = other[depth]!;
      if (left !== right) return positionIn(place, left) - positionIn(place, right);
      place = (place as Readonly<Record<string | number, unknown>> | undefined)?.[left];
    }
    return one.length - other.length;
  };
}

function positionIn(place: unknown, step: string | number): number {
  return typeof step === 'number' ? step : Object.keys(place ?? {}).indexOf(step);
}
