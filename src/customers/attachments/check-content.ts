/** What a file is and whether a personal identity code stands in it (tietosuojalaki 29 §). Runs in a thread of its own. */
import { type IdentityCodeLevel, identityCodeLevel } from '../../ground/identity-code.ts';
import type { Text } from '../../ground/language.ts';
import { openZip, type Zip, ZipIsTooLarge } from '../../ground/open-zip.ts';
import type { ContentKey } from './content-types.ts';
import { type Told, textOfPdf, textOfText, textOfZip } from './read-text.ts';
import { decoded, recogniseContent, recogniseZip } from './recognise-content.ts';

export type Checked = Readonly<{
  key: ContentKey;
  /** Its text could be read to the end. */
  isRead: boolean;
  code: IdentityCodeLevel | undefined;
}>;

export type CheckResult = Checked | Readonly<{ found: Text }> | 'macros' | 'broken';

const unread: Told = { text: '', isWhole: false };

/** A text that cannot be read is no reason to refuse: the card says that nobody has looked into it. */
const toldOf = async (key: ContentKey, bytes: Buffer, zip: Zip | undefined): Promise<Told> => {
  try {
    if (key === 'pdf') return await textOfPdf(bytes);
    if (key === 'text') return textOfText(decoded(bytes));
    return zip ? await textOfZip(zip) : unread;
  } catch {
    return unread;
  }
};

const opened = async (bytes: Buffer): Promise<Zip | 'broken'> => {
  try {
    return await openZip(bytes);
  } catch (error) {
    if (error instanceof ZipIsTooLarge) return { names: [], part: async () => undefined };
    return 'broken';
  }
};

export const checkContent = async (bytes: Buffer): Promise<CheckResult> => {
  const first = recogniseContent(bytes);
  const zip = first === 'zip' ? await opened(bytes) : undefined;
  if (zip === 'broken') return 'broken';
  const recognised = zip ? await recogniseZip(zip).catch(() => 'broken' as const) : first;
  if (recognised === 'zip' || recognised === 'broken') return 'broken';
  if (recognised === 'macros' || 'found' in recognised) return recognised;
  const { text, isWhole } = await toldOf(recognised.key, bytes, zip);
  return { key: recognised.key, isRead: isWhole, code: identityCodeLevel(text) };
};
