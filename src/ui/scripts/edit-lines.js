// Lines of an order or an invoice: one more at once, one away, what the product list knows filled in. `line-sums.js` sums them.
class EditLines extends HTMLElement {
  connectedCallback() {
    for (const button of this.querySelectorAll('[data-remove]')) button.hidden = false;
    // Empty lines are for browsers without this; one is enough to begin with.
    const empty = [...this.querySelectorAll('[data-line]')].filter((line) =>
      [...line.querySelectorAll('input')].every(({ value }) => value === ''),
    );
    for (const line of empty.slice(1)) line.remove();
    this.querySelector('[data-count]').hidden = true;
    this.addEventListener('click', this);
    this.addEventListener('input', this);
    this.closest('form').addEventListener('change', this);
  }

  handleEvent(event) {
    const add = event.target.closest('[data-add]');
    const remove = event.target.closest('[data-remove]');
    if (event.type === 'click' && add) {
      event.preventDefault();
      this.addLine().querySelector('input, select').focus();
    } else if (event.type === 'click' && remove) this.removeLine(remove.closest('[data-line]'));
    else if (event.type === 'input' && event.target.dataset.part === 'product') this.fill(event.target);
    else if (event.type === 'change' && event.target.name === 'prices_include_vat')
      for (const product of this.querySelectorAll('[data-part="product"]')) this.fill(product);
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
  }

  // A price of the list as the others stand, with VAT or without it.
  known(product, part) {
    if (part !== 'price') return product.dataset[part];
    const control = this.closest('form').elements.prices_include_vat;
    const includes = control.type === 'checkbox' ? control.checked : control.value === 'yes';
    return product.dataset[includes ? 'priceWith' : 'priceWithout'];
  }

  // What a person has written is left as it is.
  fill(control) {
    const product = [...(control.list?.options ?? [])].find(({ value }) => value === control.value.trim());
    if (!product) return;
    for (const other of control.closest('[data-line]').querySelectorAll('[data-part]')) {
      const known = this.known(product, other.dataset.part);
      if (
        known !== undefined &&
        (other.value === '' || other.tagName === 'SELECT' || other.dataset.filled === other.value)
      ) {
        other.value = known;
        other.dataset.filled = known;
      }
    }
  }
}

customElements.define('edit-lines', EditLines);
