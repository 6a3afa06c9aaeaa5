/** The files of the person's card and what was decided of each for a request. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { AttachmentDecision } from './attachment-decision.ts';

export type CardFile = Readonly<{
  id: number;
  file_id: number;
  file_name: string;
  content_type: string;
  size_bytes: number;
  /** False: a picture or a scan, whose text no machine has read. */
  is_read: boolean;
  recorded_at: Date;
  decision: AttachmentDecision | null;
}>;

export type OfRequest = Readonly<{ requestId: number; customerId: number }>;

/** Those that nobody has looked at first. Of a file that was destroyed there is nothing to give. */
export const cardFiles = async (tx: Tx, { requestId, customerId }: OfRequest): Promise<CardFile[]> => {
  const { rows } =
    await sql<CardFile>`select t.id, t.file_id, t.file_name, t.content_type, t.size_bytes, t.is_read, t.recorded_at, d.decision
    from attachments t join stored_files f on f.id = t.file_id and f.wrapped_key is not null
      left join request_attachments d on d.request_id = ${requestId} and d.attachment_id = t.id
    where t.customer_id = ${customerId} order by d.decision is not null, t.id`.execute(tx.db);
  return rows;
};

/** Of files of this customer alone. Returns how many. */
export const upsertDecisions = async (
  tx: Tx,
  { requestId, customerId }: OfRequest,
  decisions: ReadonlyMap<number, AttachmentDecision>,
): Promise<number> => {
  const { numAffectedRows } = await sql`insert into request_attachments (request_id, attachment_id, decision)
    select ${requestId}, t.id, d.decision
    from unnest(${[...decisions.keys()]}::bigint[], ${[...decisions.values()]}::text[]) as d(id, decision)
      join attachments t on t.customer_id = ${customerId} and t.id = d.id
    on conflict (request_id, attachment_id) do update
      set decision = excluded.decision, decided_at = now(), decided_by = current_setting('app.actor')`.execute(
    tx.db,
  );
  return Number(numAffectedRows);
};
