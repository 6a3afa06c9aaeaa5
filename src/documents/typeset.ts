/**
 * A PDF from a template and data: tagged for screen readers (PDF/UA-1), made in a thread of its own.
 */
import { join } from 'node:path';
import { checkout } from '../ground/config.ts';
import { createThread } from '../ground/own-thread.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import type { TypesetJob } from './typeset-worker.ts';

export const documentsBusy = problemKind('documents_busy', 503, {
  fi: 'Asiakirjoja on nyt jonossa liikaa. Odota hetki ja yritä uudelleen.',
  sv: 'Just nu står för många dokument i kö. Vänta en stund och försök igen.',
  en: 'Too many documents are waiting just now. Wait a moment and try again.',
});
export const documentTookTooLong = problemKind('document_took_too_long', 503, {
  fi: 'Asiakirjan latominen kesti liian kauan, ja se keskeytettiin. Yritä uudelleen; jos asiakirja on hyvin pitkä, tee se osissa.',
  sv: 'Det tog för länge att sätta dokumentet, och det avbröts. Försök igen; om dokumentet är mycket långt, gör det i delar.',
  en: 'Typesetting the document took too long and was stopped. Try again; if the document is very long, make it in parts.',
});

/** A file of src/documents/templates. */
export type Template = 'document' | 'invoice' | 'labels' | 'ledger' | 'letter';

export type TypesetSettings = Readonly<{
  waitingMax?: number;
  millisecondsMax?: number;
  worker?: string | URL;
}>;

export type Typesetter = Readonly<{
  typeset: (template: Template, data: unknown, date: string) => Promise<Uint8Array<ArrayBuffer>>;
  end: () => Promise<void>;
}>;

const ownWorker = join(checkout, 'src/documents/typeset-worker.ts');

export const createTypesetter = (settings: TypesetSettings = {}): Typesetter => {
  const { waitingMax = 40, millisecondsMax = 30_000, worker: file = ownWorker } = settings;
  const thread = createThread<TypesetJob, Uint8Array<ArrayBuffer>>({
    file,
    waitingMax,
    millisecondsMax,
    busy: () => new Problem(documentsBusy),
    tooLong: () => new Problem(documentTookTooLong),
  });
  return {
    typeset: (template, data, date) => {
      const timestamp = Date.parse(`${date}T00:00:00Z`) / 1000;
      return thread.run({ template, data: JSON.stringify(data), timestamp });
    },
    end: thread.end,
  };
};

const typesetter = createTypesetter();

/**
 * The PDF of `data` in `template`. `date` (`2026-11-22`): of the document, written into the file.
 * Throws the problems `documents_busy` and `document_took_too_long`.
 */
export const typeset = typesetter.typeset;
