import { fill, type Text } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { copyText } from '../ui/copy.ts';
import { type Html, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { passwordLinkHours } from './make-password-link.ts';
import { staffPage } from './staff-page.ts';

const texts = {
  title: {
    fi: 'Linkki salasanan asettamiseen',
    sv: 'Länk för att ange lösenord',
    en: 'Link to set a password',
  },
  once: {
    fi: 'Linkki näytetään vain nyt. Anna se henkilölle itselleen; se toimii kerran ja {hours} tuntia.',
    sv: 'Länken visas bara nu. Ge den till personen själv; den fungerar en gång och i {hours} timmar.',
    en: 'The link is shown only now. Give it to the person themselves; it works once and for {hours} hours.',
  },
  on: { fi: 'Henkilön sivulle', sv: 'Till personens sida', en: 'To the person’s page' },
} as const satisfies Record<string, Text>;

/** The one time that the link can be seen: only its hash is kept. */
export const passwordLinkPage = (
  context: Context,
  person: Readonly<{ id: number; name: string }>,
  link: string,
): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.title[language],
    path: `/staff/${person.id}`,
    said: noticeBox({
      language,
      kind: 'warning',
      sentence: fill(texts.once[language], { hours: passwordLinkHours }),
    }),
    content: html`<div class="narrow stack">${card({
      title: person.name,
      content: copyText({ language, value: link }),
    })}${button({ label: texts.on[language], href: `/staff/${person.id}` })}</div>`,
  });
};
