/** Lines of another's population with the contacts as the register keeps them, however a person wrote them. */
import { parseBusinessId } from '../../src/ground/business-id.ts';
import { parseEmail } from '../../src/ground/email.ts';
import { parsePhone } from '../../src/ground/phone.ts';
import { parsePostcode } from '../../src/ground/postcode.ts';
import { populationColumns } from '../population.ts';

const [businessId, email, phone, postcode] = (['business_id', 'email', 'phone', 'postcode'] as const).map(
  (column) => populationColumns.indexOf(column),
) as [number, number, number, number];

/** What the register would refuse is left out, as whoever imports the file would have to. */
const registered = (line: string): string => {
  const cells = line.split(',').map((cell) => cell.trim().replace(/\s+/g, ' '));
  cells[businessId] = parseBusinessId(cells[businessId]!) ?? '';
  cells[email] = parseEmail(cells[email]!)?.address ?? '';
  cells[phone] = parsePhone(cells[phone]!)?.e164 ?? '';
  cells[postcode] = parsePostcode(cells[postcode]!)?.postcode ?? '';
  return cells.join(',');
};

/** Chunks of whole lines, none of them with quotes. */
export function* asRegistered(csv: Iterable<string>): Generator<string> {
  let isHead = true;
  for (const chunk of csv) {
    yield isHead ? chunk : chunk.replace(/^.+$/gm, registered);
    isHead = false;
  }
}
