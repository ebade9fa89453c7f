import { deepFreeze } from '../model/frozen.js';
import type { Theme, ThemeName } from '../model/theme.js';

/** Themes to begin with. Attributes and labels are examples, to be replaced by those of the host: `{ ...themes.elderly, attributes: … }`. */
export const themes: Readonly<Record<ThemeName, Theme>> = deepFreeze<Record<ThemeName, Theme>>({
  elderly: {
    purpose: 'a circle of older neighbours',
    attributes: { age: ['65-plus', '80-plus'] },
    talents: [],
    needs: [],
  },
  'young-women': {
    purpose: 'a circle of young women',
    attributes: { age: ['18-34'], gender: ['woman'] },
    talents: [],
    needs: [],
  },
  cooking: {
    purpose: 'a circle that cooks and eats together',
    attributes: {},
    talents: ['cooking'],
    needs: ['cooking-help', 'eating-together'],
  },
});
