/** Every kind of caller with a session of their own, laid down as rows: signing in is tested where it lives. */
import type pg from 'pg';
import { tokenHash } from '../src/access/one-time-token.ts';
import { undertakingText } from '../src/access/undertaking.ts';
import type { Declaration } from '../src/policy/declaration.ts';

/** How the caller stands, as the law sees it; `purposes` are those that work. */
export type Standing =
  | Readonly<{ is: 'nobody' }>
  | Readonly<{ is: 'unsigned' }>
  | Readonly<{ is: 'staff'; purposes: readonly string[] }>;
export type Caller = Readonly<{ name: string; staffId?: number; standing: Standing }>;

type Person = Readonly<{
  purposes?: readonly string[];
  employer?: string;
  hasSigned?: boolean;
  hasEnded?: boolean;
}>;

export const administration = 'administration';

export const everyPurpose = ({ purposes }: Declaration): string[] => [
  ...purposes.map(({ key }) => key),
  administration,
];

let hired = 0;
export const hirer = (owner: pg.Client, declaration: Declaration) => {
  const { version, hash } = undertakingText(declaration, 'fi');
  return async ({ purposes = [], employer, hasSigned = true, hasEnded = false }: Person): Promise<number> => {
    hired += 1;
    const mark = hired;
    await owner.query(`select set_config('app.actor', 'test', false)`);
    const { rows } = await owner.query(`insert into staff (name) values ($1) returning id`, [`Aino ${mark}`]);
    const { id } = rows[0] as { id: number };
    await owner.query(`insert into staff_accounts (staff_id, user_name, employer) values ($1, $2, $3)`, [
      id,
      `aino.${mark}`,
      employer ?? null,
    ]);
    await owner.query(`insert into staff_purposes (staff_id, purpose) select $1, unnest($2::text[])`, [
      id,
      purposes,
    ]);
    if (hasSigned)
      await owner.query(
        `insert into undertakings_signed (staff_id, version, text_hash, language, name_typed) values ($1, $2, $3, 'fi', 'Aino')`,
        [id, version, hash],
      );
    if (hasEnded) await owner.query('insert into staff_endings (staff_id) values ($1)', [id]);
    return id;
  };
};

let sessions = 0;
/** The token of a new session. */
export const sessionOf = async (
  owner: pg.Client,
  staffId: number,
  { hasEnded = false } = {},
): Promise<string> => {
  sessions += 1;
  const token = `${process.pid}-${sessions}-`.padEnd(43, 'a');
  await owner.query(
    `insert into sessions (staff_id, token_hash, client_address, expires_at, ended_at, ended_by)
     values ($1, $2, '192.0.2.1', now() + interval '1 hour', case when $3 then now() end, case when $3 then 'test' end)`,
    [staffId, tokenHash(token), hasEnded],
  );
  return token;
};
