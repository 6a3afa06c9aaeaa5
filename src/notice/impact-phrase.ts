/** What the record of processing says of an impact assessment: whether it is needed and why, when it was made, what came of it. */
import { formatDate } from '../ground/format-date.ts';
import { fill, type Text } from '../ground/language.ts';
import type { ImpactAssessment, Purpose } from '../policy/declaration.ts';
import type { Composing } from './composing.ts';

const texts = {
  needed: { fi: 'Tarvitaan.', sv: 'Behövs.', en: 'Needed.' },
  not_needed: { fi: 'Ei tarvita.', sv: 'Behövs inte.', en: 'Not needed.' },
  screened: { fi: 'Tarve arvioitu {date}.', sv: 'Behovet bedömt {date}.', en: 'Screened on {date}.' },
  made: { fi: 'Arviointi tehty {date}.', sv: 'Bedömningen gjord {date}.', en: 'Assessed on {date}.' },
  notMade: {
    fi: 'Arviointia ei ole tehty.',
    sv: 'Ingen bedömning har gjorts.',
    en: 'No assessment was made.',
  },
  consulted: {
    fi: 'Tietosuojavaltuutettua kuultu {date}.',
    sv: 'Dataombudsmannen hörd {date}.',
    en: 'Supervisor consulted on {date}.',
  },
  document: { fi: 'Asiakirja: {where}.', sv: 'Dokument: {where}.', en: 'Document: {where}.' },
  review: { fi: 'Seuraava tarkistus {date}.', sv: 'Nästa granskning {date}.', en: 'Next review on {date}.' },
  acceptable: { fi: 'Riski on hyväksyttävä.', sv: 'Risken är godtagbar.', en: 'The risk is acceptable.' },
  with_measures: {
    fi: 'Riski on hyväksyttävä näillä toimilla:',
    sv: 'Risken är godtagbar med dessa åtgärder:',
    en: 'The risk is acceptable with these measures:',
  },
  high_risk: { fi: 'Riski jää korkeaksi.', sv: 'Risken förblir hög.', en: 'The risk stays high.' },
} as const satisfies Record<string, Text>;

const said = (c: Composing, impact: ImpactAssessment): string[] => {
  const { language } = c;
  const on = (key: 'screened' | 'made' | 'consulted' | 'review', date: string | undefined): string =>
    date ? fill(texts[key][language], { date: formatDate(date, language) }) : '';
  const { need, reason, screened_on, made_on, outcome, measures, consulted_on, review_on, document } = impact;
  const begun = [texts[need][language], c.of(reason), on('screened', screened_on)];
  if (need === 'not_needed') return begun;
  if (!made_on) return [...begun, texts.notMade[language]];
  return [
    ...begun,
    on('made', made_on),
    outcome ? texts[outcome][language] : '',
    measures ? c.of(measures) : '',
    document ? fill(texts.document[language], { where: document }) : '',
    on('consulted', consulted_on),
    on('review', review_on),
  ];
};

/** Empty where nobody has said. */
export const impactPhrase = (c: Composing, { impact_assessment: impact }: Purpose): string =>
  impact ? said(c, impact).filter(Boolean).join(' ') : '';
