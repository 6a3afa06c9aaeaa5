/** What the command line does with the declaration: it knows every module's tables and holds the owner's client. */
import type pg from 'pg';
import type { Installation } from './db/installation.ts';
import type { Owner } from './db/owner.ts';
import { type Outcome, publishOrAnnounce } from './editor/announce.ts';
import { checkPractice } from './editor/check-practice.ts';
import { readPractice } from './editor/practice-queries.ts';
import { helsinkiDate } from './ground/calendar.ts';
import type { Text } from './ground/language.ts';
import { checkRights } from './policy/check.ts';
import { type Declaration, declarationSchema } from './policy/declaration.ts';
import { restoreRights } from './policy/publish.ts';
import { compilationOf } from './prepare-database.ts';

type Opened = Readonly<{ installation: Installation; owner: Owner }>;

const withClient = async <T>({ owner }: Opened, act: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = await owner.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
};

const rolesOf = ({ installation }: Opened) => ({
  id: installation.id,
  passwordOf: installation.passwordOf,
});

const bodyInForce = `select d.body, d.version from declarations d join declaration_in_force f on f.version = d.version`;

export type InForce = Readonly<{ version: number; declaration: Declaration }>;

const readInForce = async (client: pg.Client): Promise<InForce> => {
  const { body, version } = (await client.query(bodyInForce)).rows[0] as { body: unknown; version: number };
  return { version, declaration: declarationSchema.parse(body) };
};

export const declarationFromTerminal = (opened: Opened): Promise<InForce> => withClient(opened, readInForce);

export type Found = Readonly<{ text: Text; mend: Text }>;

/** `mend`: compiles the rights anew first; what is left needs a person. */
export const checkFromTerminal = (opened: Opened, mend: boolean): Promise<readonly Found[]> =>
  withClient(opened, async (client) => {
    const { declaration } = await readInForce(client);
    const compilation = compilationOf(opened.installation, declaration);
    if (mend) await restoreRights(client, compilation, rolesOf(opened));
    const rights = await checkRights(client, compilation, opened.installation.id);
    return [...rights, ...checkPractice(declaration, await readPractice(client))];
  });

/** Throws `draft_blocked` and `announcement_waits`. */
export const publishFromTerminal = (opened: Opened, declaration: Declaration): Promise<Outcome> =>
  withClient(opened, (client) =>
    publishOrAnnounce(client, declaration, {
      compilationOf: (one) => compilationOf(opened.installation, one),
      roles: rolesOf(opened),
      by: 'terminal',
      today: helsinkiDate(new Date()),
    }),
  );
