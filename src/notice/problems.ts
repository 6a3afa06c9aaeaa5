/** What goes wrong when a notice is asked for. */
import { problemKind } from '../ground/problem.ts';

export const noticeNotPublished = problemKind('notice_not_published', 404, {
  fi: 'Tietosuojaselostetta ei ole vielä julkaistu. Se on tässä osoitteessa, kun yritys on julkaissut sen.',
  sv: 'Dataskyddsbeskrivningen har ännu inte publicerats. Den finns på den här adressen när företaget har publicerat den.',
  en: 'The privacy notice has not been published yet. It will be at this address once the company has published it.',
});

export const versionNotPublished = problemKind('version_not_published', 404, {
  fi: 'Versiota {version} ei ole julkaistu. Julkaistut versiot ovat luettelossa osoitteessa /notice/versions.',
  sv: 'Version {version} har inte publicerats. De publicerade versionerna finns i förteckningen på /notice/versions.',
  en: 'Version {version} has not been published. The published versions are listed at /notice/versions.',
});
