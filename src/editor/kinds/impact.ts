import type { Text } from '../../ground/language.ts';
import { criterionChoices, needChoices, outcomeChoices } from '../impact-choices.ts';
import type { Shape } from '../shape.ts';
import { checks, line, select, text, words } from './fields.ts';

const day = (name: string, label: Text): Shape =>
  line(name, label, { type: 'date', size: 'short', optional: true });

/** GDPR 35 and 36; the supervisor asks for it, the notice does not show it. */
export const impactAssessment: Shape = {
  kind: 'group',
  name: 'impact_assessment',
  label: words(
    'Vaikutustenarviointi (35 artikla)',
    'Konsekvensbedömning (artikel 35)',
    'Impact assessment (Article 35)',
  ),
  hint: words(
    'Arvioi ensin, tarvitaanko vaikutustenarviointi: yksi 35 artiklan kriteeri tai kaksi muuta riittää. Tämä ei näy selosteessa, mutta on käsittelytoimien selosteessa.',
    'Bedöm först om en konsekvensbedömning behövs: ett kriterium enligt artikel 35 eller två andra räcker. Det här visas inte i informationen men finns i registret över behandling.',
    'Screen first whether an assessment is needed: one criterion of Article 35 or two others are enough. It is not shown in the notice, but stands in the record of processing.',
  ),
  optional: true,
  fields: [
    select('need', words('Tarve', 'Behov', 'Need'), needChoices, { optional: true }),
    day('screened_on', words('Tarve arvioitu', 'Behovet bedömt', 'Screened on')),
    checks(
      'criteria',
      words('Täyttyvät kriteerit', 'Kriterier som uppfylls', 'Criteria that are met'),
      criterionChoices,
    ),
    text(
      'reason',
      words('Miksi tarvitaan tai ei', 'Varför den behövs eller inte', 'Why it is needed or not'),
      {
        rows: 2,
        optional: true,
      },
    ),
    day('made_on', words('Arviointi tehty', 'Bedömningen gjord', 'Assessment made on')),
    select('outcome', words('Lopputulos', 'Resultat', 'Outcome'), outcomeChoices, { optional: true }),
    line('document', words('Missä asiakirja on', 'Var dokumentet finns', 'Where the document is'), {
      optional: true,
      hint: words(
        'Asiakirjan voi tallentaa Selosteeseen: Asiakirjat valvojalle, Vaikutustenarvioinnit.',
        'Handlingen kan sparas i Seloste: Handlingar till tillsynsmyndigheten, Konsekvensbedömningar.',
        'The document can be kept in Seloste: Evidence for the supervisor, Impact assessments.',
      ),
    }),
    text('measures', words('Riskit ja toimet', 'Risker och åtgärder', 'Risks and measures'), {
      rows: 3,
      optional: true,
    }),
    day(
      'consulted_on',
      words(
        'Valtuutettua kuultu (36 artikla)',
        'Ombudsmannen hörd (artikel 36)',
        'Supervisor consulted (Article 36)',
      ),
    ),
    day('review_on', words('Seuraava tarkistus', 'Nästa granskning', 'Next review')),
  ],
};
