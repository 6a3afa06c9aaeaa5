import { formatDate } from '../../ground/format-date.ts';
import { type Language, textIn } from '../../ground/language.ts';
import { listed, upperFirst } from '../../ground/wording.ts';
import type { Context } from '../../http/route.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { definitionList } from '../../ui/definition-list.ts';
import type { Html } from '../../ui/html.ts';
import { natureTitles, peopleKindTitles } from '../breach.ts';
import type { Account } from '../queries.ts';
import { breachTexts as texts } from './breach-texts.ts';

const spaced = (count: number, language: Language): string =>
  count.toLocaleString(language === 'en' ? 'en-GB' : language);

const titles = (
  all: readonly { key: string; title: { fi: string } }[],
  keys: readonly string[],
  language: Language,
): string =>
  upperFirst(
    listed(
      keys.map((key) => {
        const found = all.find((one) => one.key === key);
        return found ? textIn(found.title, language) : key;
      }),
    ),
  );

const counted = ({ people_count, people_are }: Account, language: Language): string =>
  people_count === null
    ? peopleKindTitles.unknown[language]
    : `${spaced(people_count, language)} (${peopleKindTitles[people_are][language]})`;

const processorOf = ({ recipients }: Declaration, key: string | null, language: Language): string => {
  const found = recipients.find((one) => one.key === key);
  return found ? found.name || textIn(found.title, language) : (key ?? '');
};

/** Term and value of all that an account says, in the reader's words: for the page and for what is told. */
export const accountFacts = (
  account: Account,
  declaration: Declaration,
  language: Language,
): { term: string; value: string }[] => {
  const { began_on, ended_on, records_count, processor } = account;
  const days = [began_on, ended_on].flatMap((day) => (day ? [formatDate(day, language)] : []));
  const subjects = declaration.registers.map(({ key, subjects: title }) => ({ key, title }));
  return [
    { term: texts.happened[language], value: account.happened },
    { term: texts.when[language], value: [...new Set(days)].join(' – ') },
    {
      term: texts.nature[language],
      value: account.natures.map((one) => natureTitles[one][language]).join('. '),
    },
    { term: texts.categories[language], value: titles(declaration.categories, account.categories, language) },
    { term: texts.registers[language], value: titles(subjects, account.registers, language) },
    { term: texts.peopleCount[language], value: counted(account, language) },
    {
      term: texts.recordsCount[language],
      value: records_count === null ? '' : spaced(records_count, language),
    },
    { term: texts.effects[language], value: account.effects },
    { term: texts.actions[language], value: account.actions },
    { term: texts.processor[language], value: processorOf(declaration, processor, language) },
  ];
};

export const accountShown = ({ language, policy }: Context, account: Account): Html =>
  definitionList({ language, items: accountFacts(account, policy.declaration, language) });
