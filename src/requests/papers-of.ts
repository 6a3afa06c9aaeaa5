/** Papers that an erasure puts on the list to shred: their rows go at once, the papers themselves when two people have seen to it. */
import type { ErasurePlan } from '../retention/plan-erasure.ts';

export const paperTable = 'paper_documents';

export const papersOf = ({ items }: ErasurePlan): number =>
  items.find(({ table }) => table === paperTable)?.erased ?? 0;
