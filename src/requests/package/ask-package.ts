/** Asks for an answer with all data about the customer of an open request. It is put together in the background. */
import { newToken } from '../../access/one-time-token.ts';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import type { Language } from '../../ground/language.ts';
import { enqueue } from '../../jobs/job.ts';
import type { PackageKind } from './package.ts';

export type Asked = Readonly<{
  requestId: number;
  customerId: number;
  kind: PackageKind;
  language: Language;
  /** The person asked on their own page: who they are is known, and nothing is left to decide. */
  answersRequest?: boolean;
  /** The rest of an answer that waited for a reader: the person hears that it is there. */
  completes?: boolean;
}>;

/** Returns the answer's key within its customer. The secret that opens the person's rows is in the job alone. */
export const askPackage = async (tx: Tx, asked: Asked): Promise<number> => {
  const { requestId, customerId, kind, language, answersRequest = false, completes = false } = asked;
  const opening = newToken();
  const { id } = await tx.db
    .insertInto('access_packages')
    .values({ customer_id: customerId, request_id: requestId, kind, language, opening_hash: opening.hash })
    .returning('id')
    .executeTakeFirstOrThrow();
  const payload = { customerId, packageId: id, opening: opening.token, answersRequest, completes };
  await Promise.all([
    enqueue(tx, 'make_access_package', payload, `access_package:${customerId}:${id}`),
    wrote(tx, 'ask-access-package', { customerId, about: `request:${requestId}`, fields: [kind] }),
  ]);
  return id;
};
