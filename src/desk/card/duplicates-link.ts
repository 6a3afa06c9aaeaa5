/** From the card to where the customer may stand once more: for upkeep, which merges. */
import { duplicatesOfPath } from '../../customers/duplicates/paths.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';

const texts = {
  title: { fi: 'Kaksoiskappaleet', sv: 'Dubbletter', en: 'Duplicates' },
  twice: {
    fi: 'Tämä asiakas näyttää olevan rekisterissä kahdesti.',
    sv: 'Den här kunden verkar finnas två gånger i registret.',
    en: 'This customer seems to stand in the register twice.',
  },
  compare: { fi: 'Vertaa', sv: 'Jämför', en: 'Compare' },
} as const satisfies Record<string, Text>;

export const mayMerge = ({ purpose }: Context): boolean => purpose === 'register_upkeep';

export const duplicatesLink = (context: Context, customerId: number): HtmlValue =>
  mayMerge(context) &&
  button({
    label: texts.title[context.language],
    href: duplicatesOfPath(customerId),
    icon: 'merge',
    kind: 'quiet',
  });

export const duplicatesNotice = (
  { language }: Context,
  customerId: number,
  isFoundTwice: boolean,
): HtmlValue =>
  isFoundTwice &&
  noticeBox({
    language,
    kind: 'info',
    sentence: texts.twice[language],
    actions: button({ label: texts.compare[language], href: duplicatesOfPath(customerId), small: true }),
  });
