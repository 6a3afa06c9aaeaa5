/** Where a person answers, without signing in: yes and no side by side, with equal ease (GDPR 7(3)). */
import { type Text, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { publicFrame } from '../../requests/public-frame.ts';
import { actionButton } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { plainPage } from '../../ui/plain-page.ts';
import type { ConsentStanding } from '../consent-queries.ts';
import { consentPath } from '../paths.ts';

export const consentTexts = {
  title: { fi: 'Annatko suostumuksesi?', sv: 'Ger du ditt samtycke?', en: 'Do you give your consent?' },
  lead: {
    fi: 'Vastaa kirjeessä olevalla koodilla. Sinun ei tarvitse kirjautua.',
    sv: 'Svara med koden i brevet. Du behöver inte logga in.',
    en: 'Answer with the code in the letter. You need not sign in.',
  },
  code: { fi: 'Kirjeen koodi', sv: 'Kod i brevet', en: 'Code in the letter' },
  next: { fi: 'Jatka', sv: 'Fortsätt', en: 'Go on' },
  yes: { fi: 'Suostun', sv: 'Jag samtycker', en: 'I consent' },
  no: { fi: 'En suostu', sv: 'Jag samtycker inte', en: 'I do not consent' },
  unknown: {
    fi: 'Koodia ei tunnistettu. Tarkista se kirjeestä; myös muu kirjoitusasu käy, kunhan merkit ovat oikein.',
    sv: 'Koden kändes inte igen. Kontrollera den i brevet; skrivsättet är fritt så länge tecknen är rätt.',
    en: 'The code was not recognised. Check it in the letter; how you write it is free as long as the characters are right.',
  },
  saidYes: {
    fi: 'Kiitos. Suostumuksesi on kirjattu. Voit perua sen milloin tahansa samasta linkistä.',
    sv: 'Tack. Ditt samtycke har antecknats. Du kan när som helst återkalla det med samma länk.',
    en: 'Thank you. Your consent has been recorded. You can withdraw it at any time with the same link.',
  },
  saidNo: {
    fi: 'Kiitos. Emme käytä tietojasi tähän. Voit muuttaa vastaustasi milloin tahansa samasta linkistä.',
    sv: 'Tack. Vi använder inte dina uppgifter till detta. Du kan när som helst ändra ditt svar med samma länk.',
    en: 'Thank you. We do not use your data for this. You can change your answer at any time with the same link.',
  },
  refused: {
    fi: 'Olet kirjeen lähettämisen jälkeen kieltänyt tämän tai perunut suostumuksesi muulla tavalla, ja se on voimassa. Jos haluat suostua, tee se omalla sivullasi tai ota meihin yhteyttä.',
    sv: 'Efter att brevet skickades har du förbjudit detta eller återkallat ditt samtycke på ett annat sätt, och det gäller. Om du vill samtycka kan du göra det på din egen sida eller kontakta oss.',
    en: 'Since the letter went you have forbidden this or withdrawn your consent by another way, and that is in force. If you want to consent, do so on your own page or contact us.',
  },
  ownPage: { fi: 'Avaa oma sivu', sv: 'Öppna din egen sida', en: 'Open your own page' },
} as const satisfies Record<string, Text>;

const saidTexts = {
  yes: consentTexts.saidYes,
  no: consentTexts.saidNo,
  refused: consentTexts.refused,
} as const;

export type ConsentShown = Readonly<{
  /** Of the letter, where the code opens one. */
  asked?: Readonly<{ purpose: string; code: string; answer: ConsentStanding }> | undefined;
  isUnknown?: boolean;
}>;

const askCode = ({ language }: Context): Html =>
  form({
    language,
    action: consentPath,
    method: 'get',
    submit: consentTexts.next[language],
    content: field({
      kind: 'text',
      name: 'code',
      label: consentTexts.code[language],
      language,
      required: true,
      size: 'medium',
      maxLength: 100,
      autocomplete: 'off',
    }),
  });

/** Neither button is larger, brighter or first to the eye: both are plain. */
const ask = (
  { language, policy }: Context,
  { purpose: key, code }: NonNullable<ConsentShown['asked']>,
): Html => {
  const purpose = policy.declaration.purposes.find((one) => one.key === key);
  return html`<div class="stack"><h2>${purpose && textIn(purpose.title, language)}</h2><p>${
    purpose && textIn(purpose.explanation, language)
  }</p><div class="row">${(['yes', 'no'] as const).map((answer) =>
    actionButton({
      language,
      action: consentPath,
      hidden: { code, answer },
      label: consentTexts[answer][language],
      kind: 'plain',
    }),
  )}</div></div>`;
};

export const consentPage = (context: Context, { asked, isUnknown = false }: ConsentShown): Html => {
  const { language } = context;
  const said = asked?.answer && saidTexts[asked.answer][language];
  return plainPage({
    ...publicFrame(context),
    title: consentTexts.title[language],
    lead: asked ? undefined : consentTexts.lead[language],
    // The code is in no link of the page: the languages’ come back to the empty one.
    path: consentPath,
    content: html`<div class="stack">${said && noticeBox({ language, kind: 'done', sentence: said })}${
      isUnknown && noticeBox({ language, kind: 'warning', sentence: consentTexts.unknown[language] })
    }${asked && asked.answer !== 'refused' && ask(context, asked)}${
      asked?.answer === 'refused' && html`<p><a href="/own/sign-in">${consentTexts.ownPage[language]}</a></p>`
    }${!asked && askCode(context)}</div>`,
  });
};
