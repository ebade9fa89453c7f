/** Asks once for each key. */
export function remembering<Key, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    if (known.has(key)) return known.get(key)!;
    const answer = make(key);
    known.set(key, answer);
    return answer;
  };
}
