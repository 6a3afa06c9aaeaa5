// Fills a turbo-frame while one types; arrows walk from the box into the hits and back. Without it the form is a form.
const pauseMs = 180;

class SearchAsYouType extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector('input[type=search]');
    this.status = this.querySelector('[role=status]');
    this.input.addEventListener('input', () => this.later());
    this.addEventListener('keydown', (event) => this.walk(event));
    this.loaded = () => this.announce();
    this.frame?.addEventListener('turbo:frame-load', this.loaded);
    this.outside = (event) => {
      if (this.drops && !this.contains(event.target)) this.empty();
    };
    document.addEventListener('click', this.outside);
    this.addEventListener('focusout', (event) => {
      if (this.drops && event.relatedTarget && !this.contains(event.relatedTarget)) this.empty();
    });
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    document.removeEventListener('click', this.outside);
    this.frame?.removeEventListener('turbo:frame-load', this.loaded);
  }

  get frame() {
    return this.dataset.frame ? document.getElementById(this.dataset.frame) : null;
  }

  get drops() {
    return this.frame && this.contains(this.frame);
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pauseMs);
  }

  ask() {
    if (!this.frame) return;
    if (this.drops && !this.input.value.trim()) return this.empty();
    const form = this.input.form;
    const query = new URLSearchParams(new FormData(form));
    this.frame.src = `${form.getAttribute('action')}?${query}`;
  }

  empty() {
    clearTimeout(this.timer);
    this.frame?.removeAttribute('src');
    this.frame?.replaceChildren();
    this.status.textContent = '';
  }

  announce() {
    this.status.textContent = this.frame.querySelector('[data-hit-count]')?.textContent ?? '';
  }

  walk(event) {
    const hits = [...(this.frame?.querySelectorAll('[data-hit], [data-row]') ?? [])];
    const at = hits.indexOf(document.activeElement);
    if (event.key === 'Escape' && hits.length && this.drops) {
      event.preventDefault();
      this.empty();
      this.input.focus();
    } else if (event.key === 'ArrowDown' && hits.length) {
      event.preventDefault();
      hits[Math.min(at + 1, hits.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (hits[at - 1] ?? this.input).focus();
    }
  }
}

customElements.define('search-as-you-type', SearchAsYouType);
