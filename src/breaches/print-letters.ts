/** Letters for the post, a PDF each in one zip: each is typeset as it is written, so that memory stays flat. */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Answer } from '../http/route.ts';
import type { Letter } from '../requests/letters/letter.ts';
import { letterPdf } from '../requests/letters/to-pdf.ts';

async function* bytesOf(letters: readonly Letter[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const fill = async (): Promise<void> => {
    for (const [at, letter] of letters.entries())
      zip.addBuffer(Buffer.from(await letterPdf(letter)), `${String(at + 1).padStart(3, '0')}.pdf`);
    zip.end();
  };
  fill().catch((error: Error) => output.destroy(error));
  yield* output;
}

export const printedLetters = (letters: readonly Letter[]): Answer => ({
  kind: 'file',
  contentType: 'application/zip',
  body: Readable.toWeb(Readable.from(bytesOf(letters))) as ReadableStream,
  fileName: `${letters[0]!.title}.zip`,
});
