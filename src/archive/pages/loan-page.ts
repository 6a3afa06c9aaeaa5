/** To whom, for what and until when; and the loans that there have been. */
import { type Again, errorOf, formPage } from '../../customers/forms/form-fields.ts';
import { addDays, helsinkiDate } from '../../ground/calendar.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { type Html, html } from '../../ui/html.ts';
import { timeline } from '../../ui/timeline.ts';
import { lentForMax, loanFields } from '../lend-document.ts';
import type { Handler, LoanRow } from '../loan-queries.ts';
import { documentPath } from '../paths.ts';
import type { WholeDocument } from '../queries.ts';
import { isArchivist } from './archive-words.ts';

const texts = {
  lend: { fi: 'Lainaa', sv: 'Låna ut', en: 'Lend' },
  title: { fi: 'Lainaa asiakirja', sv: 'Låna ut handlingen', en: 'Lend the document' },
  back: { fi: 'Kirjaa palautetuksi', sv: 'Anteckna som återlämnad', en: 'Record the return' },
  loans: { fi: 'Lainaukset', sv: 'Utlåningar', en: 'Loans' },
  none: { fi: 'Ei lainauksia', sv: 'Inga utlåningar', en: 'No loans' },
  who: {
    fi: 'Paperin saa vain se, jolle on annettu arkiston käyttötarkoitus ja joka on allekirjoittanut voimassa olevan salassapitositoumuksen.',
    sv: 'Bara den som har fått arkivets ändamål och har undertecknat den gällande sekretessförbindelsen får papperet.',
    en: 'Only who has been given the purpose of the archive and has signed the undertaking in force is handed a paper.',
  },
  for: {
    fi: 'Esimerkiksi: reklamaation selvittely',
    sv: 'Till exempel: utredning av en reklamation',
    en: 'For example: looking into a complaint',
  },
  due: { fi: 'palautettava {date}', sv: 'ska återlämnas {date}', en: 'due back {date}' },
  returned: { fi: 'palautettu {date}', sv: 'återlämnad {date}', en: 'returned {date}' },
  by: { fi: 'lainasi {name}', sv: 'utlånad av {name}', en: 'lent by {name}' },
} as const satisfies Record<string, Text>;

/** As long as a matter usually takes. */
const usualDays = 14;

export const loanPage = (
  context: Context,
  { id, archive_number }: Pick<WholeDocument, 'id' | 'archive_number'>,
  { handlers, again }: Readonly<{ handlers: readonly Handler[]; again: Again }>,
): Html => {
  const { language } = context;
  const { typed } = again;
  const shared = (name: keyof typeof loanFields) => ({
    name,
    label: loanFields[name][language],
    language,
    required: true,
    error: errorOf(again, context, name),
  });
  return formPage(context, {
    title: `${texts.title[language]} ${archive_number}`,
    action: `${documentPath(id)}/loan`,
    back: documentPath(id),
    submit: texts.lend[language],
    again,
    fields: html`${field({
      ...shared('lent_to'),
      kind: 'select',
      hint: texts.who[language],
      options: handlers.map((handler) => ({ value: String(handler.id), label: handler.name })),
      value: typed.lent_to ?? (context.caller.kind === 'staff' ? String(context.caller.id) : undefined),
    })}${field({
      ...shared('lent_for'),
      kind: 'text',
      hint: texts.for[language],
      value: typed.lent_for,
      autocomplete: 'off',
      maxLength: lentForMax,
    })}${field({
      ...shared('due_back_on'),
      kind: 'date',
      value: typed.due_back_on ?? addDays(helsinkiDate(new Date()), usualDays),
    })}`,
  });
};

const loanItem = (loan: LoanRow, { language }: Context) => ({
  at: formatMoment(loan.lent_at, language),
  machineAt: loan.lent_at.toISOString(),
  title: loan.lent_to,
  text: [
    loan.lent_for,
    loan.returned_at
      ? fill(texts.returned[language], { date: formatMoment(loan.returned_at, language) })
      : fill(texts.due[language], { date: formatDate(loan.due_back_on, language) }),
    loan.by && loan.by !== loan.lent_to ? fill(texts.by[language], { name: loan.by }) : '',
  ]
    .filter(Boolean)
    .join(', '),
});

export const loansCard = (
  context: Context,
  { id, lent_to }: Pick<WholeDocument, 'id' | 'lent_to'>,
  loans: readonly LoanRow[],
): Html => {
  const { language } = context;
  const act =
    lent_to === null
      ? button({ label: texts.lend[language], href: `${documentPath(id)}/loan`, small: true, icon: 'share' })
      : actionButton({
          language,
          label: texts.back[language],
          action: `${documentPath(id)}/return`,
          small: true,
          icon: 'check',
        });
  return card({
    title: texts.loans[language],
    id: 'loans',
    actions: isArchivist(context) && act,
    content:
      loans.length > 0
        ? timeline({ label: texts.loans[language], items: loans.map((loan) => loanItem(loan, context)) })
        : html`<p class="muted">${texts.none[language]}</p>`,
  });
};
