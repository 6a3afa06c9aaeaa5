/**
 * Cells of a few people are put together, so that no figure tells of somebody: whoever is in a cell of fewer than `least`
 * could be recognised. Where only one is small, the next smallest joins it, for else the total would give it away.
 */
export const leastShown = 5;

export type Cell = Readonly<{ label: string; count: number }>;

const sumOf = (cells: Iterable<Pick<Cell, 'count'>>): number =>
  [...cells].reduce((all, { count }) => all + count, 0);

/** Those that may not be told of one by one: at least two, and `least` together. */
export const hiddenCells = <C extends Pick<Cell, 'count'>>(
  cells: readonly C[],
  least = leastShown,
): ReadonlySet<C> => {
  const small = new Set(cells.filter(({ count }) => count > 0 && count < least));
  if (small.size === 0) return small;
  const rest = cells.filter((cell) => !small.has(cell) && cell.count > 0).sort((a, b) => a.count - b.count);
  while (rest.length > 0 && (small.size < 2 || sumOf(small) < least)) small.add(rest.shift()!);
  return small;
};

/** `others` sums what was put together; undefined where nothing was. The order is kept. */
export const withoutSmallCells = <C extends Cell>(
  cells: readonly C[],
  together: (small: readonly C[]) => C,
  least = leastShown,
): C[] => {
  const small = hiddenCells(cells, least);
  if (small.size === 0) return [...cells];
  // Fewer than `least` in all: noughts beside them would tell in which cell they are, so there is nothing to show.
  if (sumOf(small) < least) return [];
  return [...cells.filter((cell) => !small.has(cell)), together([...small])];
};
