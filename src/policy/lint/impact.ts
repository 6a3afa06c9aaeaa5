import { asksScreening, criteriaDemand } from '../impact.ts';
import { type Finding, findingKind, type Rule } from './finding.ts';

const unscreened = findingKind('impact_not_screened', 'warns', {
  fi: 'Tarkoitus seuraa tai arvioi ihmisiä tai päättää heistä koneellisesti, mutta vaikutustenarvioinnin tarvetta ei ole arvioitu. Kirjaa, tarvitaanko se ja miksi (35 artikla). Arvio on teidän: se riippuu siitä, keitä ja kuinka monia käsittely koskee, joten mallissa sitä ei ole.',
  sv: 'Ändamålet följer eller bedömer människor eller beslutar om dem maskinellt, men behovet av en konsekvensbedömning har inte bedömts. Anteckna om den behövs och varför (artikel 35). Bedömningen är er egen: den beror på vem och hur många behandlingen gäller, så mallen har den inte.',
  en: 'The purpose observes or evaluates people or decides about them by machine, but whether it needs an impact assessment was not screened. Record whether and why (Article 35). The screening is your own: it depends on whom and how many the processing concerns, so the template has none.',
});
const denied = findingKind('impact_denied_against_criteria', 'warns', {
  fi: 'Valitut kriteerit edellyttävät vaikutustenarviointia, mutta se on merkitty tarpeettomaksi. Tarkista kriteerit tai merkitse se tarpeelliseksi.',
  sv: 'De valda kriterierna förutsätter en konsekvensbedömning, men den är antecknad som onödig. Kontrollera kriterierna eller anteckna att den behövs.',
  en: 'The criteria chosen demand an impact assessment, but it is marked as not needed. Check the criteria or mark it as needed.',
});
const missing = findingKind('impact_assessment_missing', 'warns', {
  fi: 'Vaikutustenarviointi tarvitaan, mutta sitä ei ole tehty. Tee se ennen kuin käsittely alkaa ja kirjaa päivä ja lopputulos.',
  sv: 'En konsekvensbedömning behövs men har inte gjorts. Gör den innan behandlingen börjar och anteckna dag och resultat.',
  en: 'An impact assessment is needed, but none was made. Make it before the processing begins and record its day and outcome.',
});
const unfinished = findingKind('impact_without_outcome', 'warns', {
  fi: 'Vaikutustenarvioinnilta puuttuu lopputulos tai seuraava tarkistuspäivä. Lisää ne.',
  sv: 'Konsekvensbedömningen saknar resultat eller nästa granskningsdag. Lägg till dem.',
  en: 'The impact assessment has no outcome or no day of its next review. Add them.',
});
const unconsulted = findingKind('impact_high_risk_unconsulted', 'warns', {
  fi: 'Riski jää korkeaksi, mutta tietosuojavaltuutettua ei ole kuultu ennalta (36 artikla). Käsittelyä ei saa aloittaa ennen sitä: pienennä riskiä tai kirjaa ennakkokuulemisen päivä.',
  sv: 'Risken förblir hög, men dataombudsmannen har inte hörts på förhand (artikel 36). Behandlingen får inte börja före det: minska risken eller anteckna dagen för förhandssamrådet.',
  en: 'The risk stays high, but the supervisor was not consulted first (Article 36). Processing must not begin before that: lower the risk or record the day of the consultation.',
});

/** GDPR 35 and 36; the day of the review is looked at by the check of the practice, which knows today. */
export const impactAssessments: Rule = ({ purposes }) =>
  purposes.flatMap((purpose): Finding[] => {
    const path = `purposes.${purpose.key}.impact_assessment`;
    const impact = purpose.impact_assessment;
    if (!impact) return asksScreening(purpose) ? [unscreened(path)] : [];
    if (impact.need === 'not_needed') return criteriaDemand(impact.criteria) ? [denied(path)] : [];
    if (!impact.made_on) return [missing(path)];
    const isUnheard = impact.outcome === 'high_risk' && !impact.consulted_on;
    return [
      ...(impact.outcome && impact.review_on ? [] : [unfinished(path)]),
      ...(isUnheard ? [unconsulted(path)] : []),
    ];
  });
