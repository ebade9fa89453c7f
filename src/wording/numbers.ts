/** How numbers are written in one language. */
export interface Numbers {
  /** `1.250` or `1,250`; rounded. */
  whole(number: number): string;
  /** `0,81` or `0.81`: two digits. */
  unit(number: number): string;
  /** `0,8123` or `0.8123`: four digits, for what differs by little. */
  fine(number: number): string;
  /** `81%`, rounded. */
  percentage(share: number): string;
  /** `250 m`, rounded. */
  metres(number: number): string;
}

/** Marks differ between languages; nothing is asked of the machine's own settings. */
export function numbersWith(marks: { readonly decimal: string; readonly thousands: string }): Numbers {
  const whole = (number: number): string =>
    Math.round(number)
      .toFixed(0)
      .replace(/\B(?=(?:\d{3})+$)/g, marks.thousands);
  return {
    whole,
    unit: (number) => number.toFixed(2).replace('.', marks.decimal),
    fine: (number) => number.toFixed(4).replace('.', marks.decimal),
    percentage: (share) => `${whole(share * 100)}%`,
    metres: (number) => `${whole(number)} m`,
  };
}
