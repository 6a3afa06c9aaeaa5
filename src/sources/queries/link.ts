/** People who represent organisations: after all customers are made, so that an organisation of the same file is found. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { aboutImport } from '../import.ts';
import type { Chunk } from './run.ts';

/** Last line of the next `most` rows that name an organisation; undefined at the end. */
export const nextLinkedLine = async (
  tx: Tx,
  importId: number,
  after: number,
  most: number,
): Promise<number | undefined> => {
  const { rows } = await sql<{
    line: number | null;
  }>`select max(line) as line from (select line from import_rows
    where import_id = ${importId} and line > ${after} and represented_organisation is not null order by line limit ${most}) next`.execute(
    tx.db,
  );
  return rows[0]?.line ?? undefined;
};

/** The people of the chunk who are in the register now, each with the organisation as it is found there. */
const wanted = ({
  importId,
  after,
  to,
}: Chunk) => sql`select d.line, d.customer_id, r.role, r.represented_organisation as name,
    r.represented_business_id as business_id, coalesce(
      (select o.id from customers o where o.business_id = r.represented_business_id and o.kind <> 'person' order by o.id limit 1),
      (select o.id from customers o where o.sort_name = r.represented_organisation and o.kind = 'organisation'
        and (o.business_id is null or r.represented_business_id is null or o.business_id = r.represented_business_id) order by o.id limit 1)) as organisation_id
  from import_decisions d join import_rows r on r.import_id = d.import_id and r.line = d.line
  where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.decision in ('new', 'update')
    and r.represented_organisation is not null
    and exists (select from customers c where c.id = d.customer_id and c.kind <> 'organisation')`;

/** One customer for each organisation that is not found; remembered, so that undoing takes it away again. */
export const makeOrganisations = async (tx: Tx, chunk: Chunk, version: number): Promise<number> => {
  const { importId, source } = chunk;
  const { numAffectedRows } = await sql`with missing as (
    select min(w.line) as line, min(w.name) as name, w.business_id from (${wanted(chunk)}) w where w.organisation_id is null
    group by w.business_id, case when w.business_id is null then lower(w.name) end),
  made as (
    insert into customers (kind, customer_number, organisation_name, business_id, source, import_id, declaration_version)
    select 'organisation', next_customer_number(), m.name, m.business_id, ${source}::text, ${importId}::bigint, ${version}::int from missing m
    returning id, organisation_name, business_id),
  logged as (insert into audit_log (kind, act, customer_id, about) select 'wrote', 'import', id, ${aboutImport(importId)}::text from made)
  insert into import_undo (import_id, line, customer_id, place, field, row_id, new_value)
  select ${importId}::bigint, m.line, a.id, 'customers', 'made', a.id, a.organisation_name from made a
  join missing m on m.name = a.organisation_name and m.business_id is not distinct from a.business_id`.execute(
    tx.db,
  );
  return Number(numAffectedRows ?? 0n);
};

export const addRepresentations = async (tx: Tx, chunk: Chunk): Promise<void> => {
  const { importId, source } = chunk;
  await sql`with added as (
    insert into representations (customer_id, organisation_id, role, source, import_id)
    select w.customer_id, w.organisation_id, coalesce(w.role, ''), ${source}::text, ${importId}::bigint from (${wanted(chunk)}) w
    where w.organisation_id is not null and w.organisation_id <> w.customer_id
      and not exists (select from representations x where x.customer_id = w.customer_id
        and x.organisation_id = w.organisation_id and x.ended_on is null)
    returning id, customer_id, organisation_id)
  insert into import_undo (import_id, line, customer_id, place, field, row_id, new_value)
  select ${importId}::bigint, d.line, a.customer_id, 'representations', 'added', a.id, a.organisation_id::text
  from added a join import_decisions d on d.import_id = ${importId} and d.customer_id = a.customer_id and d.decision = 'update'`.execute(
    tx.db,
  );
};
