class CopyText extends HTMLElement {
  connectedCallback() {
    this.querySelector('button').addEventListener('click', async () => {
      await navigator.clipboard.writeText(this.querySelector('[data-value]').textContent);
      const status = this.querySelector('[role=status]');
      status.textContent = this.dataset.copied;
      status.classList.remove('visually-hidden');
      setTimeout(() => {
        status.textContent = '';
        status.classList.add('visually-hidden');
      }, 2000);
    });
  }
}

customElements.define('copy-text', CopyText);
