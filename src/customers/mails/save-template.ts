import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { languages } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import { mergeTyped, type Typed } from '../merge-typed.ts';
import { changedMeanwhile } from '../problems.ts';
import { confirmField, demandRight } from '../wrong-fields.ts';
import {
  asLines,
  type Template,
  templateNotFound,
  templateTexts,
  textField,
  wrongTemplate,
} from './template.ts';
import { endTemplate, insertTemplate, lockTemplate, putTexts, renameTemplate } from './template-queries.ts';

/** As a form shows it. */
export const typedOfTemplate = ({ title, texts }: Template): Record<string, string> => ({
  title,
  ...Object.fromEntries(
    languages.flatMap((language) => [
      [textField('subject', language), texts[language]?.subject ?? ''],
      [textField('body', language), texts[language]?.body ?? ''],
    ]),
  ),
});

const textsOf = (typed: Typed): Template['texts'] =>
  Object.fromEntries(
    languages
      .map((language) => [
        language,
        {
          subject: typed[textField('subject', language)] ?? '',
          body: typed[textField('body', language)] ?? '',
        },
      ])
      .filter(([, text]) => (text as { subject: string }).subject !== ''),
  );

const trimmed = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, value === undefined ? undefined : asLines(value)]),
  );

/** Returns its key. Throws `WrongFields`. */
export const createTemplate = async (tx: Tx, sent: Typed): Promise<number> => {
  const typed = trimmed(sent);
  demandRight(wrongTemplate(typed, typed[confirmField] === 'yes'));
  const id = await insertTemplate(tx, typed.title ?? '');
  await Promise.all([
    putTexts(tx, id, textsOf(typed)),
    wrote(tx, 'create-mail-template', { about: `mail-template:${id}` }),
  ]);
  return id;
};

const locked = async (tx: Tx, id: number): Promise<Template> => {
  const template = await lockTemplate(tx, id);
  if (!template) throw new Problem(templateNotFound);
  return template;
};

/** Returns the names of what changed. What was sent by it before stays as it was sent. Throws `WrongFields`. */
export const changeTemplate = async (tx: Tx, id: number, sent: Typed): Promise<string[]> => {
  const now = typedOfTemplate(await locked(tx, id));
  const typed = trimmed(sent);
  const { values, conflicts } = mergeTyped(templateTexts, typed, now);
  demandRight(conflicts.map((field) => ({ field, problem: new Problem(changedMeanwhile) })));
  demandRight(wrongTemplate(values, typed[confirmField] === 'yes'));
  const changed = templateTexts.filter((field) => values[field] !== now[field]);
  if (changed.length === 0) return [];
  await Promise.all([
    renameTemplate(tx, id, values.title ?? ''),
    putTexts(tx, id, textsOf(values)),
    wrote(tx, 'change-mail-template', { about: `mail-template:${id}`, fields: changed }),
  ]);
  return changed;
};

/** Nobody begins from it any more, or they do again. Doing twice changes nothing. */
export const retireTemplate = async (tx: Tx, id: number, isRetired: boolean): Promise<void> => {
  const { ended_at } = await locked(tx, id);
  if ((ended_at !== null) === isRetired) return;
  await Promise.all([
    endTemplate(tx, id, isRetired),
    wrote(tx, isRetired ? 'retire-mail-template' : 'restore-mail-template', { about: `mail-template:${id}` }),
  ]);
};
