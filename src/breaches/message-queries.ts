import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Language } from '../ground/language.ts';

export const messageParts = ['happened', 'effects', 'actions', 'advice'] as const;
export type MessagePart = (typeof messageParts)[number];
export type Message = Readonly<Record<MessagePart, string>>;
export type Messages = Readonly<Partial<Record<Language, Message>>>;

/** Every letter can be written in Finnish; in these where somebody has written them. */
export type OtherLanguage = Exclude<Language, 'fi'>;

/** How many of those whom it touches read which language. */
export type Readers = Readonly<Partial<Record<Language, number>>>;

/** Looked for among the first `cap`. Of whom no language is known reads Finnish. */
export const readersOf = async (tx: Tx, breachId: number, cap: number): Promise<Readers> => {
  const { rows } = await sql<{ language: Language; count: number }>`
    select coalesce(c.language, 'fi') as language, count(*)::int as count
    from (select customer_id from breach_customers where breach_id = ${breachId} limit ${cap}) b
    join customers c on c.id = b.customer_id group by 1`.execute(tx.db);
  return Object.fromEntries(rows.map(({ language, count }) => [language, count]));
};

/** The newest of each language. */
export const messagesOf = async (tx: Tx, breachId: number): Promise<Messages> => {
  const { rows } = await sql<
    Message & { language: Language }
  >`select distinct on (language) language, happened, effects,
      actions, advice from breach_messages where breach_id = ${breachId} order by language, number desc`.execute(
    tx.db,
  );
  return Object.fromEntries(rows.map(({ language, ...message }) => [language, message]));
};

export const insertMessage = async (
  tx: Tx,
  breachId: number,
  language: Language,
  { happened, effects, actions, advice }: Message,
): Promise<void> => {
  await sql`insert into breach_messages (breach_id, number, language, happened, effects, actions, advice)
    select ${breachId}, coalesce(max(number), 0) + 1, ${language}, ${happened}, ${effects}, ${actions}, ${advice}
    from breach_messages where breach_id = ${breachId}`.execute(tx.db);
};
