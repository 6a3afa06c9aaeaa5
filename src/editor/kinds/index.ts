/** Everything that can be edited, in the order of the notice. */
import type { Text } from '../../ground/language.ts';
import type { ItemKind, Part } from '../kind.ts';
import { controllerKinds, supervisorKind } from './controller.ts';
import { categoriesKind, extraFieldsKind, sourcesKind } from './data.ts';
import { words } from './fields.ts';
import { recipientsKind, retentionKind, transfersKind } from './outside.ts';
import { principleKinds } from './principles.ts';
import { purposesKind } from './purposes.ts';
import { cookiesKind, protectionKinds, rightsKind, undertakingKind } from './upkeep.ts';

export const kinds: readonly ItemKind[] = [
  ...controllerKinds,
  purposesKind,
  categoriesKind,
  extraFieldsKind,
  sourcesKind,
  principleKinds.disclosure,
  recipientsKind,
  principleKinds.list,
  principleKinds.transfer,
  transfersKind,
  retentionKind,
  ...protectionKinds,
  principleKinds.cookie,
  cookiesKind,
  rightsKind,
  principleKinds.rights,
  supervisorKind,
  undertakingKind,
];

export const kindOf = (key: string): ItemKind | undefined => kinds.find((kind) => kind.key === key);

export const partTitles: Readonly<Record<Part, Text>> = {
  controller: words(
    'Rekisterinpitäjä ja rekisteri',
    'Den personuppgiftsansvariga och registret',
    'The controller and the register',
  ),
  purposes: words(
    'Käsittelyn tarkoitukset ja oikeusperusteet',
    'Ändamålen och de rättsliga grunderna',
    'Purposes and legal bases',
  ),
  categories: words('Rekisterin tietosisältö', 'Registrets datainnehåll', 'Data content of the register'),
  sources: words('Säännönmukaiset tietolähteet', 'Regelmässiga uppgiftskällor', 'Regular sources'),
  recipients: words(
    'Vastaanottajat ja luovutukset',
    'Mottagare och utlämnanden',
    'Recipients and disclosures',
  ),
  transfers: words(
    'Siirrot EU:n ja ETA:n ulkopuolelle',
    'Överföringar utanför EU och EES',
    'Transfers outside the EU and the EEA',
  ),
  retention: words('Säilytysajat', 'Lagringstider', 'Retention periods'),
  protection: words(
    'Rekisterin suojauksen periaatteet',
    'Principer för skyddet av registret',
    'How the register is protected',
  ),
  cookies: words('Evästeet', 'Kakor', 'Cookies'),
  rights: words(
    'Oikeudet ja niiden käyttäminen',
    'Rättigheterna och hur de används',
    'The rights and how to use them',
  ),
  undertaking: words(
    'Henkilöstön salassapitositoumus',
    'Personalens sekretessförbindelse',
    'The staff’s confidentiality undertaking',
  ),
};
