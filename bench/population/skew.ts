/** A seeded 32-bit generator (mulberry32): the same seed gives the same population on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const SLOTS = 1 << 16;

/**
 * A table of 65,536 slots that spreads `words` by the Zipf–Mandelbrot law 1 / (rank + flattening).
 * One draw is one array look-up: the generator must outrun the database that it fills.
 */
export function skewed(words: readonly string[], flattening: number): readonly string[] {
  const weights = words.map((_, rank) => 1 / (rank + 1 + flattening));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const slots: string[] = [];
  let upTo = 0;
  for (const [rank, word] of words.entries()) {
    upTo += ((weights[rank] ?? 0) / total) * SLOTS;
    while (slots.length < Math.round(upTo)) slots.push(word);
  }
  while (slots.length < SLOTS) slots.push(words[0] ?? '');
  return slots;
}

/** The word in the slot that the low 16 bits of `draw` name; slots come from `skewed`. */
export function pick(slots: readonly string[], draw: number): string {
  return slots[draw & (SLOTS - 1)] ?? '';
}
