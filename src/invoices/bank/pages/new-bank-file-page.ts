import { formErrors } from '../../../access/form-errors.ts';
import { staffPage } from '../../../access/staff-page.ts';
import type { Context, FieldProblem } from '../../../http/route.ts';
import { field } from '../../../ui/field.ts';
import { form } from '../../../ui/form.ts';
import { type Html, html } from '../../../ui/html.ts';
import { bankFilesPath, newBankFilePath } from '../paths.ts';
import { bankTexts as texts } from './bank-texts.ts';

const own = {
  lead: {
    fi: 'Tiliote (camt.053) tai saapuneiden maksujen erittely (camt.054) XML-muodossa. Varmat maksut kirjataan laskuille heti; muut näet ensin.',
    sv: 'Kontoutdrag (camt.053) eller specifikation av inkomna betalningar (camt.054) som XML. Säkra betalningar registreras genast på fakturorna; de övriga ser du först.',
    en: 'A statement (camt.053) or a notification of incoming payments (camt.054) as XML. Certain payments are recorded on their invoices at once; the others you see first.',
  },
  hint: {
    fi: 'Tiedosto säilytetään salattuna, ja se hävitetään 60 päivän kuluttua. Yrityksen omia maksuja ei tallenneta.',
    sv: 'Filen bevaras krypterad och förstörs efter 60 dagar. Företagets egna betalningar sparas inte.',
    en: 'The file is kept encrypted and destroyed after 60 days. Payments that the company made itself are not stored.',
  },
  go: { fi: 'Lue ja kohdista', sv: 'Läs och pricka av', en: 'Read and match' },
} as const;

export const newBankFilePage = (context: Context, problems: readonly FieldProblem[] = []): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return staffPage(context, {
    title: texts.add[language],
    path: newBankFilePath,
    lead: own.lead[language],
    content: html`<div class="narrow">${form({
      language,
      action: bankFilesPath,
      multipart: true,
      errors,
      submit: own.go[language],
      cancel: { href: bankFilesPath },
      content: field({
        kind: 'file',
        name: 'file',
        language,
        label: texts.file[language],
        hint: own.hint[language],
        accept: '.xml,.camt,application/xml,text/xml',
        required: true,
        error: errorOf('file'),
      }),
    })}</div>`,
  });
};
