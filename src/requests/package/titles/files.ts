/** What the stored files of a table are, for the clerk who looks at them and for the person. */
import { asTexts } from './as-texts.ts';

export const fileTitles = asTexts({
  attachments: ['Asiakkaan kortin liite', 'Bilaga på kundkortet', 'File of the customer’s card'],
  mail_attachments: [
    'Lähetetyn viestin liite',
    'Bilaga till ett sänt meddelande',
    'File of a mail that was sent',
  ],
  invoice_mailings: ['Lähetetty lasku', 'Skickad faktura', 'Invoice that was sent'],
  paper_scans: ['Skannattu paperi', 'Skannat papper', 'Scan of a paper'],
  request_files: ['Pyynnön asiakirja', 'Dokument i en begäran', 'Document of a request'],
  request_mails: ['Pyyntöä koskeva viesti', 'Meddelande om en begäran', 'Message about a request'],
  imports: ['Tuotu tiedosto', 'Importerad fil', 'Imported file'],
  exports: ['Listavienti', 'Listexport', 'Export of a list'],
  bank_files: ['Tiliotetiedosto', 'Kontoutdragsfil', 'File of bank statements'],
  evidence_archives: [
    'Näyttöpaketti valvontaviranomaiselle',
    'Bevispaket för tillsynsmyndigheten',
    'Evidence archive for the supervisor',
  ],
  assessment_documents: ['Vaikutustenarviointi', 'Konsekvensbedömning', 'Impact assessment'],
  access_package_files: ['Aiempi vastaus', 'Tidigare svar', 'Earlier answer'],
});
