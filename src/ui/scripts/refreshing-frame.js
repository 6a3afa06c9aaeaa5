// Inside a turbo-frame: asks `data-href` again each second. The answer brings a new one of these as long as work goes on.
const pauseMs = 1000;

class RefreshingFrame extends HTMLElement {
  connectedCallback() {
    if (!this.dataset.href) return;
    this.timer = setTimeout(() => {
      const frame = this.closest('turbo-frame');
      if (frame.src) frame.reload();
      else frame.src = this.dataset.href;
    }, pauseMs);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }
}

customElements.define('refreshing-frame', RefreshingFrame);
