/** The invoices of a file one by one, as text, whatever stands between them: envelopes, declarations, style sheets. */
import type { RowFault } from '../shape.ts';
import { finvoiceStart } from './recognise-finvoice.ts';

/** An invoice of 1,000 rows has some 1 MB. */
const invoiceMax = 4_000_000;
/** Of what stands before an invoice, for its document type. */
const prologMax = 64_000;
/** A start or an end may be cut in two by the pieces of the file. */
const tagMax = 100;

export type FinvoicePiece = Readonly<{ xml: string; fault?: RowFault }>;

/** Definitions of its own: the old plain `<!DOCTYPE Finvoice SYSTEM "Finvoice.dtd">` is never fetched and harms nobody. */
const definesItself = (prolog: string): boolean =>
  /<!DOCTYPE[^>]*\[/i.test(prolog) || /<!ENTITY/i.test(prolog);

const endOf = (start: string): string => `</${start.slice(1)}`;

/** Fed with text, gives the invoices that it completes. */
export class FinvoiceSplitter {
  #held = '';
  /** How far into what is held the end was looked for. */
  #looked = 0;
  #end = '';
  #fault: RowFault | undefined;

  *feed(text: string): Generator<FinvoicePiece> {
    this.#held += text;
    while (this.#end === '' ? this.#begin() : this.#isWhole()) {
      const piece = this.#take();
      if (piece) yield piece;
    }
  }

  /** What the end of the file cuts off. */
  *rest(): Generator<FinvoicePiece> {
    if (this.#end !== '') yield { xml: this.#held, fault: this.#fault ?? 'invoice_cut_off' };
  }

  #begin(): boolean {
    const start = finvoiceStart.exec(this.#held);
    if (!start) {
      this.#held = this.#held.slice(-prologMax);
      return false;
    }
    this.#fault = definesItself(this.#held.slice(0, start.index)) ? 'xml_dangerous' : undefined;
    this.#end = endOf(start[0]);
    this.#held = this.#held.slice(start.index);
    this.#looked = 0;
    return true;
  }

  #isWhole(): boolean {
    const at = this.#held.indexOf(this.#end, this.#looked);
    const close = at < 0 ? -1 : this.#held.indexOf('>', at);
    if (close >= 0) {
      this.#looked = close + 1;
      return true;
    }
    if (this.#held.length > invoiceMax) {
      this.#fault = 'invoice_too_long';
      this.#held = this.#held.slice(-tagMax);
    }
    this.#looked = Math.max(0, (at < 0 ? this.#held.length : at) - tagMax);
    return false;
  }

  /** Undefined just after a start, when there is nothing whole yet. */
  #take(): FinvoicePiece | undefined {
    if (this.#looked === 0) return undefined;
    const xml = this.#held.slice(0, this.#looked);
    const piece = { xml: this.#fault ? '' : xml, ...(this.#fault && { fault: this.#fault }) };
    this.#held = this.#held.slice(this.#looked);
    this.#end = '';
    this.#looked = 0;
    return piece;
  }
}
