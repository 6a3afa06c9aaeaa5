/** When all the others have been told: those whom no letter reaches, and what somebody can do about them. */
import type { Counted, Language } from '../../ground/language.ts';
import { ofCount } from '../../ground/language.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { mailingCan } from '../mailing.ts';
import { peoplePath } from '../paths.ts';
import type { Mailing } from '../queries.ts';
import { informingTexts as texts } from './informing-texts.ts';
import { countOf } from './shared.ts';

const words: Counted = {
  one: {
    fi: 'Kaikille muille on kerrottu, mutta yhdelle kirje ei mene perille. Jos osoite puuttuu tai on väärä, hanki uusi ja lisää se asiakkaan kortille: kirje lähtee sitten itsestään. Jos osoitetta ei saa tai hänen tietojaan ei enää käytetä, päätä asia ilmoittamatta ja perustele se.',
    sv: 'Alla andra har informerats, men till en person når brevet inte fram. Om adressen saknas eller är fel, skaffa en ny och lägg till den på kundens kort: brevet går då av sig självt. Om ingen adress finns att få eller personens uppgifter inte används längre, avsluta ärendet utan information och motivera det.',
    en: 'Everybody else has been told, but one letter does not arrive. Where the address is missing or wrong, find a new one and add it to the customer’s card: the letter then goes by itself. Where no address can be had, or their data is used no more, close the matter without telling and say why.',
  },
  many: {
    fi: 'Kaikille muille on kerrottu, mutta {count} henkilölle kirje ei mene perille. Jos osoite puuttuu tai on väärä, hanki uusi ja lisää se asiakkaan kortille: kirje lähtee sitten itsestään. Jos osoitetta ei saa tai tietoja ei enää käytetä, päätä asia ilmoittamatta ja perustele se.',
    sv: 'Alla andra har informerats, men till {count} personer når brevet inte fram. Om adressen saknas eller är fel, skaffa en ny och lägg till den på kundens kort: brevet går då av sig självt. Om ingen adress finns att få eller uppgifterna inte används längre, avsluta ärendet utan information och motivera det.',
    en: 'Everybody else has been told, but {count} letters do not arrive. Where an address is missing or wrong, find a new one and add it to the customer’s card: the letter then goes by itself. Where no address can be had, or the data is used no more, close the matter without telling and say why.',
  },
};

const waits = ['waiting', 'queued', 'to_print', 'printed'] as const;

/** Of an announced change the law’s other way is taken by itself (decision 034). */
export const leftOver = (
  language: Language,
  { id, step, kind, counts, announced_at }: Mailing,
): HtmlValue => {
  const count = countOf({ counts }, 'held', 'failed', 'bounced');
  const isUnderWay = countOf({ counts }, ...waits) > 0;
  const isPublic = kind === 'change' && announced_at !== null;
  if (!mailingCan('send', step) || isUnderWay || isPublic || count === 0) return undefined;
  return noticeBox({
    language,
    kind: 'warning',
    sentence: ofCount(words, count, language),
    line: {
      text: texts.seeWhy[language],
      href: peoplePath(id, countOf({ counts }, 'held') > 0 ? 'held' : 'bounced'),
    },
  });
};
