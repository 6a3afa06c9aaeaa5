// Ctrl/⌘+K: type a part of a page's or an act's name, arrows choose, Enter goes. The list stands in the page.
const plain = (text) =>
  text
    .toLocaleLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');

class CommandPalette extends HTMLElement {
  connectedCallback() {
    this.dialog = this.querySelector('dialog');
    this.input = this.querySelector('input');
    this.options = [...this.querySelectorAll('[role=option]')];
    this.status = this.querySelector('[role=status]');
    this.input.addEventListener('input', () => this.filter());
    this.input.addEventListener('keydown', (event) => this.press(event));
    this.addEventListener('click', (event) => this.go(event.target.closest?.('[role=option]')));
    this.opening = (event) => {
      if (
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey &&
        event.key.toLowerCase() === 'k'
      ) {
        event.preventDefault();
        if (this.dialog.open) this.dialog.close();
        else this.open();
      }
    };
    document.addEventListener('keydown', this.opening);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.opening);
  }

  open() {
    for (const other of document.querySelectorAll('dialog[open]')) other.close();
    this.input.value = '';
    this.filter();
    this.dialog.showModal();
    this.input.focus();
  }

  get shown() {
    return this.options.filter((option) => !option.hidden);
  }

  filter() {
    const words = plain(this.input.value).split(/\s+/);
    for (const option of this.options) {
      const name = plain(option.firstChild.textContent);
      option.hidden = !words.every((word) => name.includes(word));
    }
    this.querySelector('.palette-none').hidden = this.shown.length > 0;
    this.status.textContent = this.status.dataset.count.replace('{count}', String(this.shown.length));
    this.choose(this.shown[0]);
  }

  choose(chosen) {
    for (const option of this.options) option.setAttribute('aria-selected', String(option === chosen));
    if (chosen) this.input.setAttribute('aria-activedescendant', chosen.id);
    else this.input.removeAttribute('aria-activedescendant');
    this.chosen = chosen;
    if (this.dialog.open) chosen?.scrollIntoView({ block: 'nearest' });
  }

  press(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      const at = this.shown.indexOf(this.chosen) + steps[event.key];
      this.choose(this.shown.at(at % this.shown.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.go(this.chosen);
    }
  }

  go(option) {
    if (!option) return;
    this.dialog.close();
    window.Turbo.visit(option.dataset.href);
  }
}

customElements.define('command-palette', CommandPalette);
