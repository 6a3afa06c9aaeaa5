/**
 * Cells of a few people are put together, so that no figure tells of somebody: whoever is in a cell of fewer than `least`
 * could be recognised. Where only one is small, the next smallest joins it, for else the total would give it away.
 */
export const leastShown = 5;

export type Cell = Readonly<{ label: string; count: number }>;

/** How many different people are behind cells together, at the least. */
export type PeopleOf<C> = (cells: readonly C[]) => number;

/** Of cells that count people, each in one of them. */
export const counted: PeopleOf<Pick<Cell, 'count'>> = (cells) =>
  cells.reduce((all, { count }) => all + count, 0);

/**
 * Of cells that count what people did: somebody may be behind several. `buyers` of one are sure, and so are all who are
 * `known` of any.
 */
export const buyersOf: PeopleOf<Readonly<{ buyers: number; known: readonly string[] }>> = (cells) =>
  Math.max(0, ...cells.map(({ buyers }) => buyers), new Set(cells.flatMap(({ known }) => known)).size);

/** Those that may not be told of one by one: at least two, and `least` people together. */
export const hiddenCells = <C extends Pick<Cell, 'count'>>(
  cells: readonly C[],
  peopleOf: PeopleOf<C>,
  least = leastShown,
): ReadonlySet<C> => {
  const filled = cells.filter(({ count }) => count > 0);
  const small = new Set(filled.filter((cell) => peopleOf([cell]) < least));
  if (small.size === 0) return small;
  const rest = filled.filter((cell) => !small.has(cell)).sort((a, b) => a.count - b.count);
  while (rest.length > 0 && (small.size < 2 || peopleOf([...small]) < least)) small.add(rest.shift()!);
  return small;
};

/** `together` sums what was put together; the order is kept. */
export const withoutSmallCells = <C extends Cell>(
  cells: readonly C[],
  peopleOf: PeopleOf<C>,
  together: (small: readonly C[]) => C,
  least = leastShown,
): C[] => {
  const small = hiddenCells(cells, peopleOf, least);
  if (small.size === 0) return [...cells];
  // Fewer than `least` in all: noughts beside them would tell in which cell they are, so there is nothing to show.
  if (peopleOf([...small]) < least) return [];
  return [...cells.filter((cell) => !small.has(cell)), together([...small])];
};
