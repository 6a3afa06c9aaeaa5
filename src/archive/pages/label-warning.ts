/** A label’s code holds the address of this installation. One that only this machine can open leads a phone nowhere. */
import type { Text } from '../../ground/language.ts';
import { isLoopbackName } from '../../http/origin.ts';
import type { Context } from '../../http/route.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';

const sentence: Text = {
  fi: 'Tarrojen koodi ei aukea puhelimessa: Seloste on nyt osoitteessa {address}, jonka vain tämä kone tuntee. Pyydä ylläpitäjää asettamaan ensin yrityksen oma osoite (SELOSTE_URL) ja tulosta tarrat vasta sitten.',
  sv: 'Etiketternas kod öppnas inte i en telefon: Seloste finns nu på adressen {address}, som bara den här datorn känner till. Be administratören först ställa in företagets egen adress (SELOSTE_URL) och skriv ut etiketterna sedan.',
  en: 'The code of the labels opens on no phone: Seloste is now at the address {address}, which this machine alone knows. Ask the administrator to set the company’s own address first (SELOSTE_URL), and print the labels then.',
};

export const labelWarning = ({ language, baseUrl }: Pick<Context, 'language' | 'baseUrl'>): HtmlValue =>
  isLoopbackName(new URL(baseUrl).host) &&
  noticeBox({
    language,
    kind: 'warning',
    sentence: sentence[language].replace('{address}', baseUrl),
  });
