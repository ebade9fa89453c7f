/**
 * What a circle on a theme is about. Somebody is eligible who has one of the labels for each attribute and, where talents or needs
 * are named, one of these. That a circle has a theme is a decision of people, so it says what for.
 */
export interface Theme {
  /** What the theme is for; kept with its attributes, unless the pool says already why it records them. */
  readonly purpose: string;
  /** Attribute → labels of which somebody has one. All attributes count. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Slugs. */
  readonly talents: readonly string[];
  /** Slugs. */
  readonly needs: readonly string[];
}

/** A {@link Theme} as it may be written: it names an attribute, a talent or a need. */
export type ThemeInput = Pick<Theme, 'purpose'> & Partial<Theme>;

/** Themes that come with the library. Their labels are examples: a host replaces them by its own. */
export const themeNames = ['elderly', 'young-women', 'cooking'] as const;
export type ThemeName = (typeof themeNames)[number];
