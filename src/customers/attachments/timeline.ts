import { formatBytes } from '../../ground/format-bytes.ts';
import { timelinePart } from '../timeline/part.ts';
import { titleOfMedia } from './content-types.ts';
import { fileLink } from './file-link.ts';
import { attachmentFilePath } from './paths.ts';

type Shown = Readonly<{ file_name: string; content_type: string; size_bytes: number; by: string | null }>;

export const attachmentsPart = timelinePart<Shown>({
  key: 'file',
  title: { fi: 'Liitteet', sv: 'Bilagor', en: 'Attachments' },
  category: 'notes',
  rows: 'attachments',
  at: { moment: 'recorded_at' },
  columns: ['file_name', 'content_type', 'size_bytes', 'recorded_by'],
  say: ({ language }, { customerId, id, shown: { file_name, content_type, size_bytes, by } }) => ({
    title: fileLink(attachmentFilePath(customerId, id), file_name),
    text: `${titleOfMedia(content_type)[language]}, ${formatBytes(size_bytes, language)}`,
    by,
  }),
});
