/** One request on the person's own page: its letters, files and steps, and who was told because of it. */
import type { Tx } from '../../db/tx.ts';
import { found } from '../../http/refusals.ts';
import { type Answer, type Context, type FieldProblem, shown } from '../../http/route.ts';
import { lettersOf } from '../letters/queries.ts';
import { requestIn } from '../queries.ts';
import { stateOf } from '../request.ts';
import type { RequestEventKind } from '../request-event.ts';
import { mayAddFile } from './own-file.ts';
import { ownRequestPage } from './own-request-page.ts';
import { ownChoices, ownFiles, ownRequests } from './queries.ts';
import { canTakeBack } from './take-back-request.ts';

const isJoining = ({ kind }: { kind: RequestEventKind }): boolean => kind === 'joined';

export const showOwnRequest = async (
  tx: Tx,
  id: number,
  context: Context,
  problems?: readonly FieldProblem[],
): Promise<Answer> => {
  const request = found((await ownRequests(tx, id))[0]);
  const [all, files, choices] = await Promise.all([lettersOf(tx, id), ownFiles(tx, id), ownChoices(tx)]);
  // A letter to a recipient of data is about the person and not to them: they learn to whom it goes (GDPR 19).
  const letters = all.filter(({ recipient, state }) => recipient === null && state !== 'written');
  const told = all.filter(({ recipient, state }) => recipient !== null && state !== 'dropped');
  const mayTakeBack = await canTakeBack(tx, request);
  const joined = stateOf(request.events) === 'joined' && request.events.findLast(isJoining);
  const earlierId = joined ? requestIn(joined.about) : undefined;
  const [earlier] = earlierId === undefined ? [] : await ownRequests(tx, earlierId);
  const tellings = told.map(({ to_name, state, state_at }) => ({ to_name, state, state_at }));
  const given = { id, files, mayAdd: mayAddFile(request), problems: problems ?? [] };
  return shown(
    { ...request, letters, files, told: tellings },
    () => ownRequestPage(context, { request, letters, told, earlier, mayTakeBack, given, choices }),
    { status: problems ? 422 : 200 },
  );
};
