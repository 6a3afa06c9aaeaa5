/**
 * A notice that came into force is looked through once for whom to tell of it: purposes that are new or have changed, and
 * consents that were given to another description. GDPR 7, 13(3), 14(4).
 */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { followUpsOf } from '../editor/follow-ups.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { type Declaration, declarationSchema, type Purpose } from '../policy/declaration.ts';
import { addLetters, concerned } from './concerned.ts';
import { givenBefore } from './end-consents.ts';
import { countMailing, preparedMailing } from './queries.ts';

type Version = Readonly<{ version: number; body: unknown; before: unknown; published_at: Date }>;

/** Those that nobody has looked through, each with the notice before it; of the first one nobody was told before. */
const newVersions = async (tx: Tx): Promise<Version[]> => {
  const { rows } = await sql<Version>`select d.version, d.body, d.published_at, b.body as before
    from declarations d left join lateral (select body from declarations p
      where p.version < d.version and p.version > 0 order by p.version desc limit 1) b on true
    where d.version > 0 and not exists (select from informed_versions i where i.version = d.version)
    order by d.version`.execute(tx.db);
  return rows;
};

type Telling = Readonly<{ purpose: Purpose; version: number; day: string }>;

const hasAny = async (tx: Tx, whom: ReturnType<typeof sql>): Promise<boolean> =>
  (await sql`select from (${whom}) w limit 1`.execute(tx.db)).rows.length > 0;

/** The last day is the one before the use begins; where it has begun already, the day of the notice. */
const tellOf = async (tx: Tx, { purpose, version, day }: Telling): Promise<void> => {
  const due = purpose.begins_on ? addDays(purpose.begins_on, -1) : day;
  const whom = sql`select c.id as customer_id, ${due}::date as due_on
    from ${concerned(purpose, { withConsent: false })} i(id) join customers c on c.id = i.id
    where c.declaration_version < ${version}`;
  if (!(await hasAny(tx, whom))) return;
  const mailing = await preparedMailing(tx, { kind: 'change', about: purpose.key, cause: '' });
  await addLetters(mailing, purpose, whom).execute(tx.db);
  await countMailing(tx, mailing);
};

const askAnew = async (tx: Tx, { purpose, version, day }: Telling): Promise<void> => {
  const whom = sql`select c.id as customer_id, ${day}::date as due_on
    from ${concerned(purpose, { withConsent: true })} i(id) join customers c on c.id = i.id
    cross join (select ${purpose.number}::int as number, ${version}::int as version) x where ${givenBefore}`;
  if (!(await hasAny(tx, whom))) return;
  const mailing = await preparedMailing(tx, { kind: 'consent', about: purpose.key, cause: 'changed' });
  await addLetters(mailing, purpose, whom).execute(tx.db);
  await countMailing(tx, mailing);
};

/** What a purpose that rests on consent would do concerns nobody before they consent. */
const follow = async (tx: Tx, inForce: Declaration, { version, body, before, published_at }: Version) => {
  const follows = followUpsOf(declarationSchema.parse(before), declarationSchema.parse(body));
  const day = helsinkiDate(published_at);
  for (const { kind, key } of follows) {
    const purpose = inForce.purposes.find((one) => one.key === key);
    if (!purpose) continue;
    const isConsent = purpose.ground.kind === 'consent';
    if (kind === 'tell' && !isConsent) await tellOf(tx, { purpose, version, day });
    if (kind === 'ask_anew' && isConsent) await askAnew(tx, { purpose, version, day });
  }
};

export const prepareChanges = async (tx: Tx, inForce: Declaration): Promise<void> => {
  for (const found of await newVersions(tx)) {
    if (found.before) await follow(tx, inForce, found);
    await sql`insert into informed_versions (version) values (${found.version}) on conflict do nothing`.execute(
      tx.db,
    );
  }
};
