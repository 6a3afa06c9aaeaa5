/** The file that a person sends with a form of their own page: made ready while nothing is held, then added as the person. */
import type { Tx } from '../../db/tx.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { masterKey } from '../../files/master-key.ts';
import { Problem } from '../../ground/problem.ts';
import { notSignedIn } from '../../http/refusals.ts';
import type { Context } from '../../http/route.ts';
import { bytesOf, type ReadyFile, readyFile } from '../files/ready-file.ts';
import { ownFileLimits } from './own-file.ts';

const actorOf = ({ caller }: Context) => {
  if (caller.kind !== 'person') throw new Problem(notSignedIn);
  return { ...caller, actor: { kind: 'person', id: caller.id } } as const;
};

/** Where whoever answers can read it. */
export const inStoreOf = (context: Context): InTransaction => {
  const { actor } = actorOf(context);
  return (act) => context.gate.open('rights_requests', actor, act);
};

/** Another transaction of the visit, after the route's own; of a visit that has ended meanwhile it sees nothing. */
export const asPerson = <T>(context: Context, act: (tx: Tx) => Promise<T>): Promise<T> => {
  const { actor, subject } = actorOf(context);
  return context.gate.open(context.purpose, actor, act, { subject });
};

export const ownUpload = async (context: Context, confirmed: boolean): Promise<ReadyFile> => {
  const { config, upload } = context;
  const place = {
    inStore: inStoreOf(context),
    master: masterKey(config),
    trustListFile: config.signatureTrust,
  };
  const { fileName } = upload!;
  const bytes = await bytesOf(upload!);
  return readyFile(place, { fileName, bytes, isHandSigned: false, confirmed, limits: ownFileLimits });
};
