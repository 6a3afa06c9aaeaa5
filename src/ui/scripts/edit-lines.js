// Lines of an order or an invoice: one more at once, one away, what the product list knows filled in, and what they come to.
const number = (text) => Number(text.replace(/[\s\u00a0€%]/g, '').replace(',', '.')) || 0;

const lineTotal = (line) => {
  const part = (name) => line.querySelector(`[data-part="${name}"]`)?.value.trim() ?? '';
  const whole = Math.round(number(part('price')) * number(part('quantity') || '1') * 100);
  const discount = part('discount');
  const off = number(discount);
  return whole - Math.round(discount.endsWith('%') ? (whole * off) / 100 : off * 100);
};

class EditLines extends HTMLElement {
  connectedCallback() {
    for (const button of this.querySelectorAll('[data-remove]')) button.hidden = false;
    // Empty lines are for browsers without this; one is enough to begin with.
    const empty = [...this.querySelectorAll('[data-line]')].filter((line) =>
      [...line.querySelectorAll('input')].every(({ value }) => value === ''),
    );
    for (const line of empty.slice(1)) line.remove();
    this.addEventListener('click', this);
    this.addEventListener('input', this);
    this.sum();
  }

  handleEvent(event) {
    const add = event.target.closest('[data-add]');
    const remove = event.target.closest('[data-remove]');
    if (event.type === 'click' && add) {
      event.preventDefault();
      this.addLine().querySelector('input, select').focus();
    } else if (event.type === 'click' && remove) this.removeLine(remove.closest('[data-line]'));
    else if (event.type === 'input') {
      this.fill(event.target);
      this.sum();
    }
  }

  addLine() {
    const lines = this.querySelectorAll('[data-line]').length;
    const holder = document.createElement('tbody');
    holder.innerHTML = this.querySelector('template')
      .innerHTML.replaceAll('__LINE__', lines)
      .replaceAll('__NUMBER__', lines + 1);
    const line = holder.firstElementChild;
    line.querySelector('[data-remove]').hidden = false;
    this.querySelector('tbody').append(line);
    return line;
  }

  removeLine(line) {
    const lines = this.querySelectorAll('[data-line]');
    const next = line.nextElementSibling ?? line.previousElementSibling;
    if (lines.length === 1) for (const control of line.querySelectorAll('input')) control.value = '';
    else line.remove();
    (next ?? line).querySelector('input, select').focus();
    this.closest('form')?.dispatchEvent(new Event('input', { bubbles: true }));
    this.sum();
  }

  // What a person has written is left as it is.
  fill(control) {
    if (control.dataset.part !== 'product') return;
    const product = [...(control.list?.options ?? [])].find(({ value }) => value === control.value.trim());
    if (!product) return;
    for (const other of control.closest('[data-line]').querySelectorAll('[data-part]')) {
      const known = product.dataset[other.dataset.part];
      if (
        known !== undefined &&
        (other.value === '' || other.tagName === 'SELECT' || other.dataset.filled === other.value)
      ) {
        other.value = known;
        other.dataset.filled = known;
      }
    }
  }

  sum() {
    const shown = this.querySelector('[data-total]');
    if (!shown) return;
    const total = [...this.querySelectorAll('[data-line]')].reduce((all, line) => all + lineTotal(line), 0);
    shown.hidden = total === 0;
    shown.querySelector('output').textContent = (total / 100).toLocaleString('fi', {
      style: 'currency',
      currency: 'EUR',
    });
  }
}

customElements.define('edit-lines', EditLines);
