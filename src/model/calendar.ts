const millisecondsPerDay = 86_400_000;

/** Days from one ISO 8601 date to another. */
export function daysBetween(from: string, until: string): number {
  return (dayStart(until) - dayStart(from)) / millisecondsPerDay;
}

function dayStart(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
