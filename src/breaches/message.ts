/** What people are told of a breach, in plain words (GDPR 34(2)): the newest text of each language counts. */
import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { type Language, languages } from '../ground/language.ts';
import { aboutBreach } from './breach.ts';
import { demandBreach } from './breach-step.ts';
import { messageTexts as texts } from './pages/message-texts.ts';
import { demandHarmless } from './record-breach.ts';

export const messageParts = ['happened', 'effects', 'actions', 'advice'] as const;
export type MessagePart = (typeof messageParts)[number];
export type Message = Readonly<Record<MessagePart, string>>;
export type Messages = Readonly<Partial<Record<Language, Message>>>;

export const messagesOf = async (tx: Tx, breachId: number): Promise<Messages> => {
  const { rows } = await sql<
    Message & { language: Language }
  >`select distinct on (language) language, happened, effects,
      actions, advice from breach_messages where breach_id = ${breachId} order by language, number desc`.execute(
    tx.db,
  );
  return Object.fromEntries(rows.map(({ language, ...message }) => [language, message]));
};

/** In the person's language, or in Finnish where nobody has written it in theirs. */
export const messageIn = (messages: Messages, language: Language): Message | undefined =>
  messages[language] ?? messages.fi;

export const writtenLanguages = (messages: Messages): Language[] =>
  languages.filter((one) => messages[one] !== undefined);

export const writeMessage = async (
  tx: Tx,
  id: number,
  language: Language,
  message: Message,
): Promise<void> => {
  demandHarmless(messageParts.map((field) => ({ field, title: texts[field], text: message[field] })));
  await demandBreach(tx, id, 'tell_people');
  await Promise.all([
    sql`insert into breach_messages (breach_id, number, language, happened, effects, actions, advice)
      select ${id}, coalesce(max(number), 0) + 1, ${language}, ${message.happened}, ${message.effects}, ${message.actions},
        ${message.advice} from breach_messages where breach_id = ${id}`.execute(tx.db),
    wrote(tx, 'write-breach-message', { about: aboutBreach(id), fields: [language] }),
  ]);
};
