/** A warning where somebody reads a language in which the clerk has not written what people are told of a breach. */
import { type Counted, type Language, ofCount, type Text } from '../../ground/language.ts';
import { button } from '../../ui/button.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import type { Messages, OtherLanguage, Readers } from '../message-queries.ts';
import { breachStepPath } from '../paths.ts';

type Words = Counted & Readonly<{ some: Text; write: Text }>;

const words: Readonly<Record<OtherLanguage, Words>> = {
  sv: {
    one: {
      fi: 'Yksi vastaanottaja on ruotsinkielinen, mutta tekstiä ei ole ruotsiksi.',
      sv: 'En mottagare är svenskspråkig, men texten finns inte på svenska.',
      en: 'One receiver reads Swedish, but there is no text in Swedish.',
    },
    many: {
      fi: 'Vastaanottajista {count} on ruotsinkielisiä, mutta tekstiä ei ole ruotsiksi.',
      sv: '{count} av mottagarna är svenskspråkiga, men texten finns inte på svenska.',
      en: '{count} of the receivers read Swedish, but there is no text in Swedish.',
    },
    some: {
      fi: 'Osa vastaanottajista on ruotsinkielisiä, mutta tekstiä ei ole ruotsiksi.',
      sv: 'En del av mottagarna är svenskspråkiga, men texten finns inte på svenska.',
      en: 'Some of the receivers read Swedish, but there is no text in Swedish.',
    },
    write: { fi: 'Kirjoita ruotsiksi', sv: 'Skriv på svenska', en: 'Write in Swedish' },
  },
  en: {
    one: {
      fi: 'Yksi vastaanottaja on englanninkielinen, mutta tekstiä ei ole englanniksi.',
      sv: 'En mottagare är engelskspråkig, men texten finns inte på engelska.',
      en: 'One receiver reads English, but there is no text in English.',
    },
    many: {
      fi: 'Vastaanottajista {count} on englanninkielisiä, mutta tekstiä ei ole englanniksi.',
      sv: '{count} av mottagarna är engelskspråkiga, men texten finns inte på engelska.',
      en: '{count} of the receivers read English, but there is no text in English.',
    },
    some: {
      fi: 'Osa vastaanottajista on englanninkielisiä, mutta tekstiä ei ole englanniksi.',
      sv: 'En del av mottagarna är engelskspråkiga, men texten finns inte på engelska.',
      en: 'Some of the receivers read English, but there is no text in English.',
    },
    write: { fi: 'Kirjoita englanniksi', sv: 'Skriv på engelska', en: 'Write in English' },
  },
};

const follows: Text = {
  fi: 'Omat sanasi menevät silloin perille suomeksi, ja kirje kertoo sen lukijan kielellä.',
  sv: 'Dina egna ord går då fram på finska, och brevet säger det på läsarens språk.',
  en: 'Your own words then arrive in Finnish, and the letter says so in the reader’s language.',
};

export type Missing = Readonly<{
  breachId: number;
  messages: Messages;
  readers: Readers;
  /** Of more people than are counted: how many read it is not known. */
  isCapped?: boolean;
  /** The language that is being written: no button leads there. */
  writing?: Language;
}>;

export const missingLanguages = ({ messages, readers }: Pick<Missing, 'messages' | 'readers'>) =>
  (['sv', 'en'] as const).filter((one) => messages[one] === undefined && (readers[one] ?? 0) > 0);

const writeButton = (language: Language, breachId: number, one: OtherLanguage): Html =>
  button({
    label: words[one].write[language],
    href: breachStepPath(breachId, `message?text=${one}`),
    icon: 'edit',
    small: true,
  });

/** Nothing where everybody can be written to in their language, and before there are words in Finnish. */
export const missingWords = (language: Language, missing: Missing): HtmlValue => {
  const { breachId, messages, readers, isCapped = false, writing } = missing;
  const found = missingLanguages(missing);
  if (messages.fi === undefined || found.length === 0) return undefined;
  const said = found.map((one) =>
    isCapped ? words[one].some[language] : ofCount(words[one], readers[one] ?? 0, language),
  );
  const elsewhere = found.filter((one) => one !== writing);
  return noticeBox({
    language,
    kind: 'warning',
    sentence: [...said, follows[language]].join(' '),
    actions: elsewhere.length > 0 && html`${elsewhere.map((one) => writeButton(language, breachId, one))}`,
  });
};
