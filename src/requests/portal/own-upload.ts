/** The file that a person sends with a form of their own page, whole, and the store where whoever answers can read it. */
import type { Tx } from '../../db/tx.ts';
import { masterKey } from '../../files/master-key.ts';
import type { Context } from '../../http/route.ts';
import type { FilePlace } from '../files/add-file.ts';
import type { OwnGiven } from './own-file.ts';

export const ownUpload = async (
  tx: Tx,
  { gate, config, upload }: Context,
  confirmed: boolean,
): Promise<Readonly<{ place: FilePlace; given: OwnGiven }>> => {
  const { fileName, stream } = upload!;
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  const place = {
    inStore: <T>(act: (store: Tx) => Promise<T>) => gate.open('rights_requests', tx.actor, act),
    master: masterKey(config),
    trustListFile: config.signatureTrust,
  };
  return { place, given: { fileName, bytes: Buffer.concat(pieces), confirmed } };
};
