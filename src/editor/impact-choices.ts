/** The words of an impact assessment: GDPR 35(3), the supervisor's list, WP 248. */
import type { Text } from '../ground/language.ts';
import { type ImpactCriterion, impactCriteria, impactOutcomes } from '../policy/impact.ts';

export const criterionTitles: Readonly<Record<ImpactCriterion, Text>> = {
  systematic_evaluation: {
    fi: 'Järjestelmällinen ja kattava automaattinen arviointi, jolla on oikeusvaikutuksia (35.3 a)',
    sv: 'Systematisk och omfattande automatisk bedömning med rättsliga följder (35.3 a)',
    en: 'Systematic and extensive automated evaluation with legal effects (35(3)(a))',
  },
  special_data_large_scale: {
    fi: 'Arkaluonteisten tai rikostietojen laajamittainen käsittely (35.3 b)',
    sv: 'Omfattande behandling av känsliga uppgifter eller brottsuppgifter (35.3 b)',
    en: 'Special categories or criminal data on a large scale (35(3)(b))',
  },
  public_monitoring: {
    fi: 'Yleisölle avoimen alueen laajamittainen valvonta (35.3 c)',
    sv: 'Omfattande övervakning av en allmän plats (35.3 c)',
    en: 'Monitoring of a public area on a large scale (35(3)(c))',
  },
  scoring: {
    fi: 'Ihmisten arviointi, pisteytys tai profilointi',
    sv: 'Bedömning, poängsättning eller profilering av människor',
    en: 'Evaluating, scoring or profiling people',
  },
  automated_decision: {
    fi: 'Automaattinen päätös, jolla on merkittäviä vaikutuksia',
    sv: 'Automatiserat beslut med betydande följder',
    en: 'Automated decision with significant effects',
  },
  systematic_monitoring: {
    fi: 'Järjestelmällinen seuranta',
    sv: 'Systematisk övervakning',
    en: 'Systematic monitoring',
  },
  sensitive_data: {
    fi: 'Arkaluonteiset tai hyvin henkilökohtaiset tiedot',
    sv: 'Känsliga eller mycket personliga uppgifter',
    en: 'Sensitive or highly personal data',
  },
  large_scale: {
    fi: 'Laajamittainen käsittely',
    sv: 'Omfattande behandling',
    en: 'Processing on a large scale',
  },
  combined_sources: {
    fi: 'Eri tarkoituksiin kerättyjen tietojen yhdistäminen',
    sv: 'Uppgifter som samlats för olika ändamål kombineras',
    en: 'Combining data collected for different purposes',
  },
  vulnerable_people: {
    fi: 'Heikossa asemassa olevien, kuten lasten, tiedot',
    sv: 'Uppgifter om utsatta personer, till exempel barn',
    en: 'Data about vulnerable people, such as children',
  },
  new_technology: {
    fi: 'Uusi tekniikka tai uusi tapa käyttää sitä',
    sv: 'Ny teknik eller ett nytt sätt att använda den',
    en: 'New technology or a new way to use it',
  },
  prevents_right_or_contract: {
    fi: 'Käsittely voi estää oikeuden, palvelun tai sopimuksen',
    sv: 'Behandlingen kan hindra en rättighet, en tjänst eller ett avtal',
    en: 'The processing can prevent a right, a service or a contract',
  },
  biometric_data: {
    fi: 'Biometriset tiedot (valtuutetun luettelo)',
    sv: 'Biometriska uppgifter (ombudsmannens förteckning)',
    en: 'Biometric data (supervisor’s list)',
  },
  genetic_data: {
    fi: 'Geneettiset tiedot (valtuutetun luettelo)',
    sv: 'Genetiska uppgifter (ombudsmannens förteckning)',
    en: 'Genetic data (supervisor’s list)',
  },
  location_data: {
    fi: 'Sijaintitiedot (valtuutetun luettelo)',
    sv: 'Lokaliseringsuppgifter (ombudsmannens förteckning)',
    en: 'Location data (supervisor’s list)',
  },
  not_informed: {
    fi: 'Informoinnista poiketaan (valtuutetun luettelo)',
    sv: 'Undantag från informationsplikten (ombudsmannens förteckning)',
    en: 'People are not informed, by way of exception (supervisor’s list)',
  },
  whistleblowing: {
    fi: 'Väärinkäytösten ilmoituskanava (valtuutetun luettelo)',
    sv: 'Kanal för visselblåsning (ombudsmannens förteckning)',
    en: 'Whistleblowing channel (supervisor’s list)',
  },
};

export const needTitles = {
  needed: { fi: 'Tarvitaan', sv: 'Behövs', en: 'Needed' },
  not_needed: { fi: 'Ei tarvita', sv: 'Behövs inte', en: 'Not needed' },
} as const satisfies Record<string, Text>;

export const outcomeTitles: Readonly<Record<(typeof impactOutcomes)[number], Text>> = {
  acceptable: { fi: 'Riski on hyväksyttävä', sv: 'Risken är godtagbar', en: 'The risk is acceptable' },
  with_measures: {
    fi: 'Riski on hyväksyttävä kirjatuin toimin',
    sv: 'Risken är godtagbar med de antecknade åtgärderna',
    en: 'The risk is acceptable with the measures recorded',
  },
  high_risk: {
    fi: 'Riski jää korkeaksi: ennakkokuuleminen (36 artikla)',
    sv: 'Risken förblir hög: förhandssamråd (artikel 36)',
    en: 'The risk stays high: prior consultation (Article 36)',
  },
};

export const criterionChoices = impactCriteria.map((value) => ({ value, label: criterionTitles[value] }));
export const outcomeChoices = impactOutcomes.map((value) => ({ value, label: outcomeTitles[value] }));
export const needChoices = (['needed', 'not_needed'] as const).map((value) => ({
  value,
  label: needTitles[value],
}));
