import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Capacity, CheckedAs } from './representative.ts';

/** Of the request `r`, as one value; null where nobody asks for them or it was forgotten. */
export const representativeOfRequest = sql`(select json_build_object('name', p.name, 'capacity', p.capacity, 'email', p.email,
  'address', p.address, 'checked_as', p.checked_as, 'checked_on', p.checked_on, 'file_number', p.file_number)
  from request_representatives p where p.request_id = r.id and p.name <> '') as representative`;

export type NewRepresentative = Readonly<{
  name: string;
  capacity: Capacity;
  email: string;
  address: string;
}>;

/** What was checked of another name or contact holds for this one no longer. The request is held by the caller. */
export const putRepresentative = async (
  tx: Tx,
  requestId: number,
  { name, capacity, email, address }: NewRepresentative,
): Promise<void> => {
  await sql`insert into request_representatives as p (request_id, name, capacity, email, address)
    values (${requestId}, ${name}, ${capacity}, ${email}, ${address})
    on conflict (request_id) do update set name = excluded.name, capacity = excluded.capacity, email = excluded.email,
      address = excluded.address, checked_as = null, checked_on = null, checked_by = null, file_number = null
    where (p.name, p.capacity, p.email, p.address)
      is distinct from (excluded.name, excluded.capacity, excluded.email, excluded.address)`.execute(tx.db);
};

export const noteChecked = async (
  tx: Tx,
  requestId: number,
  {
    checkedAs,
    onDay,
    fileNumber,
  }: Readonly<{ checkedAs: CheckedAs; onDay: string; fileNumber: number | null }>,
): Promise<void> => {
  await sql`update request_representatives set checked_as = ${checkedAs}, checked_on = ${onDay},
      checked_by = current_setting('app.actor'), file_number = ${fileNumber}
    where request_id = ${requestId}`.execute(tx.db);
};

export const deleteRepresentative = async (tx: Tx, requestId: number): Promise<void> => {
  await sql`delete from request_representatives where request_id = ${requestId}`.execute(tx.db);
};
