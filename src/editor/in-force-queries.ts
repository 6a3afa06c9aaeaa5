/** What the owner's client reads before a declaration comes into force, and writes with it. */
import type pg from 'pg';
import { builtInPurposes } from '../policy/built-in.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';

const administration = builtInPurposes.find(({ key }) => key === 'administration')!;

export type Before = Readonly<{ version: number; fields: readonly string[] }>;

/** Version 0 declares no fields: nothing of it is taken away by the first notice. */
export const inForceBefore = async (client: pg.Client): Promise<Before> => {
  const { rows } = await client.query(
    `select d.version, array(select field->>'key' from jsonb_array_elements(d.body->'extra_fields') field) as fields
     from declarations d join declaration_in_force f on f.version = d.version`,
  );
  return rows[0] as Before;
};

/** The notice that people know; undefined before the first. */
export const declarationBefore = async (client: pg.Client): Promise<Declaration | undefined> => {
  const { rows } = await client.query(
    'select d.body from declarations d join declaration_in_force f on f.version = d.version where d.version > 0',
  );
  const row = rows[0] as { body: unknown } | undefined;
  return row && declarationSchema.parse(row.body);
};

export const auditLine = async (
  client: pg.Client,
  act: 'published' | 'announced',
  about: string,
  by: string,
): Promise<void> => {
  await client.query(`select set_config('app.actor', $1, true), set_config('app.purpose', $2, true)`, [
    by,
    String(administration.number),
  ]);
  await client.query(`insert into audit_log (kind, act, about) values ('wrote', $1, $2)`, [act, about]);
};

/** Objections to all direct marketing come to count for these purposes too. */
export const objectionsReach = async (
  client: pg.Client,
  purposes: readonly Readonly<{ number: number }>[],
): Promise<void> => {
  await client.query('select objections_reach($1)', [purposes.map(({ number }) => number)]);
};

/** A job, which begins when the declaration is in force. */
export const queueErasureOfFields = async (client: pg.Client): Promise<void> => {
  await client.query(
    `select graphile_worker.add_job('erase_removed_fields', '{}', job_key := 'erase_removed_fields', max_attempts := 5)`,
  );
};

/** Whom to tell of it, and whose consent to ask anew, a job finds out (`src/informing`). */
export const tellPeople = async (client: pg.Client): Promise<void> => {
  // Where there is no queue yet the job that comes round does it.
  const { rows } = await client.query(`select to_regnamespace('graphile_worker') is not null as there`);
  if (!(rows[0] as { there: boolean }).there) return;
  await client.query(
    `select graphile_worker.add_job('prepare_mailings', '{}', job_key := 'prepare_mailings:now', max_attempts := 5)`,
  );
};
