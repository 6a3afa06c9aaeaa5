/** What an erasure reaches, one line for each module that keeps something about a person outside their own rows. */

import { paperRemains } from './archive/paper-remains.ts';
import { attachmentRemains } from './customers/attachments/attachment-remains.ts';
import { suppressionKey } from './customers/suppression/suppression.ts';
import { exportRemains } from './desk/exports/erase-exports.ts';
import { evidenceRemains } from './evidence/erase-archives.ts';
import { masterKey } from './files/master-key.ts';
import type { Config } from './ground/config.ts';
import { worthRemains } from './insight/keep-worth.ts';
import { bankRemains } from './invoices/bank/bank-remains.ts';
import { tables } from './personal-data.ts';
import type { Declaration } from './policy/declaration.ts';
import { loadInForce } from './policy/in-force.ts';
import { packageRemains } from './requests/package/package-rows.ts';
import { requestRemains } from './requests/request-remains.ts';
import type { Erasing, Remains } from './retention/erase-customers.ts';
import type { ErasingOf } from './retention/jobs.ts';
import { importRemains } from './sources/erase-import-material.ts';

export const remains: readonly Remains[] = [
  worthRemains,
  attachmentRemains,
  paperRemains,
  importRemains,
  bankRemains,
  exportRemains,
  packageRemains,
  evidenceRemains,
  requestRemains,
];

type Settings = Pick<Config, 'dataFolder' | 'filesKey' | 'journalFolder'>;

export const erasingOf = (declaration: Declaration, config: Settings): Erasing => ({
  tables,
  remains,
  declaration,
  suppression: suppressionKey(masterKey(config)),
  journal: config.journalFolder,
});

export const erasingInForce: ErasingOf = async ({ installation, config }) => {
  const { version, declaration } = await loadInForce(installation, tables);
  return { version, erasing: erasingOf(declaration, config) };
};
