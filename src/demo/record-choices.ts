/** What the demo's people have told: the rows of `choices.csv`, recorded as a clerk records them. */

import type { ChoiceChannel, ChoiceKind } from '../customers/choice.ts';
import { recordChoice } from '../customers/record-choice.ts';
import type { Tx } from '../db/tx.ts';
import type { Declaration } from '../policy/declaration.ts';
import { atDesk, type Demo, daysAgo } from './demo.ts';
import { customersByEmail } from './queries.ts';
import { seedRows } from './seeds.ts';

type Row = Readonly<{
  email: string;
  kind: ChoiceKind;
  purpose: string;
  channel: ChoiceChannel;
  days_ago: string;
  evidence: string;
}>;

const shownText = 'Haluan Villa Esimerkin uutiskirjeen sähköpostiini. Voin perua tilauksen milloin tahansa.';

/** `now`: the day of the story on which they are written down, in days before today. */
const choiceOf = ({ kind, purpose, channel, evidence, days_ago }: Row, now: number) => ({
  kind,
  purpose,
  channel,
  evidence,
  textShown: kind === 'consent' ? shownText : '',
  on: daysAgo(Number(days_ago) - now),
  time: '',
  validUntil: '',
  source: channel === 'authority' ? 'update_authority' : 'registration',
  confirmed: false,
});

const record = async (tx: Tx, declaration: Declaration, rows: readonly Row[], now: number): Promise<void> => {
  const ids = await customersByEmail(
    tx,
    rows.map(({ email }) => email),
  );
  for (const row of rows) {
    const id = ids.get(row.email);
    if (id === undefined) throw new Error('choices.csv names somebody who is not in the register');
    await recordChoice(tx, declaration, id, choiceOf(row, now));
  }
};

const isPlain = ({ kind }: Row): boolean => /^(consent|withdrawal|objection)/.test(kind);

/** Those that happened from day `now` of the story on, back to the day before `before`. */
export const recordChoices = async (
  demo: Demo,
  staffId: number,
  { now, before }: { now: number; before: number },
): Promise<void> => {
  const declaration = await demo.inForce();
  const due = seedRows<Row>('choices.csv').filter(
    ({ days_ago }) => Number(days_ago) >= now && Number(days_ago) < before,
  );
  await atDesk(demo, staffId, 'customer_service', (tx) => record(tx, declaration, due.filter(isPlain), now));
  await atDesk(demo, staffId, 'rights_requests', (tx) =>
    record(
      tx,
      declaration,
      due.filter((row) => !isPlain(row)),
      now,
    ),
  );
};
