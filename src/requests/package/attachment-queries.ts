/** The stored files about the person, wherever they hang, and what was decided of each for a request. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { AttachmentDecision } from './attachment-decision.ts';

export type HeldFile = Readonly<{
  file_id: number;
  /** The table that it hangs on. */
  place: string;
  file_name: string;
  content_type: string;
  size_bytes: number;
  /** False: a picture or a scan, whose text no machine has read. */
  is_read: boolean;
  recorded_at: Date;
  /** Given without a look: what was sent to the person before, and what came with the request itself. */
  decision: AttachmentDecision | null;
}>;

export type OfRequest = Readonly<{ requestId: number; customerId: number }>;

/** Those that nobody has looked at first. Of a file that was destroyed there is nothing to give. */
export const filesAbout = async (tx: Tx, { requestId, customerId }: OfRequest): Promise<HeldFile[]> => {
  const { rows } =
    await sql<HeldFile>`select t.file_id, t.place, t.file_name, t.content_type, t.size_bytes, t.is_read, t.recorded_at,
      coalesce(d.decision, case when not t.to_look then 'given' end) as decision
    from files_about(${customerId}, ${requestId}) t
      left join request_file_decisions d on d.request_id = ${requestId} and d.file_id = t.file_id
    order by d.decision is not null or not t.to_look, t.file_id`.execute(tx.db);
  return rows;
};

/** Of files about this customer alone. Returns how many. */
export const upsertDecisions = async (
  tx: Tx,
  { requestId, customerId }: OfRequest,
  decisions: ReadonlyMap<number, AttachmentDecision>,
): Promise<number> => {
  const { numAffectedRows } = await sql`insert into request_file_decisions (request_id, file_id, decision)
    select ${requestId}, t.file_id, d.decision
    from unnest(${[...decisions.keys()]}::bigint[], ${[...decisions.values()]}::text[]) as d(id, decision)
      join files_about(${customerId}, ${requestId}) t on t.file_id = d.id
    on conflict (request_id, file_id) do update
      set decision = excluded.decision, decided_at = now(), decided_by = current_setting('app.actor')`.execute(
    tx.db,
  );
  return Number(numAffectedRows);
};
