import { formErrors, typedText } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { type DeclaredText, textIn } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { importsPath, newImportPath } from '../paths.ts';
import { importTexts as texts } from './import-texts.ts';

const own = {
  lead: {
    fi: 'CSV, TSV, XLSX tai vCard: verkkokaupan, taloushallinnon tai sähköpostin vienti, tai oma luettelo. Toisen laskutusohjelman myyntilaskut tuodaan Finvoice-tiedostona. Mikään ei siirry rekisteriin vielä tässä.',
    sv: 'CSV, TSV, XLSX eller vCard: en export ur webbutiken, ekonomisystemet eller e-posten, eller en egen lista. Ett annat faktureringsprograms försäljningsfakturor förs in som en Finvoice-fil. Inget kommer in i registret ännu här.',
    en: 'CSV, TSV, XLSX or vCard: an export of the shop, the accounts or the mail, or a list of your own. Sales invoices of another billing program come as a Finvoice file. Nothing reaches the register yet.',
  },
  sourceHint: {
    fi: 'Selosteen lähteet. Jos lähde ei ole asiakas itse, hänelle kerrotaan siitä kuukauden kuluessa (14 artikla).',
    sv: 'Beskrivningens källor. Om källan inte är kunden själv informeras kunden inom en månad (artikel 14).',
    en: 'The sources of the notice. Where the customer is not the source, they are told within a month (Article 14).',
  },
  elsewhere: { fi: 'muualta', sv: 'från annat håll', en: 'from elsewhere' },
  asOfHint: {
    fi: 'Mitä asiakas on itse ilmoittanut tämän päivän jälkeen, sitä tiedosto ei muuta.',
    sv: 'Det som kunden själv har meddelat efter den dagen ändrar filen inte.',
    en: 'What a customer has told after this day the file does not change.',
  },
  fileHint: {
    fi: 'Vedä tiedosto tähän tai valitse se. Se säilytetään salattuna ja hävitetään, kun tuonti on suljettu.',
    sv: 'Dra filen hit eller välj den. Den bevaras krypterad och förstörs när importen har avslutats.',
    en: 'Drag the file here or choose it. It is kept encrypted and destroyed once the import has been closed.',
  },
  go: { fi: 'Lue tiedosto', sv: 'Läs filen', en: 'Read the file' },
} as const;

type Titled = Readonly<{ key: string; title: DeclaredText }>;

const optionsOf = (all: readonly Titled[], { language }: Context, more: (one: Titled) => string = () => '') =>
  all.map((one) => ({ value: one.key, label: `${textIn(one.title, language)}${more(one)}` }));

type Shown = Readonly<{ typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] }>;

const fields = (context: Context, { typed = {}, problems = [] }: Shown): Html => {
  const { language, policy } = context;
  const { errorOf } = formErrors(problems, language);
  const { sources, purposes } = policy.declaration;
  const elsewhere = new Set(sources.filter(({ from_person }) => !from_person).map(({ key }) => key));
  const choice = (
    name: 'source' | 'purpose',
    hint: string | undefined,
    options: ReturnType<typeof optionsOf>,
  ) =>
    field({
      kind: 'select',
      name,
      language,
      label: texts[name][language],
      ...(hint ? { hint } : {}),
      options,
      value: typedText(typed, name),
      blank: '',
      required: true,
      error: errorOf(name),
    });
  // The file comes last: the fields before it are read while it still arrives.
  return html`${choice(
    'source',
    own.sourceHint[language],
    optionsOf(sources, context, ({ key }) => (elsewhere.has(key) ? ` (${own.elsewhere[language]})` : '')),
  )}${choice(
    'purpose',
    undefined,
    optionsOf(
      purposes.filter(({ reads }) => reads.includes('name')),
      context,
    ),
  )}${field({
    kind: 'date',
    name: 'as_of',
    language,
    label: texts.asOf[language],
    hint: own.asOfHint[language],
    value: typedText(typed, 'as_of') ?? helsinkiDate(new Date()),
    error: errorOf('as_of'),
  })}${field({
    kind: 'file',
    name: 'file',
    language,
    label: texts.file[language],
    hint: own.fileHint[language],
    accept: '.csv,.tsv,.txt,.xlsx,.vcf,.xml,text/csv,text/xml,application/xml',
    required: true,
    error: errorOf('file'),
  })}`;
};

export const newImportPage = (context: Context, shown: Shown = {}): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.add[language],
    path: newImportPath,
    lead: own.lead[language],
    content: html`<div class="narrow">${form({
      language,
      action: importsPath,
      multipart: true,
      errors: formErrors(shown.problems ?? [], language).errors,
      submit: own.go[language],
      cancel: { href: importsPath },
      content: fields(context, shown),
    })}</div>`,
  });
};
