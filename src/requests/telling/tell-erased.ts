/** What the sweep of time erased is told to whoever was given it, one letter for each recipient and run. GDPR 17(1)(a), 19. */
import type { Gate } from '../../db/gate.ts';
import type { Actor } from '../../db/tx.ts';
import type { Writing } from '../letters/told.ts';
import { takeErased } from './queries.ts';
import { tellPeople } from './tell-people.ts';

const actor: Actor = { kind: 'job', name: 'tell_of_erased' };

/** What is left when it is stopped goes with the next sweep. */
export const tellErased = async (
  gate: Gate,
  writing: Writing,
  { on, isStopping }: Readonly<{ on: string; isStopping: () => boolean }>,
): Promise<void> => {
  await tellPeople({ gate, writing, actor, about: `sweep:${on}`, next: takeErased, isStopping });
};
