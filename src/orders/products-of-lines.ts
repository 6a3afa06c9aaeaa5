import { demandRight } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { lineField } from './check-order.ts';
import type { LineDraft } from './order.ts';
import { productNotFound } from './problems.ts';
import { productsOfKeys } from './product-queries.ts';

/** Throws where a line names a product that is not on the list. One that has ended may stand on an old line. */
export const demandProducts = async (tx: Tx, lines: readonly LineDraft[]): Promise<void> => {
  const wanted = lines.flatMap(({ productId }) => productId ?? []);
  const found = new Set((await productsOfKeys(tx, wanted)).map(({ id }) => id));
  demandRight(
    lines.flatMap(({ productId }, at) =>
      productId === null || found.has(productId)
        ? []
        : { field: lineField(at, 'product'), problem: new Problem(productNotFound) },
    ),
  );
};
