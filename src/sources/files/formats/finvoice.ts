import { finvoiceHeader, finvoiceMapping } from '../finvoice/columns.ts';
import type { FileFormat } from './format.ts';
import { headerKey } from './header-words.ts';

/** The columns that `finvoice-rows.ts` lays invoices out in. */
export const finvoice: FileFormat = {
  key: 'finvoice',
  title: {
    fi: 'Finvoice, myyntilaskut',
    sv: 'Finvoice, försäljningsfakturor',
    en: 'Finvoice, sales invoices',
  },
  signature: ['invoicenumber', 'finvoice'],
  fields: Object.fromEntries(finvoiceHeader.map((name, at) => [headerKey(name), finvoiceMapping[at]!])),
  why: {
    fi: 'Laskut on kirjoitettu Finvoice-muotoon.',
    sv: 'Fakturorna är skrivna i formatet Finvoice.',
    en: 'The invoices are written as Finvoice.',
  },
  notes: [
    {
      fi: 'Laskut säilyttävät toisen ohjelman numeron. Oma numerosarja jatkuu ilman aukkoja, eikä samaa laskua tuoda kahdesti.',
      sv: 'Fakturorna behåller det andra programmets nummer. Den egna nummerserien fortsätter utan luckor, och samma faktura förs inte in två gånger.',
      en: 'Invoices keep the number of the other program. The own series goes on without gaps, and no invoice comes in twice.',
    },
    {
      fi: 'Alkuperäinen XML jää laskun tositteeksi ja säilyy niin kauan kuin kirjanpito vaatii.',
      sv: 'Den ursprungliga XML:en blir fakturans verifikat och bevaras så länge bokföringen kräver.',
      en: 'The original XML stays as the voucher of the invoice and is kept for as long as bookkeeping demands.',
    },
  ],
};
