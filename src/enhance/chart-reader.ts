/**
 * <chart-reader>: lets a reader go through the marks of the served SVG by pointer or with the arrow keys, Home and End,
 * and says each mark's words below the chart. One tab stop; Escape leaves the mark. It changes nothing that is drawn.
 */
export class ChartReader extends HTMLElement {
  #output: HTMLOutputElement | undefined;
  #at = -1;

  connectedCallback(): void {
    if (this.#output !== undefined || this.querySelector('.mark') === null) return;
    this.#output = document.createElement('output');
    this.#output.textContent = '';
    this.append(this.#output);
    this.tabIndex = 0;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'Chart. Use the arrow keys to read it mark by mark.');
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('pointerover', (event) =>
      this.#show(event.target instanceof Element ? event.target.closest('.mark') : null),
    );
    // A finger leaves as it is lifted; what it touched stays said until it touches something else.
    this.addEventListener('pointerleave', (event) => {
      if (event.pointerType !== 'touch') this.#show(null);
    });
    this.addEventListener('blur', () => this.#show(null));
  }

  #marks(): Element[] {
    return [...this.querySelectorAll('.mark')].filter((mark) => mark.getClientRects().length > 0);
  }

  #onKey(event: KeyboardEvent): void {
    const marks = this.#marks();
    const last = marks.length - 1;
    const steps: Record<string, number> = {
      ArrowRight: Math.min(this.#at + 1, last),
      ArrowDown: Math.min(this.#at + 1, last),
      ArrowLeft: Math.max(this.#at - 1, 0),
      ArrowUp: Math.max(this.#at - 1, 0),
      Home: 0,
      End: last,
      Escape: -1,
    };
    const next = steps[event.key];
    if (next === undefined || event.shiftKey || (event.key === 'Escape' && this.#at === -1)) return;
    event.preventDefault();
    this.#show(marks[next] ?? null);
    this.#at = next;
  }

  #show(mark: Element | null): void {
    for (const other of this.querySelectorAll('.mark.read')) other.classList.remove('read');
    mark?.classList.add('read');
    this.#at = mark === null ? -1 : this.#marks().indexOf(mark);
    if (this.#output !== undefined) this.#output.textContent = mark?.querySelector('title')?.textContent ?? '';
  }
}
