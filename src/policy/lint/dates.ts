import { findingKind, type Rule } from './finding.ts';

const updatedTooEarly = findingKind('updated_before_drawn_up', 'blocks', {
  fi: 'Päivityspäivä on ennen laatimispäivää. Korjaa toinen.',
  sv: 'Dagen för uppdatering är före dagen då beskrivningen upprättades. Rätta den ena.',
  en: 'The date of the update is before the date of drawing up. Correct one of them.',
});
const yearEndImpossible = findingKind('financial_year_end_impossible', 'blocks', {
  fi: 'Tilikauden päättymispäivää ei ole kalenterissa. Kirjoita kuukausi ja päivä, esimerkiksi 12-31.',
  sv: 'Dagen då räkenskapsperioden går ut finns inte i kalendern. Skriv månad och dag, till exempel 12-31.',
  en: 'The end of the financial year is not in the calendar. Write month and day, for example 12-31.',
});
const lengthMissing = findingKind('retention_without_length', 'blocks', {
  fi: 'Säilytysajalta puuttuu pituus. Anna se kuukausina tai päivinä, tai kirjoita säännökseen, miksi aika ei pääty.',
  sv: 'Lagringstidens längd saknas. Ange den i månader eller dagar, eller skriv i bestämmelsen varför tiden inte tar slut.',
  en: 'The retention period has no length. Give it in months or days, or write in the statute why it does not end.',
});

const logLengthMissing = findingKind('log_retention_missing', 'blocks', {
  fi: 'Käyttölokilla ei ole säilytysaikaa, joten sitä ei poistettaisi koskaan. Palauta lokin säilytysaika (tunnus lookups) ja anna sille pituus; jos poistit sen, hylkää luonnos.',
  sv: 'Loggen har ingen lagringstid och skulle därför aldrig raderas. Återställ loggens lagringstid (nyckeln lookups) och ge den en längd; om du tog bort den, förkasta utkastet.',
  en: 'The access log has no retention period, so it would never be deleted. Restore the log’s period (key lookups) and give it a length; if you removed it, discard the draft.',
});

/** C1, M15. */
export const dates: Rule = ({ drawn_up_on, updated_on }) =>
  updated_on < drawn_up_on ? [updatedTooEarly('updated_on')] : [];

/** A leap day would come true every fourth year only, so 29 February is no year end either. */
export const financialYear: Rule = ({ financial_year_end: end }) => {
  const day = new Date(`2026-${end}T00:00:00Z`);
  const real = !Number.isNaN(day.getTime()) && day.toISOString().slice(5, 10) === end;
  return real ? [] : [yearEndImpossible('financial_year_end')];
};

/** GDPR 13(2)(a) (M2). Only what never ends may go without a length, and then it says why. */
export const retentionLengths: Rule = ({ retention }) =>
  retention
    .filter(({ months, days }) => months === undefined && days === undefined)
    .filter(({ from, statute }) => from !== 'none' || !statute?.fi.trim())
    .map(({ key }) => lengthMissing(`retention.${key}.months`));

/** The log's months are dropped by this rule (src/audit): without it they would stay for ever. GDPR 5(1)(e). */
export const logRetention: Rule = ({ retention }) => {
  const rule = retention.find(({ key }) => key === 'lookups');
  return rule && (rule.months || rule.days) ? [] : [logLengthMissing('retention')];
};
