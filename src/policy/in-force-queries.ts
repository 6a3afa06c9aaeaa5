import type pg from 'pg';

const inForce = `select d.version, d.body from seloste.declarations d join seloste.declaration_in_force f on f.version = d.version`;

/** Any role may ask, whatever its search path. */
export const inForceRow = async (client: pg.Client): Promise<Readonly<{ version: number; body: unknown }>> =>
  (await client.query(inForce)).rows[0] as { version: number; body: unknown };
