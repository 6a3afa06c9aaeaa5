/** Words of lists, as the person reads them; what is in no list is shown as it stands. */
import { shippedKinds } from '../../archive/kind.ts';
import { channelTitles as choiceChannels, choiceTitles } from '../../customers/choice.ts';
import { kindTitles as customerKinds } from '../../customers/customer.ts';
import { addressDetail } from '../../customers/details/address.ts';
import type { Detail } from '../../customers/details/detail.ts';
import { emailDetail } from '../../customers/details/email.ts';
import { phoneDetail } from '../../customers/details/phone.ts';
import { noteKindTitles } from '../../customers/notes/note.ts';
import { languageTitles, type Text } from '../../ground/language.ts';
import {
  eventTitles as invoiceEvents,
  stateTitles as invoiceStates,
  methodTitles,
  vatClassTitles,
} from '../../invoices/pages/invoice-texts.ts';
import { mailStateTitles } from '../../mail/mail.ts';
import { channelNames, eventNames, stateNames } from '../../orders/order-words.ts';
import { reasonWords } from '../../sources/pages/import-texts.ts';
import {
  coverageTitles,
  integrityTitles,
  revocationTitles,
  kindTitles as signatureKinds,
  stampTitles,
  trustTitles,
} from '../files/signature.ts';
import { strongProofTitles, wayTitles } from '../identity/identity-check.ts';
import { letterStateTitles, letterTitles } from '../letters/letter.ts';
import { capacityTitles, checkTitles } from '../representative/representative.ts';
import { channelTitles as requestChannels, kindTitles as requestKinds } from '../request.ts';
import { eventTitles as requestEvents } from '../request-event.ts';
import { linkWords } from '../strong/link-words.ts';
import { decisionTitles } from './attachment-decision.ts';
import { standingTitles } from './breach-standing.ts';
import { asTexts } from './titles/as-texts.ts';
import { valueLists } from './titles/value-lists.ts';

type Words = Readonly<Record<string, Text>>;

const kindsOf = ({ fields }: Detail): Words =>
  Object.fromEntries(
    fields.find(({ name }) => name === 'kind')?.choices?.map(({ value, title }) => [value, title]) ?? [],
  );

const bases = asTexts({
  processing: ['käsittely lukuumme', 'behandling för vår räkning', 'processing on our behalf'],
  credit: ['luottopäätös', 'kreditbeslut', 'credit decision'],
  collection: ['perintä', 'indrivning', 'debt collection'],
  invoicing: ['laskutus', 'fakturering', 'invoicing'],
  legal_obligation: ['lakisääteinen velvollisuus', 'lagstadgad skyldighet', 'legal obligation'],
  value_added: ['lisäpalvelu', 'mervärdestjänst', 'value-added service'],
  other: ['muu peruste', 'annan grund', 'other ground'],
});

const lettersOfMailings = asTexts({
  waiting: ['odottaa hyväksyntää', 'väntar på godkännande', 'waits for approval'],
  queued: ['lähdössä', 'skickas', 'on its way out'],
  to_print: ['tulostamatta', 'inte utskrivet', 'to be printed'],
  printed: ['tulostettu', 'utskrivet', 'printed'],
  held: ['ei lähetetty', 'inte skickat', 'not sent'],
  failed: ['ei lähtenyt', 'kunde inte skickas', 'could not be sent'],
  bounced: ['palautui', 'studsade', 'bounced'],
  sending: ['lähdössä', 'skickas', 'being sent'],
  postponed: ['yritetään uudelleen', 'nytt försök görs', 'will be tried again'],
  sent: ['lähetetty sähköpostilla', 'skickat med e-post', 'sent by e-mail'],
  posted: ['postitettu', 'postat', 'posted'],
  handed_over: ['kerrottu muuten', 'informerad på annat sätt', 'told another way'],
  closed: ['päätetty perustellen', 'avslutat med motivering', 'closed with a reason'],
  answered_yes: ['suostuit', 'du samtyckte', 'you consented'],
  answered_no: ['et suostunut', 'du samtyckte inte', 'you did not consent'],
});

const settlements = asTexts({
  told: ['kerrottu sinulle', 'berättat för dig', 'told to you'],
  has_already: [
    'sinulla oli jo tämä tieto',
    'du hade redan informationen',
    'you already had the information',
  ],
  impossible: [
    'kertominen olisi vaatinut kohtuutonta vaivaa',
    'informationen krävde oproportionell ansträngning',
    'telling would have taken disproportionate effort',
  ],
  by_law: [
    'tietojen saamisesta säädetään laissa',
    'erhållandet föreskrivs i lag',
    'obtaining is laid down by law',
  ],
  secrecy: [
    'tiedot ovat lain mukaan salaisia',
    'uppgifterna är sekretessbelagda',
    'the data is confidential by law',
  ],
});

/** The kind stands first in the parts of an address as a file gave it. */
const addressKinds: Words = {
  ...kindsOf(addressDetail),
  ...asTexts({
    delivery: ['Toimitus', 'Leverans', 'Delivery'],
    billing: ['Laskutus', 'Fakturering', 'Billing'],
  }),
};

/** `table.column`, or a column wherever it stands. */
export const valueWords: Readonly<Record<string, Words>> = {
  ...valueLists,
  'import_rows.addresses': addressKinds,
  'import_orders.addresses': addressKinds,
  'import_decisions.reason': reasonWords,
  'import_buyers.reason': reasonWords,
  'request_letters.kind': letterTitles,
  'request_letter_steps.step': letterStateTitles,
  'customers.kind': customerKinds,
  'emails.kind': kindsOf(emailDetail),
  'phones.kind': kindsOf(phoneDetail),
  'addresses.kind': kindsOf(addressDetail),
  'choices.kind': choiceTitles,
  'choices.channel': choiceChannels,
  'notes.kind': noteKindTitles,
  'note_versions.kind': noteKindTitles,
  'requests.kind': requestKinds,
  'requests.channel': requestChannels,
  'request_events.kind': requestEvents,
  'paper_documents.kind': shippedKinds,
  'paper_subjects.kind': shippedKinds,
  'request_file_decisions.decision': decisionTitles,
  'held_texts.decision': decisionTitles,
  'orders.state': stateNames,
  'orders.channel': channelNames,
  'import_orders.state': stateNames,
  'import_orders.channel': channelNames,
  'order_events.kind': eventNames,
  'invoice_events.kind': invoiceEvents,
  'invoices.state': invoiceStates,
  'payments.method': methodTitles,
  'mail_steps.step': mailStateTitles,
  'mailing_letters.state': lettersOfMailings,
  'mailing_letter_steps.step': lettersOfMailings,
  'mailing_letters.way': asTexts({
    email: ['sähköposti', 'e-post', 'e-mail'],
    post: ['kirje', 'brev', 'letter'],
    none: ['ei yhteystietoa', 'inga kontaktuppgifter', 'no contact details'],
  }),
  'mailing_letters.answer': asTexts({ yes: ['kyllä', 'ja', 'yes'], no: ['ei', 'nej', 'no'] }),
  'origin_duties.settled_as': settlements,
  'new_addresses.opens_because': asTexts({
    told: [
      'aiemmille osoitteille kerrottiin',
      'tidigare adresser underrättades',
      'earlier addresses were told',
    ],
    long_known: ['tunnettu pitkään', 'känd sedan länge', 'known for long'],
    own_page: ['lisätty omalla sivulla', 'tillagd på egna sidan', 'added on the own page'],
    phone: ['puhelimitse', 'per telefon', 'by phone'],
    in_person: ['paikan päällä', 'på plats', 'in person'],
    documents: [
      'tilausten tai laskujen perusteella',
      'med stöd av beställningar eller fakturor',
      'by orders or invoices',
    ],
  }),
  'request_fees.settled_as': asTexts({
    paid: ['maksettu', 'betald', 'paid'],
    waived: ['maksusta luovuttu', 'efterskänkt', 'waived'],
    unpaid: ['ei maksettu', 'inte betald', 'not paid'],
  }),
  'breach_customers.standing': standingTitles,
  'disclosures.basis': bases,
  'audit_log.kind': asTexts({
    looked: ['katsottu', 'öppnat', 'looked at'],
    wrote: ['kirjoitettu', 'skrivet', 'written'],
  }),
  'access_packages.kind': asTexts({
    access: ['kaikki tiedot', 'alla uppgifter', 'all data'],
    portability: ['siirrettävät tiedot', 'uppgifter att flytta', 'data to take along'],
  }),
  'strong_links.proof': linkWords,
  'request_representatives.capacity': capacityTitles,
  'request_representatives.checked_as': checkTitles,
  'request_signatures.covers': coverageTitles,
  'request_signatures.integrity': integrityTitles,
  'request_signatures.trust': trustTitles,
  'request_signatures.kind': signatureKinds,
  'request_signatures.stamp': stampTitles,
  'request_signatures.revocation': revocationTitles,
  'identity_checks.way': wayTitles,
  'identity_checks.proof': strongProofTitles,
  vat_class: vatClassTitles,
  language: languageTitles,
};

/** Beside the names of columns the log notes what kind of thing was made: a request, a letter, a note, a mail. */
const notedKinds: readonly Words[] = [
  requestKinds,
  letterTitles,
  letterStateTitles,
  noteKindTitles,
  mailStateTitles,
  choiceTitles,
  languageTitles,
];

export const wordOf = (key: string): Text | undefined =>
  notedKinds.find((words) => Object.hasOwn(words, key))?.[key];
