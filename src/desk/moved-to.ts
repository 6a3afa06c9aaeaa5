/** The old address of one who was merged into another leads to that one. */
import { MovedTo } from '../customers/customer-card.ts';
import { type Answer, moved } from '../http/route.ts';

/** `below`: the page below the card's address, as `/timeline`. Throws any other problem on. */
export const movedTo =
  (below = '') =>
  (problem: unknown): Extract<Answer, { kind: 'moved' }> => {
    if (!(problem instanceof MovedTo)) throw problem;
    const { keptId } = problem;
    return moved(`/customers/${keptId}${below}`, { data: { id: keptId } }) as Extract<
      Answer,
      { kind: 'moved' }
    >;
  };
