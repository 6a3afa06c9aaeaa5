import { staffPage } from '../../access/staff-page.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { allMarketingTitle, type ChoiceKind, choiceTitles } from '../choice.ts';
import { purposeTitle } from '../purpose-title.ts';
import type { Recorded } from '../recorded-choice.ts';

const texts = {
  title: { fi: 'Valinta kirjattu', sv: 'Valet är antecknat', en: 'The choice is recorded' },
  card: { fi: 'Asiakkaan tietoihin', sv: 'Till kundens uppgifter', en: 'To the customer' },
  list: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
} as const satisfies Record<string, Text>;

/** A page of its own: the desk at which one sits may no longer see the customer. */
export const choiceRecordedPage = (context: Context, customerId: number, recorded: Recorded): Html => {
  const { language, policy } = context;
  const each = recorded.purposes.map((number) => purposeTitle(policy, number, language));
  const about = recorded.isAboutAllMarketing ? allMarketingTitle[language] : each.join(', ');
  const title = choiceTitles[recorded.kind as ChoiceKind]?.[language] ?? recorded.kind;
  return staffPage(context, {
    title: texts.title[language],
    said: noticeBox({
      language,
      kind: 'done',
      sentence: about ? `${title}: ${about}` : title,
    }),
    content: html`<ul>${recorded.effects.map((sentence) => html`<li>${sentence}</li>`)}</ul>
<div class="row">${button({ label: texts.card[language], href: `/customers/${customerId}`, kind: 'main' })}${button(
      {
        label: texts.list[language],
        href: '/customers',
      },
    )}</div>`,
  });
};
