import type { LogLine } from '../audit/access-log.ts';
import type { Actor } from '../db/tx.ts';
import type { Language, Text } from '../ground/language.ts';

const words: Readonly<Record<Exclude<Actor['kind'], 'staff'>, Text>> = {
  job: { fi: 'Ohjelma', sv: 'Programmet', en: 'The program' },
  terminal: { fi: 'Komentorivi', sv: 'Kommandoraden', en: 'The command line' },
  person: { fi: 'Asiakas itse', sv: 'Kunden själv', en: 'The customer' },
  key: { fi: 'Kumppanin ohjelma', sv: 'En partners program', en: 'A partner’s program' },
  nobody: { fi: 'Ei kirjautunut', sv: 'Inte inloggad', en: 'Not signed in' },
};

/** Who acted, as the log has it: the staff by name, everybody else by what they are. */
export const actorInWords = (
  { actor, actor_name }: Pick<LogLine, 'actor' | 'actor_name'>,
  language: Language,
): string => {
  const kind = actor.split(':')[0] as keyof typeof words;
  return words[kind]?.[language] ?? actor_name ?? actor;
};
