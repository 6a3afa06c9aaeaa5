/** What the keepers of the register are told before a sweep and after the last ones: counts by rule and links, nobody's data. */
import { formatDate } from '../ground/format-date.ts';
import { fill, type Language, type Text, textIn } from '../ground/language.ts';
import type { Naming } from './pages/what-goes.ts';
import { whatGoes } from './pages/what-goes.ts';
import { retentionPath, runsPath } from './paths.ts';

const words = {
  due: {
    fi: 'Säilytysajat poistavat {count} tietoa {day} mennessä',
    sv: 'Lagringstiderna raderar {count} uppgifter senast {day}',
    en: 'The retention periods erase {count} records by {day}',
  },
  dueOne: {
    fi: 'Säilytysajat poistavat yhden tiedon {day} mennessä',
    sv: 'Lagringstiderna raderar en uppgift senast {day}',
    en: 'The retention periods erase one record by {day}',
  },
  gone: {
    fi: 'Säilytysaikojen poistot {day} asti',
    sv: 'Lagringstidernas raderingar till {day}',
    en: 'What the retention periods erased until {day}',
  },
  hello: { fi: 'Hei,', sv: 'Hej,', en: 'Hello,' },
  soon: {
    fi: 'Rekisteristä poistuu {day} mennessä:',
    sv: 'Ur registret raderas senast {day}:',
    en: 'By {day} these go from the register:',
  },
  nothing: {
    fi: 'Rekisteristä ei poistu mitään {day} mennessä.',
    sv: 'Ingenting raderas ur registret före {day}.',
    en: 'Nothing goes from the register by {day}.',
  },
  begins: {
    fi: 'säilytysaika on uusi tai lyhentynyt, ja ensimmäiset poistuvat {day}',
    sv: 'lagringstiden är ny eller förkortad, och de första raderas {day}',
    en: 'the period is new or has become shorter, and the first go on {day}',
  },
  see: {
    fi: 'Katso, keitä se koskee ja miksi: {url}',
    sv: 'Se vem det gäller och varför: {url}',
    en: 'See whom it concerns and why: {url}',
  },
  hold: {
    fi: 'Jos jonkun tiedot on vielä säilytettävä, estä poistuminen samalla sivulla ja kirjaa syy.',
    sv: 'Om någons uppgifter ännu måste bevaras, håll tillbaka raderingen på samma sida och anteckna orsaken.',
    en: 'If somebody’s data must still be kept, hold it back on the same page and write down why.',
  },
  since: {
    fi: '{day} alkaen on poistunut:',
    sv: 'Sedan {day} har raderats:',
    en: 'Since {day} these have gone:',
  },
  kept: {
    fi: '{count} jäi velvoitteen vuoksi',
    sv: '{count} blev kvar på grund av skyldighet',
    en: '{count} kept for a duty',
  },
  runs: {
    fi: 'Poistot tarkemmin: {url}',
    sv: 'Raderingarna närmare: {url}',
    en: 'The erasures in detail: {url}',
  },
  why: {
    fi: 'Saat tämän viestin, koska hoidat rekisterin ylläpitoa. Osoitteen ja kielen voit vaihtaa: {url}',
    sv: 'Du får det här meddelandet eftersom du sköter registrets underhåll. Adressen och språket kan du byta: {url}',
    en: 'You get this message because you keep the register. Change the address and the language here: {url}',
  },
} as const satisfies Record<string, Text>;

export type DueLine = Readonly<{
  rule: string;
  table: string;
  due: number;
  isCapped: boolean;
  /** Where the rule is new or shortened: the day on which it begins to act. */
  actsFrom?: string;
}>;
export type GoneLine = Readonly<{ rule: string; table: string; erased: number; kept: number }>;

export type WarningMail = Readonly<{
  upTo: string;
  /** Since when the gone ones are counted; undefined: the first time. */
  since: string | undefined;
  today: string;
  due: readonly DueLine[];
  gone: readonly GoneLine[];
  baseUrl: string;
}>;

export const sumOf = (lines: readonly Readonly<{ due: number }>[]): number =>
  lines.reduce((sum, { due }) => sum + due, 0);

export const warningMail = (
  naming: Naming,
  { upTo, since, today, due, gone, baseUrl }: WarningMail,
  language: Language,
): { subject: string; body: string } => {
  const on = (day: string): string => formatDate(day, language);
  const say = (text: Text, values: Readonly<Record<string, string>> = {}): string =>
    fill(text[language], values);
  const number = (count: number): string => count.toLocaleString(language === 'en' ? 'en-GB' : language);
  const what = whatGoes(naming, language);
  const ruleOf = (key: string): string => {
    const rule = naming.declaration.retention.find((one) => one.key === key);
    return rule ? textIn(rule.title, language) : key;
  };
  const dueLine = (line: DueLine): string =>
    [
      `- ${what(line.table)}: ${number(line.due)}${line.isCapped ? '+' : ''} (${ruleOf(line.rule)})`,
      ...(line.actsFrom ? [`  ${say(words.begins, { day: on(line.actsFrom) })}`] : []),
    ].join('\n');
  const goneLine = ({ rule, table, erased, kept }: GoneLine): string =>
    `- ${what(table)}: ${number(erased)}${kept > 0 ? `, ${say(words.kept, { count: number(kept) })}` : ''} (${ruleOf(rule)})`;
  const count = sumOf(due);
  const day = on(upTo);
  const subject = count === 0 ? words.gone : count === 1 ? words.dueOne : words.due;
  const soon =
    count === 0
      ? [say(words.nothing, { day })]
      : [
          [say(words.soon, { day }), ...due.map(dueLine)].join('\n'),
          `${say(words.see, { url: baseUrl + retentionPath })}\n${say(words.hold)}`,
        ];
  const past =
    gone.length === 0
      ? []
      : [
          [say(words.since, { day: on(since ?? today) }), ...gone.map(goneLine)].join('\n'),
          say(words.runs, { url: baseUrl + runsPath() }),
        ];
  return {
    subject: say(subject, { count: number(count), day: count === 0 ? on(today) : day }),
    body: `${[say(words.hello), ...soon, ...past, say(words.why, { url: `${baseUrl}/reminders-by-mail` })].join('\n\n')}\n`,
  };
};
