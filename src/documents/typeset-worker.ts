/** The thread that typesets: compiling blocks for tens of milliseconds, and a crash of the compiler ends only this. */
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { checkout } from '../ground/config.ts';
import { answerJobs } from '../ground/own-thread.ts';

export type TypesetJob = Readonly<{
  template: string;
  /** JSON: the template reads it as data, so nothing in it can become markup. */
  data: string;
  /** Seconds: the same data makes the same file. */
  timestamp: number;
}>;

const workspace = join(checkout, 'src/documents/templates');
const compiler = NodeCompiler.create({ workspace });

const typeset = ({ template, data, timestamp }: TypesetJob): Uint8Array<ArrayBuffer> => {
  const compiled = compiler.compile({ mainFilePath: `${workspace}/${template}.typ`, inputs: { data } });
  const error = compiled.takeError();
  if (error || !compiled.result)
    throw new Error(`Typst: ${JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'no document')}`);
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: timestamp });
  return new Uint8Array(pdf);
};

answerJobs((job: TypesetJob) => {
  try {
    return typeset(job);
  } finally {
    // What a document leaves in the compiler's memory: 400 MB after ten thousand labels.
    compiler.evictCache(1);
  }
});
