/** Colours that stay apart for most who see colours differently, each with a pattern of dashes so that none is needed. */
export const strokes = [
  { colour: '#0b62a4', dashes: '' },
  { colour: '#b8430a', dashes: '9 3' },
  { colour: '#6a3d9a', dashes: '2 3' },
  { colour: '#0f7350', dashes: '12 3 2 3' },
  { colour: '#b0206b', dashes: '5 3' },
  { colour: '#7d5a00', dashes: '14 3 5 3' },
  { colour: '#00707f', dashes: '8 3 2 3 2 3' },
  { colour: '#8b2f2f', dashes: '3 6' },
] as const satisfies readonly Stroke[];

/** For what is none of those. */
export const otherStroke: Stroke = { colour: '#3d4653', dashes: '1 2' };

export interface Stroke {
  readonly colour: string;
  /** As in `stroke-dasharray`; a whole line where it is empty. */
  readonly dashes: string;
}

/** For writing, and for what goes with it. */
export const ink = '#1a2027';
export const softInk = '#4b5563';
export const paper = '#ffffff';
export const water = '#2f7fb8';

/** Of all pictures. */
export const fonts = "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
