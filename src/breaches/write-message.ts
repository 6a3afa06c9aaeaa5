/** What people are told of a breach, in plain words (GDPR 34(2)): the newest text of each language counts. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Language } from '../ground/language.ts';
import { aboutBreach } from './breach.ts';
import { demandBreach } from './breach-step.ts';
import { insertMessage, type Message, messageParts } from './message-queries.ts';
import { messageTexts as texts } from './pages/message-texts.ts';
import { demandHarmless } from './record-breach.ts';
import { askForLetters } from './tell-people.ts';

export const writeMessage = async (
  tx: Tx,
  id: number,
  language: Language,
  message: Message,
): Promise<void> => {
  demandHarmless(messageParts.map((field) => ({ field, title: texts[field], text: message[field] })));
  await demandBreach(tx, id, 'tell_people');
  await insertMessage(tx, id, language, message);
  await Promise.all([
    askForLetters(tx),
    wrote(tx, 'write-breach-message', { about: aboutBreach(id), fields: [language] }),
  ]);
};
