import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Coverage, FoundSignature, Integrity, Kind, Revocation, Stamp, Trust } from './signature.ts';

export type FileKey = Readonly<{ requestId: number; number: number }>;

export type SignatureRow = Readonly<{
  number: number;
  kind: Kind;
  covers: Coverage;
  integrity: Integrity;
  signer: string;
  issuer: string;
  /** ISO. */
  signed_at: string | null;
  trust: Trust;
  trust_list: string | null;
  stamp: Stamp;
  stamped_at: string | null;
  stamped_by: string;
  revocation: Revocation;
  revoked_at: string | null;
  revocation_as_of: string | null;
  checked_at: string;
}>;
export type FileRow = Readonly<{
  number: number;
  /** Null where the person has been taken out of the request. */
  file_id: number | null;
  file_name: string;
  content_type: string;
  size_bytes: number;
  is_read: boolean;
  is_hand_signed: boolean;
  recorded_at: Date;
  /** Added by the person on their own page. */
  is_own: boolean;
  signatures: readonly SignatureRow[];
}>;

export const filesOf = async (tx: Tx, requestId: number): Promise<FileRow[]> =>
  (
    await sql<FileRow>`select f.number, f.file_id, f.file_name, f.content_type, f.size_bytes, f.is_read, f.is_hand_signed,
      f.recorded_at, f.recorded_by like 'person:%' as is_own, coalesce((select json_agg(json_build_object('number', s.number, 'kind', s.kind, 'covers', s.covers,
        'integrity', s.integrity, 'signer', s.signer, 'issuer', s.issuer, 'signed_at', s.signed_at, 'trust', s.trust,
        'trust_list', s.trust_list, 'stamp', s.stamp, 'stamped_at', s.stamped_at, 'stamped_by', s.stamped_by,
        'revocation', s.revocation, 'revoked_at', s.revoked_at, 'revocation_as_of', s.revocation_as_of,
        'checked_at', s.checked_at) order by s.number)
        from request_signatures s where s.request_id = f.request_id and s.file_number = f.number), '[]') as signatures
    from request_files f where f.request_id = ${requestId} order by f.number limit 100`.execute(tx.db)
  ).rows;

export type NewFile = Readonly<{
  fileId: number;
  fileName: string;
  contentType: string;
  sizeBytes: number;
  isRead: boolean;
  isHandSigned: boolean;
}>;

/** The request is held by the caller. */
export const insertFile = async (tx: Tx, requestId: number, file: NewFile): Promise<number> =>
  (
    await sql<{ number: number }>`insert into request_files
      (request_id, number, file_id, file_name, content_type, size_bytes, is_read, is_hand_signed)
    select ${requestId}, coalesce(max(number), 0) + 1, ${file.fileId}, ${file.fileName}, ${file.contentType},
      ${file.sizeBytes}, ${file.isRead}, ${file.isHandSigned} from request_files where request_id = ${requestId}
    returning number`.execute(tx.db)
  ).rows[0]!.number;

const moment = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

export const insertSignatures = async (
  tx: Tx,
  { requestId, number }: FileKey,
  signatures: readonly FoundSignature[],
  trustList: string | null,
): Promise<void> => {
  if (signatures.length === 0) return;
  const rows = signatures.map((one, at) => ({
    request_id: requestId,
    file_number: number,
    number: at + 1,
    covers: one.covers,
    integrity: one.integrity,
    signer: one.signer,
    issuer: one.issuer,
    signed_at: moment(one.signedAt),
    trust: one.trust,
    trust_list: trustList,
    kind: one.kind,
    stamp: one.stamp,
    stamped_at: moment(one.stampedAt),
    stamped_by: one.stampedBy,
    revocation: one.revocation,
    revoked_at: moment(one.revokedAt),
    revocation_as_of: moment(one.revocationAsOf),
  }));
  await tx.db.insertInto('request_signatures').values(rows).execute();
};

/** Returns the key of its file; undefined where there is none such. */
export const deleteFile = async (
  tx: Tx,
  { requestId, number }: FileKey,
): Promise<number | null | undefined> => {
  const { rows } = await sql<{ file_id: number | null }>`delete from request_files
    where request_id = ${requestId} and number = ${number}::bigint returning file_id`.execute(tx.db);
  return rows[0]?.file_id;
};
