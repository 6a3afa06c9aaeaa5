/** What the page of one bank file says. */
import type { Text } from '../../../ground/language.ts';

export const bankFileTexts = {
  reading: { fi: 'Maksuja luettu', sv: 'Betalningar lästa', en: 'Payments read' },
  matching: { fi: 'Maksuja kohdistettu', sv: 'Betalningar avprickade', en: 'Payments matched' },
  undoing: { fi: 'Maksuja otettu takaisin', sv: 'Betalningar tillbakatagna', en: 'Payments undone' },
  became: {
    fi: 'Mitä maksuille tapahtui',
    sv: 'Vad som hände med betalningarna',
    en: 'What became of the payments',
  },
  remarks: { fi: 'Huomautukset', sv: 'Anmärkningar', en: 'Remarks' },
  statements: { fi: 'Tiliotteen tiedot', sv: 'Kontoutdragets uppgifter', en: 'About the statement' },
  account: { fi: 'Tili', sv: 'Konto', en: 'Account' },
  days: { fi: 'Ajalta', sv: 'För tiden', en: 'For the days' },
  said: { fi: 'Tunnus', sv: 'Beteckning', en: 'Identifier' },
  outgoing: {
    fi: 'Yrityksen maksuja, joita ei tallenneta',
    sv: 'Företagets betalningar som inte sparas',
    en: 'Payments of the company, not stored',
  },
  unbooked: {
    fi: 'Vielä kirjaamattomia tapahtumia',
    sv: 'Ännu obokförda händelser',
    en: 'Entries that are not booked yet',
  },
  history: { fi: 'Vaiheet', sv: 'Steg', en: 'Steps' },
  program: { fi: 'Seloste', sv: 'Seloste', en: 'Seloste' },
  ask: {
    fi: 'Tili {accounts} ei ole laskutuksen asetuksissa. Onko se yrityksen oma tili? Mitään ei kohdisteta ennen vastausta.',
    sv: 'Kontot {accounts} finns inte i faktureringens inställningar. Är det företagets eget konto? Inget prickas av före svaret.',
    en: 'The account {accounts} is not in the invoicing settings. Is it the company’s own? Nothing is matched before you answer.',
  },
  confirm: { fi: 'Tili on yrityksen', sv: 'Kontot är företagets', en: 'The account is the company’s' },
  failed: {
    fi: 'Tiedostoa ei voitu lukea loppuun, eikä siitä kohdistettu mitään.',
    sv: 'Filen kunde inte läsas till slut, och inget i den prickades av.',
    en: 'The file could not be read to its end, and nothing of it was matched.',
  },
  codes: {
    fi: 'Maksujen viesteissä oli henkilötunnuksia. Niitä ei tallennettu, ja alkuperäinen tiedosto hävitettiin.',
    sv: 'Betalningarnas meddelanden innehöll personbeteckningar. De sparades inte, och originalfilen förstördes.',
    en: 'Messages of payments held personal identity codes. They were not stored, and the original file was destroyed.',
  },
  again: {
    fi: 'Etsi laskut uudelleen niille maksuille, jotka odottavat: laskuja on voinut tulla lisää.',
    sv: 'Sök fakturor på nytt för de betalningar som väntar: det kan ha kommit fler fakturor.',
    en: 'Look for invoices again for the payments that wait: more invoices may have come.',
  },
  againGo: { fi: 'Kohdista uudelleen', sv: 'Pricka av på nytt', en: 'Match again' },
  undo: {
    fi: 'Ota koko tiliote takaisin: laskut ovat jälleen avoinna, ja jokaisesta suorituksesta jää kirjanpitoon vastakkainen tosite.',
    sv: 'Ta tillbaka hela kontoutdraget: fakturorna är åter öppna, och för varje betalning blir ett motverifikat i bokföringen.',
    en: 'Undo the whole statement: the invoices are open again, and each payment leaves its opposite in the books.',
  },
  undoGo: { fi: 'Ota tiliote takaisin', sv: 'Ta tillbaka kontoutdraget', en: 'Undo the statement' },
  undoAsk: {
    fi: 'Otetaanko takaisin {payments} suoritusta, yhteensä {sum}?',
    sv: 'Ska {payments} betalningar, sammanlagt {sum}, tas tillbaka?',
    en: 'Undo {payments} payments, {sum} in all?',
  },
} as const satisfies Record<string, Text>;
