/** Words of lists that no page of the staff shows as the person should read them. A test says which list has none yet. */
import type { Text } from '../../../ground/language.ts';
import { asTexts } from './as-texts.ts';

const channels = {
  email: ['sähköposti', 'e-post', 'e-mail'],
  post: ['kirje', 'brev', 'letter'],
} as const;

const kinds = asTexts({
  person: ['Henkilö', 'Person', 'Person'],
  organisation: ['Organisaatio', 'Organisation', 'Organisation'],
  sole_trader: ['Toiminimi', 'Firma', 'Sole trader'],
});

const outcomes = asTexts({
  new: ['uusi', 'ny', 'new'],
  known: ['sama kuin rekisterissä', 'samma som i registret', 'the same as in the register'],
  update: ['tietoja muutettiin', 'uppgifter ändrades', 'data was changed'],
  unchanged: ['ei muutoksia', 'inga ändringar', 'no changes'],
  twin: ['kahdesti samassa tiedostossa', 'två gånger i samma fil', 'twice in the same file'],
  unclear: ['ei voitu päätellä', 'kunde inte avgöras', 'could not be told'],
  restricted: ['käsittely rajoitettu', 'behandlingen begränsad', 'processing restricted'],
  refused: ['hylättiin', 'avvisades', 'refused'],
  left_out: ['jätettiin pois', 'lämnades bort', 'left out'],
  erased: ['poistettu omasta pyynnöstä', 'raderad på egen begäran', 'erased at their own request'],
});

export const valueLists: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  'access_package_files.format': asTexts({
    json: ['JSON', 'JSON', 'JSON'],
    csv: ['CSV', 'CSV', 'CSV'],
    pdf: ['PDF', 'PDF', 'PDF'],
    zip: ['ZIP', 'ZIP', 'ZIP'],
  }),
  'bulk_edit_rows.outcome': asTexts({
    change: ['muutetaan', 'ska ändras', 'to be changed'],
    restricted: ['käsittely rajoitettu', 'behandlingen begränsad', 'processing restricted'],
    skipped: ['ohitettiin', 'hoppades över', 'skipped'],
    done: ['muutettu', 'ändrad', 'changed'],
    undone: ['peruttu', 'ångrad', 'undone'],
    kept: ['jätetty ennalleen', 'lämnad som den var', 'left as it was'],
  }),
  'collections.ended_why': asTexts({
    paid: ['maksettu', 'betald', 'paid'],
    withdrawn: ['peruttu', 'återkallad', 'withdrawn'],
    uncollectable: ['ei saatu perittyä', 'kunde inte drivas in', 'could not be collected'],
  }),
  'identity_checks.outcome': asTexts({
    confirmed: ['vahvistettu', 'bekräftad', 'confirmed'],
    denied: ['kiistetty', 'bestridd', 'denied'],
    failed: ['ei riittänyt', 'räckte inte', 'was not enough'],
  }),
  'import_rows.kind': kinds,
  'import_buyers.outcome': outcomes,
  'import_decisions.decision': outcomes,
  'invoices.kind': asTexts({
    invoice: ['lasku', 'faktura', 'invoice'],
    credit_note: ['hyvityslasku', 'kreditfaktura', 'credit note'],
  }),
  'invoices.origin': asTexts({
    own: ['oma lasku', 'egen faktura', 'our own invoice'],
    imported: ['tuotu toisesta järjestelmästä', 'hämtad ur ett annat system', 'brought from another system'],
  }),
  'invoicing_details.channel': asTexts({
    ...channels,
    einvoice: ['verkkolasku', 'e-faktura', 'e-invoice'],
  }),
  'reminders.channel': asTexts(channels),
  'mailing_letters.held_because': asTexts({
    restricted: ['käsittely rajoitettu', 'behandlingen begränsad', 'processing restricted'],
    deceased: ['merkitty kuolleeksi', 'antecknad som avliden', 'recorded as deceased'],
    kept_for_duty: ['vain laki säilyttää tietoja', 'bara lagen bevarar uppgifter', 'only the law keeps data'],
    protected: ['turvakielto', 'spärrmarkering', 'non-disclosure for personal safety'],
    no_contact: ['ei yhteystietoa', 'inga kontaktuppgifter', 'no contact details'],
    objected: ['kielsit tämän käytön', 'du har förbjudit användningen', 'you have forbidden this use'],
    suppressed: [
      'osoite on estolistalla',
      'adressen finns på spärrlistan',
      'the address is on the suppression list',
    ],
    not_concerned: ['ei enää koske sinua', 'gäller dig inte längre', 'no longer concerns you'],
  }),
  'merge_rows.what': asTexts({
    gone: ['poistui', 'försvann', 'went'],
    dropped: ['jätettiin pois', 'lämnades bort', 'left out'],
    changed: ['muuttui', 'ändrades', 'changed'],
    made: ['syntyi', 'uppstod', 'came about'],
  }),
  'payments.kind': asTexts({
    received: ['maksu', 'betalning', 'payment'],
    refund: ['palautus', 'återbetalning', 'refund'],
    reversal: ['kirjauksen peruutus', 'återföring', 'reversal'],
  }),
  'removals.what': asTexts({
    note: ['muistiinpano', 'anteckning', 'note'],
    attachment: ['liite', 'bilaga', 'attachment'],
    task: ['tehtävä', 'arbetsuppgift', 'task'],
  }),
  'request_corrections.decision': asTexts({
    changed: ['korjattiin', 'rättades', 'corrected'],
    refused: ['ei korjattu', 'rättades inte', 'not corrected'],
  }),
  'request_mails.sorted_as': asTexts({
    request: ['pyyntö', 'begäran', 'request'],
    reply: ['kuuluu pyyntöön', 'hör till en begäran', 'belongs to a request'],
    other: ['ei pyyntö', 'ingen begäran', 'no request'],
  }),
  'task_steps.step': asTexts({
    done: ['tehty', 'gjord', 'done'],
    reopened: ['avattu uudelleen', 'öppnad på nytt', 'opened again'],
    changed: ['muutettu', 'ändrad', 'changed'],
  }),
};
