/** The document of an impact assessment: added as it was signed, opened, taken away where it was the wrong one. GDPR 35. */
import { wrote } from '../../audit/wrote.ts';
import type { AddedFile, FileStore } from '../../customers/attachments/add-attachment.ts';
import { storeChecked } from '../../customers/attachments/store-checked.ts';
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import { keepFile } from '../../files/store-file.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import type { Declaration, Purpose } from '../../policy/declaration.ts';
import { type AssessmentDocument, assessmentDocument, deleteDocument, insertDocument } from './queries.ts';

export const notAssessed = problemKind('assessment_purpose_unknown', 422, {
  fi: 'Valitse käyttötarkoitus, jonka vaikutustenarviointi on merkitty selosteeseen.',
  sv: 'Välj ett ändamål vars konsekvensbedömning finns i beskrivningen.',
  en: 'Choose a purpose whose impact assessment stands in the notice.',
});
export const documentNotFound = problemKind('assessment_document_not_found', 404, {
  fi: 'Tällaista asiakirjaa ei ole. Katso luettelo.',
  sv: 'Det finns ingen sådan handling. Se förteckningen.',
  en: 'There is no such document. See the list.',
});

export const assessedPurposes = ({ purposes }: Declaration): readonly Purpose[] =>
  purposes.filter(({ impact_assessment }) => impact_assessment !== undefined);

const about = (purpose: string): string => `assessment:${purpose}`;

/** Returns the document's key. */
export const addDocument = async (
  tx: Tx,
  store: FileStore,
  { declaration, purpose }: Readonly<{ declaration: Declaration; purpose: string }>,
  file: AddedFile,
): Promise<number> => {
  if (!assessedPurposes(declaration).some(({ key }) => key === purpose)) throw new Problem(notAssessed);
  const { stored, name, media, key } = await storeChecked(store, file);
  const [id] = await Promise.all([
    insertDocument(tx, {
      purpose,
      file_id: stored.id,
      file_name: name,
      content_type: media,
      size_bytes: stored.bytes,
    }),
    keepFile(tx, stored),
  ]);
  await wrote(tx, 'add-assessment', { about: about(purpose), fields: [key] });
  return id;
};

export const demandDocument = async (tx: Tx, id: number): Promise<AssessmentDocument> => {
  const found = await assessmentDocument(tx, id);
  if (!found) throw new Problem(documentNotFound);
  return found;
};

export const removeDocument = async (tx: Tx, id: number): Promise<void> => {
  const { purpose, file_id } = await demandDocument(tx, id);
  await Promise.all([
    deleteDocument(tx, id),
    eraseFile(tx, file_id),
    wrote(tx, 'remove-assessment', { about: about(purpose) }),
  ]);
};
