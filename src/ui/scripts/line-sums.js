// What the lines of an order or an invoice come to while one types, to the cent as the server counts it (ground/vat.ts).
const scaled = (text, decimals) => {
  const found = /^([-−])?(\d*)(?:[.,](\d*))?$/.exec(text.replace(/[\s\u00a0€%]/g, ''));
  if (!found) return 0n;
  const value = BigInt((found[2] || '0') + (found[3] ?? '').slice(0, decimals).padEnd(decimals, '0'));
  return found[1] ? -value : value;
};

// Halves away from zero.
const divide = (amount, by) => (2n * amount + (amount < 0n ? -by : by)) / (2n * by);

const discountIn = (typed, whole, bare) => {
  const isShare = typed.includes('%') || (bare === 'per cent' && !typed.includes('€'));
  return isShare ? divide(whole * scaled(typed, 2), 10_000n) : scaled(typed, 2);
};

const lineIn = (line, bare) => {
  const part = (...names) => names.map((name) => line[name]).find((value) => value !== undefined) ?? '';
  const whole = divide(scaled(part('quantity') || '1', 3) * scaled(part('price'), 6), 10_000_000n);
  return { cents: whole - discountIn(part('discount'), whole, bare), vatClass: part('vat', 'vat_class') };
};

// Shares of the discount of all, in proportion: the difference of two rounded running sums.
const sharesOf = (total, lines) => {
  const sum = lines.reduce((all, { cents }) => all + cents, 0n);
  let [run, given] = [0n, 0n];
  return lines.map(({ cents }, at) => {
    if (sum === 0n) return at === 0 ? total : 0n;
    run += cents;
    const upTo = divide(sum < 0n ? -total * run : total * run, sum < 0n ? -sum : sum);
    const share = upTo - given;
    given = upTo;
    return share;
  });
};

export const sumsOf = ({ lines: typed, discount, includesVat, on, rates, bareDiscount }) => {
  const lines = typed.map((line) => lineIn(line, bareDiscount));
  const sum = lines.reduce((all, { cents }) => all + cents, 0n);
  const shares = sharesOf(discountIn(discount, sum, 'euros'), lines);
  const groups = new Map();
  for (const [at, { cents, vatClass }] of lines.entries()) {
    const of = rates[vatClass] ?? rates.standard;
    const [, rate] = of.find(([since]) => since <= on) ?? of.at(-1);
    const key = `${vatClass} ${rate}`;
    groups.set(key, { rate, cents: (groups.get(key)?.cents ?? 0n) + cents - shares[at] });
  }
  const vats = new Map();
  for (const { rate, cents } of groups.values()) {
    const vat = divide(cents * BigInt(rate), includesVat ? 10_000n + BigInt(rate) : 10_000n);
    vats.set(rate, (vats.get(rate) ?? 0n) + vat);
  }
  const all = lines.reduce((of, { cents }, at) => of + cents - shares[at], 0n);
  const vat = [...vats.values()].reduce((of, one) => of + one, 0n);
  const [net, gross] = includesVat ? [all - vat, all] : [all, all + vat];
  return { net, gross, vats: [...vats].sort(([one], [other]) => other - one) };
};

const money = (cents) => {
  const text = String(cents < 0n ? -cents : cents).padStart(3, '0');
  const euros = text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${cents < 0n ? '−' : ''}${euros},${text.slice(-2)}\u00a0€`;
};

const typedIn = (line) =>
  Object.fromEntries(
    [...line.querySelectorAll('[data-part]')].map(({ dataset, value }) => [dataset.part, value.trim()]),
  );

if (typeof customElements !== 'undefined') {
  class LineSums extends HTMLElement {
    connectedCallback() {
      this.form = this.closest('form');
      for (const kind of ['input', 'change']) this.form.addEventListener(kind, this);
      this.handleEvent();
    }

    disconnectedCallback() {
      for (const kind of ['input', 'change']) this.form.removeEventListener(kind, this);
    }

    valueOf(name) {
      const control = this.form.elements[name];
      return (control?.type === 'checkbox' ? control.checked && control.value : control?.value) || '';
    }

    handleEvent() {
      const { rates, days, today, bareDiscount, net, vat, gross } = this.dataset;
      const lines = [...this.form.querySelectorAll('[data-line]')].map(typedIn);
      const isTyped = lines.some(({ price = '' }) => price !== '');
      const sums = sumsOf({
        lines,
        bareDiscount,
        rates: JSON.parse(rates),
        discount: this.valueOf('discount').trim(),
        includesVat: this.valueOf('prices_include_vat') === 'yes',
        on:
          days
            .split(' ')
            .map((name) => this.valueOf(name))
            .find(Boolean) ?? today,
      });
      const rows = [
        [net, sums.net],
        ...sums.vats
          .filter(([rate]) => rate > 0)
          .map(([rate, cents]) => [`${vat} ${String(rate / 100).replace('.', ',')}\u00a0%`, cents]),
        [gross, sums.gross],
      ];
      this.show(isTyped ? rows : []);
    }

    show(rows) {
      const body = this.querySelector('tbody');
      body.replaceChildren(
        ...rows.map(([label, cents], at) => {
          const row = document.createElement('tr');
          if (at === rows.length - 1) row.className = 'total';
          const head = document.createElement('th');
          head.scope = 'row';
          head.textContent = label;
          row.append(head);
          row.insertCell().textContent = money(cents);
          return row;
        }),
      );
    }
  }
  customElements.define('line-sums', LineSums);
}
