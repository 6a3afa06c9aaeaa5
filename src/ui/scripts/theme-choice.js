const key = 'seloste-theme';

class ThemeChoice extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector('select');
    select.value = document.documentElement.dataset.theme ?? '';
    select.addEventListener('change', () => {
      if (select.value) document.documentElement.dataset.theme = select.value;
      else delete document.documentElement.dataset.theme;
      if (select.value) localStorage.setItem(key, select.value);
      else localStorage.removeItem(key);
    });
  }
}

customElements.define('theme-choice', ThemeChoice);
