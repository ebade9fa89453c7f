const millisecondsPerDay = 86_400_000;

/** Days from one ISO 8601 date to another. */
export function daysBetween(from: string, until: string): number {
  return (dayStart(until) - dayStart(from)) / millisecondsPerDay;
}

/** The day so many days after another; before it when negative. */
export function dayAfter(date: string, days: number): string {
  return new Date(dayStart(date) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The same day so many years later, the 28th where there is no 29th of February; `undefined` beyond the year 9999. */
export function yearsLater(date: string, years: number): string | undefined {
  const year = Number(date.slice(0, 4)) + years;
  if (year > 9999) return undefined;
  const day = `${String(year).padStart(4, '0')}${date.slice(4)}`;
  return day.endsWith('-02-29') && !isLeap(year) ? `${day.slice(0, 8)}28` : day;
}

/** Whether a text is an ISO 8601 date of a day that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const start = dayStart(text);
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(text);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function dayStart(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
