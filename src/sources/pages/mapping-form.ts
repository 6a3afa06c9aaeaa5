/** Where each column goes: what was recognised, in words, and a choice for every column beside example cells. */
import { formErrors } from '../../access/form-errors.ts';
import { fill, textIn } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { hiddenFields } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { section } from '../../ui/section.ts';
import { fields, type TargetField } from '../files/fields.ts';
import { mappingPath } from '../paths.ts';
import type { Import } from '../queries/imports.ts';
import { fieldAllowed, type Rules } from '../source-rules.ts';

const own = {
  title: { fi: 'Mihin kukin sarake menee', sv: 'Vart varje kolumn går', en: 'Where each column goes' },
  invoicesTitle: {
    fi: 'Mitä laskuista tiedetään',
    sv: 'Vad som är känt om fakturorna',
    en: 'What is known of the invoices',
  },
  example: { fi: 'Esimerkiksi: {cells}', sv: 'Till exempel: {cells}', en: 'For example: {cells}' },
  unnamed: { fi: 'Sarake {number}', sv: 'Kolumn {number}', en: 'Column {number}' },
  leftOut: {
    fi: 'Jätetään pois: {count} saraketta',
    sv: 'Utelämnas: {count} kolumner',
    en: 'Left out: {count} columns',
  },
  nameOrder: { fi: 'Kokonimien järjestys', sv: 'Ordningen i hela namn', en: 'Order of whole names' },
  givenFirst: { fi: 'Matti Virtanen', sv: 'Matti Virtanen', en: 'Matti Virtanen' },
  familyFirst: { fi: 'Virtanen Matti', sv: 'Virtanen Matti', en: 'Virtanen Matti' },
  codes: {
    fi: 'Olen tarkistanut: solut, jotka näyttävät henkilötunnuksilta, eivät ole niitä',
    sv: 'Jag har kontrollerat: celler som ser ut som personbeteckningar är inga sådana',
    en: 'I have checked: cells that look like personal identity codes are none',
  },
  codesHint: {
    fi: 'Solut, joissa on varmasti henkilötunnus, jätetään pois tästä huolimatta.',
    sv: 'Celler som säkert innehåller en personbeteckning utelämnas ändå.',
    en: 'Cells that certainly hold an identity code are left out all the same.',
  },
  saveAs: {
    fi: 'Tallenna nimellä seuraavaa kertaa varten',
    sv: 'Spara under namnet för nästa gång',
    en: 'Save under this name for the next time',
  },
  saveAsHint: {
    fi: 'Sama otsikkorivi tunnistetaan silloin suoraan.',
    sv: 'Samma rubrikrad känns då igen direkt.',
    en: 'The same header is then known at once.',
  },
  go: { fi: 'Lue ja tarkista', sv: 'Läs och kontrollera', en: 'Read and check' },
  unsure: {
    fi: 'Tunnistus on epävarma. Katso jokainen sarake.',
    sv: 'Igenkänningen är osäker. Se på varje kolumn.',
    en: 'The recognition is unsure. Look at each column.',
  },
  noInvoices: {
    fi: 'Seloste ei salli laskuja tästä lähteestä tähän tarkoitukseen, joten tiedostosta tuodaan vain ostajat. Valitse uuteen tuontiin lähteeksi aiempi rekisteri ja tarkoitukseksi laskutus.',
    sv: 'Beskrivningen tillåter inte fakturor från den här källan för detta ändamål, så bara köparna förs in. Välj för en ny import det tidigare registret som källa och fakturering som ändamål.',
    en: 'The notice does not allow invoices from this source for this purpose, so only the buyers are brought in. For a new import choose the earlier register as the source and invoicing as the purpose.',
  },
  paidBefore: {
    fi: 'Ennen tätä päivää erääntyneet laskut on maksettu',
    sv: 'Fakturor som förfallit före den här dagen är betalda',
    en: 'Invoices that fell due before this day have been paid',
  },
  paidBeforeHint: {
    fi: 'Finvoice-tiedosto kertoo harvoin, onko lasku maksettu. Muut laskut jäävät avoimiksi, kunnes maksu kohdistetaan tiliotteelta. Tyhjä: kaikki jäävät avoimiksi.',
    sv: 'En Finvoice-fil säger sällan om fakturan är betald. Övriga fakturor förblir öppna tills betalningen prickas av från kontoutdraget. Tomt: alla förblir öppna.',
    en: 'A Finvoice file seldom says whether an invoice is paid. Others stay open until the payment is matched from a bank statement. Empty: all stay open.',
  },
  forbidden: {
    fi: 'Puuttuvia vaihtoehtoja seloste ei salli tästä lähteestä tähän tarkoitukseen.',
    sv: 'De alternativ som saknas tillåter beskrivningen inte från denna källa för detta ändamål.',
    en: 'What is not offered the notice does not allow from this source for this purpose.',
  },
} as const;

export type MappingShown = Readonly<{
  found: Import;
  rules: Rules;
  examples: readonly (readonly string[])[];
  problems?: readonly FieldProblem[];
}>;

const optionsOf = ({ rules }: MappingShown, { language }: Context) => [
  ...fields
    .filter(({ key }) => key !== 'finvoice' && fieldAllowed(key, rules))
    .map(({ key, label }): { value: TargetField; label: string } => ({ value: key, label: label[language] })),
  ...rules.declaration.extra_fields
    .filter(({ key }) => fieldAllowed(`extra:${key}`, rules))
    .map(({ key, title }) => ({ value: `extra:${key}` as const, label: textIn(title, language) })),
];

/** The name of the form's field for a column. */
export const columnField = (column: number): string => `column_${column}`;

const columnName = ({ header }: Import, column: number, { language }: Context): string =>
  header?.[column]?.trim() || own.unnamed[language].replace('{number}', String(column + 1));

/** Where the elements of an invoice go is known; nobody chooses it. */
const fixedColumns = ({ found }: MappingShown): HtmlValue =>
  hiddenFields(Object.fromEntries(found.mapping.map((target, column) => [columnField(column), target])));

const cellsOf = ({ examples }: MappingShown, column: number): string[] =>
  examples.flatMap((row) => row[column]?.trim().slice(0, 40) || []);

const noteOf = ({ found }: MappingShown, column: number) =>
  found.recognised.columns.find((one) => one.column === column)?.text;

/** What a known format leaves out, and what is empty, nobody has to look at: of the 79 columns of a shop half are that. */
const isFolded = (shown: MappingShown, column: number): boolean => {
  const { mapping, recognised } = shown.found;
  const isKnown = recognised.confidence > 0.9;
  return (
    mapping[column] === 'ignore' &&
    noteOf(shown, column) === undefined &&
    (isKnown || cellsOf(shown, column).length === 0)
  );
};

const columnFields = (shown: MappingShown, context: Context): HtmlValue => {
  if (shown.found.shape.container === 'finvoice') return fixedColumns(shown);
  const { language } = context;
  const options = optionsOf(shown, context);
  const chosen = (column: number): Html => {
    const cells = cellsOf(shown, column);
    const hint =
      noteOf(shown, column)?.[language] ??
      (cells.length > 0 ? own.example[language].replace('{cells}', () => cells.join(' · ')) : undefined);
    return field({
      kind: 'select',
      name: columnField(column),
      language,
      label: columnName(shown.found, column, context),
      ...(hint ? { hint } : {}),
      options,
      value: shown.found.mapping[column]!,
      required: true,
    });
  };
  const columns = [...shown.found.mapping.keys()];
  const folded = columns.filter((column) => isFolded(shown, column));
  return html`${columns.filter((column) => !folded.includes(column)).map(chosen)}${
    folded.length > 0 &&
    more({
      summary: fill(own.leftOut[language], { count: folded.length }),
      content: html`${folded.map(chosen)}`,
    })
  }`;
};

const whichArePaid = ({ found }: MappingShown, { language }: Context): Html =>
  field({
    kind: 'date',
    name: 'paid_before',
    language,
    label: own.paidBefore[language],
    hint: own.paidBeforeHint[language],
    value: found.options.invoices?.paidBefore ?? '',
  });

const questions = ({ found }: MappingShown, { language }: Context): Html =>
  html`${
    found.mapping.includes('full_name') &&
    field({
      kind: 'radio',
      name: 'name_order',
      language,
      label: own.nameOrder[language],
      value: found.options.nameOrder ?? 'given_first',
      options: [
        { value: 'given_first', label: own.givenFirst[language] },
        { value: 'family_first', label: own.familyFirst[language] },
      ],
      required: true,
    })
  }${
    Boolean(found.counts.problems?.['identity_code_likely']) &&
    field({
      kind: 'checkbox',
      name: 'codes_confirmed',
      language,
      label: own.codes[language],
      hint: own.codesHint[language],
      checked: found.options.codesConfirmed ?? false,
    })
  }${found.shape.container !== 'finvoice' && field({ kind: 'text', name: 'save_as', language, label: own.saveAs[language], hint: own.saveAsHint[language], maxLength: 80, size: 'medium' })}`;

export const mappingSection = (shown: MappingShown, context: Context): Html => {
  const { language } = context;
  const { recognised, id } = shown.found;
  const isFixed = shown.found.shape.container === 'finvoice';
  const isUnsure = recognised.confidence < 0.5;
  return section({
    title: (isFixed ? own.invoicesTitle : own.title)[language],
    lead: html`${recognised.title[language]}. ${recognised.why[language]} ${!isFixed && own.forbidden[language]}`,
    content: html`<div class="stack">${isUnsure && noticeBox({ language, kind: 'warning', sentence: own.unsure[language] })}${recognised.notes.map(
      (note) => noticeBox({ language, kind: 'info', sentence: note[language] }),
    )}${
      recognised.format === 'finvoice' &&
      shown.found.kind !== 'invoices' &&
      noticeBox({ language, kind: 'warning', sentence: own.noInvoices[language] })
    }<div class="narrow">${form({
      language,
      action: mappingPath(id),
      errors: formErrors(shown.problems ?? [], language).errors,
      submit: own.go[language],
      content: html`${columnFields(shown, context)}${
        shown.found.kind === 'invoices' && whichArePaid(shown, context)
      }${questions(shown, context)}`,
    })}</div></div>`,
  });
};
