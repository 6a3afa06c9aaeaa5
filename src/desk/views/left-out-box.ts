/** Says which parts of a view the acting purpose does not read, with the line of the notice, instead of leaving them out silently. */
import { purposeLine } from '../../customers/purpose-title.ts';
import type { LeftOut } from '../../customers/views/use-definition.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';

const texts = {
  unreadConditions: {
    fi: 'Näitä rajauksia ei käytetä: {names}. ”{purpose}” ei lue näitä tietoja, joten luettelo on laajempi kuin näkymä.',
    sv: 'De här avgränsningarna används inte: {names}. ”{purpose}” läser inte uppgifterna, så listan är bredare än vyn.',
    en: 'These filters are not in use: {names}. “{purpose}” does not read them, so the list is wider than the view.',
  },
  unreadColumns: {
    fi: 'Näitä sarakkeita ei näytetä: {names}. ”{purpose}” ei lue näitä tietoja.',
    sv: 'De här kolumnerna visas inte: {names}. ”{purpose}” läser inte uppgifterna.',
    en: 'These columns are not shown: {names}. “{purpose}” does not read them.',
  },
  gone: {
    fi: 'Voimassa oleva seloste ei tunne näitä näkymän osia: {names}. Poista ne näkymästä.',
    sv: 'Den gällande beskrivningen känner inte till de här delarna av vyn: {names}. Ta bort dem ur vyn.',
    en: 'The notice in force does not know these parts of the view: {names}. Remove them from the view.',
  },
} as const satisfies Record<string, Text>;

export const leftOutBox = (context: Context, leftOut: readonly LeftOut[]): HtmlValue => {
  const { language, policy, purpose } = context;
  const names = (fits: (one: LeftOut) => boolean): string =>
    leftOut
      .filter(fits)
      .map(({ title }) => `”${title[language]}”`)
      .join(', ');
  const said = [
    [texts.unreadConditions, names(({ what, why }) => why === 'unread' && what === 'condition')],
    [texts.unreadColumns, names(({ what, why }) => why === 'unread' && what === 'column')],
    [texts.gone, names(({ why }) => why === 'gone')],
  ] as const;
  const title = policy.words.purpose(purpose)[language];
  return said.flatMap(([text, which]) =>
    which === ''
      ? []
      : [
          noticeBox({
            language,
            kind: 'warning',
            sentence: fill(text[language], { names: which, purpose: title }),
            ...(text !== texts.gone && {
              line: { text: title, href: purposeLine(policy, purpose) },
            }),
          }),
        ],
  );
};
