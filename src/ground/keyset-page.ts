/** A page of a list that goes on by the key of the row at its edge: `after` the last one shown, or `before` the first. */
export type Edges = Readonly<{ after?: unknown; before?: unknown }>;

export type KeysetPage<Row> = Readonly<{ rows: readonly Row[]; hasPrevious: boolean; hasNext: boolean }>;

/** `found`: in the order in which the query went from the edge, one more than `most` where there are more. */
export const keysetPage = <Row>(
  found: readonly Row[],
  most: number,
  { after, before }: Edges,
): KeysetPage<Row> => {
  const isBack = before !== undefined;
  const hasMore = found.length > most;
  const rows = found.slice(0, most);
  return {
    rows: isBack ? rows.reverse() : rows,
    hasPrevious: isBack ? hasMore : after !== undefined,
    hasNext: isBack || hasMore,
  };
};
