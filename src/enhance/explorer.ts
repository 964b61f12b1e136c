import { arrangeRows, closeMaps, markView, nameView, rowsShown, showCompared, toldInText } from './explorer-view';
import {
  DEFAULT_STATE,
  MOST_COMPARED,
  nearestView,
  readState,
  viewPath,
  writeState,
  type ExploreState,
  type KnownPlaces,
  type ViewId,
} from '../explore-state';

type How = 'push' | 'replace' | 'none';
type Field = keyof ViewId;

const FIELDS: readonly Field[] = ['cohort', 'measure', 'place'];

/**
 * Makes the served view of the explorer answer to its controls. Another view is fetched from its own page and put in
 * place; region, order and picked places work on the rows and marks that are there. The address holds all of it.
 */
export function enableExplorer(): void {
  const section = document.querySelector<HTMLElement>('[data-explorer]');
  const place = document.querySelector<HTMLElement>('[data-view]');
  const form = section?.querySelector('form');
  if (section === null || place === null || form === null || form === undefined) return;
  new Explorer(section, place, form).begin();
}

class Explorer {
  #state: ExploreState = DEFAULT_STATE;
  #shown = viewPath(DEFAULT_STATE);
  /** Counts changes, so that a slow view never overtakes a later choice. */
  #turn = 0;
  /** Views by path, kept as they are taken away, so that going back to one draws nothing anew. */
  readonly #views = new Map<string, Promise<HTMLElement | null>>();
  readonly #names: ReadonlyMap<string, string>;
  readonly #known: KnownPlaces;
  readonly #regionOf: ReadonlyMap<string, string>;
  readonly #section: HTMLElement;
  readonly #place: HTMLElement;
  readonly #form: HTMLFormElement;

  constructor(section: HTMLElement, place: HTMLElement, form: HTMLFormElement) {
    this.#section = section;
    this.#place = place;
    this.#form = form;
    const options = [...section.querySelectorAll<HTMLOptionElement>('datalist option')];
    this.#names = new Map(options.map((option) => [option.dataset['id'] ?? '', option.value]));
    this.#regionOf = new Map(options.map(({ dataset }) => [dataset['id'] ?? '', dataset['region'] ?? '']));
    const regions = [...this.#select('region').options].map(({ value }) => value).filter((value) => value !== '');
    this.#known = { regions, places: [...this.#names.keys()] };
    this.#views.set(this.#shown, Promise.resolve(this.#view()));
  }

  begin(): void {
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('change', (event) => void this.#onChange(event.target));
    for (const near of ['focusin', 'pointerover'] as const)
      this.#form.addEventListener(near, (event) => this.#prepare(event.target));
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      void this.#go(DEFAULT_STATE, 'push');
    });
    this.#section.addEventListener('click', (event) => this.#onDrop(event.target));
    this.#place.addEventListener('click', (event) => this.#onClick(event));
    this.#place.addEventListener('keydown', (event) => {
      const read = event.key === 'Enter' ? this.#place.querySelector<SVGElement>('.mark.read') : null;
      if (read !== null && event.target instanceof Element && event.target.matches('chart-reader')) this.#toggle(read);
    });
    addEventListener('popstate', () => this.#fromAddress('none'));
    this.#section.hidden = false;
    this.#fromAddress('replace');
  }

  #fromAddress(how: How): void {
    const { state, ignored } = readState(location.search, this.#known);
    const words =
      ignored.length === 0
        ? ''
        : `The address held something this page does not know (${ignored.join(', ')}), so that part is shown as it is by default. `;
    void this.#go(state, how, words);
  }

  async #onChange(target: EventTarget | null): Promise<void> {
    if (target instanceof HTMLInputElement) return this.#pick(target);
    if (target instanceof HTMLSelectElement) await this.#go(this.#wanted(target.name, target.value), 'push');
  }

  /** The state that a choice leads to: the nearest that exists. */
  #wanted(name: string, value: string): ExploreState {
    const wanted = { ...this.#state, [name]: value } as ExploreState;
    const keep = FIELDS.find((field) => field === name);
    return { ...wanted, ...nearestView(wanted, keep), region: wanted.region === '' ? null : wanted.region };
  }

  /** Fetches and parses what a choice may lead to while the reader is still choosing. */
  #prepare(target: EventTarget | null): void {
    if (!(target instanceof HTMLSelectElement) || !FIELDS.some((field) => field === target.name)) return;
    for (const { value } of target.options) void this.#viewAt(viewPath(this.#wanted(target.name, value)));
  }

  async #pick(input: HTMLInputElement): Promise<void> {
    const wanted = input.value.trim().toLowerCase();
    const [id] = [...this.#names].find(([, name]) => name.toLowerCase() === wanted) ?? [];
    if (id === undefined) return;
    input.value = '';
    await this.#compare([...this.#state.at.filter((each) => each !== id), id]);
  }

  async #compare(at: readonly string[]): Promise<void> {
    await this.#go({ ...this.#state, at: at.slice(-MOST_COMPARED) }, 'push');
  }

  /** Picks the place of a mark, or lets it go. */
  #toggle(mark: SVGElement): void {
    const id = mark.dataset['place'];
    const { at } = this.#state;
    if (id !== undefined) void this.#compare(at.includes(id) ? at.filter((each) => each !== id) : [...at, id]);
  }

  #onDrop(target: EventTarget | null): void {
    const drop = target instanceof Element ? target.closest<HTMLElement>('[data-drop]')?.dataset['drop'] : undefined;
    if (drop !== undefined) void this.#compare(this.#state.at.filter((each) => each !== drop));
  }

  #onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const mark = event.target.closest<SVGElement>('.mark[data-place]');
    if (mark !== null) this.#toggle(mark);
    const link = event.target.closest<HTMLAnchorElement>('.bar-line a');
    if (link !== null) this.#take(link, event);
  }

  /** A narrowed view has no files of its own, so they are made from what is shown; its link is the address. */
  #take(link: HTMLAnchorElement, event: MouseEvent): void {
    const { region, sort, at } = this.#state;
    const isOwn = region !== null || sort !== DEFAULT_STATE.sort || at.length > 0;
    // A view as it was built ahead has a page of its own, which is the better link.
    if (link.dataset['copy'] === '') link.href = isOwn ? location.href : `${this.#base()}${viewPath(this.#state)}`;
    const view = this.#view();
    if (region === null || view === null) return;
    if (link.dataset['copy'] === 'text') link.dataset['words'] = toldInText(view);
    if (!/\.(?:csv|svg)$/.test(link.pathname) || link.dataset['copy'] !== undefined) return;
    event.preventDefault();
    import('./explorer-files')
      .then(({ offerView }) => offerView(view, link.href))
      .catch(() => location.assign(link.href));
  }

  async #go(state: ExploreState, how: How, before = ''): Promise<void> {
    const turn = ++this.#turn;
    const address = `${location.pathname}${writeState(state)}`;
    if (how === 'push') history.pushState(null, '', address);
    if (how === 'replace') history.replaceState(null, '', address);
    this.#state = state;
    for (const name of [...FIELDS, 'region', 'sort'] as const) this.#select(name).value = state[name] ?? '';
    const path = viewPath(state);
    const view = await this.#viewAt(path);
    if (turn !== this.#turn) return;
    if (view === null) {
      location.assign(`${this.#base()}${path}`);
      return;
    }
    this.#settle(view, before);
    if (path !== this.#shown) this.#place.replaceChildren(view);
    this.#shown = path;
  }

  /** Narrows, sorts and marks a view, and says what came of it, once for each choice. */
  #settle(view: HTMLElement, before: string): void {
    const { region, sort, at } = this.#state;
    const name = region === null ? null : (this.#select('region').selectedOptions[0]?.textContent ?? region);
    arrangeRows(view, sort, region);
    closeMaps(view, region, this.#regionOf);
    nameView(view, name);
    markView(view, at);
    const compared = this.#section.querySelector<HTMLElement>('[data-compared]');
    if (compared !== null) showCompared(compared, view, at, this.#names);
    const told = this.#section.querySelector('[data-told]');
    const title = view.querySelector('#view-title')?.textContent ?? '';
    const left =
      name === null
        ? ''
        : ` ${rowsShown(view).length} of ${view.querySelectorAll('tr[data-place]').length} places are shown.`;
    if (told !== null) told.textContent = `${before}${title}.${left}`;
  }

  #view(): HTMLElement | null {
    return this.#place.querySelector<HTMLElement>('figure.explore');
  }

  #viewAt(path: string): Promise<HTMLElement | null> {
    const asked = this.#views.get(path) ?? readView(`${this.#base()}${path}`);
    this.#views.set(path, asked);
    return asked;
  }

  #base(): string {
    return (this.#section.dataset['base'] ?? '/').replace(/\/$/, '');
  }

  #select(name: string): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement;
  }
}

/**
 * The view of a page, its heading one step lower, as the explorer has a heading of its own. Only that part of the page is
 * parsed. Nothing where it cannot be had, so that the reader is sent there instead.
 */
async function readView(address: string): Promise<HTMLElement | null> {
  const html = await fetch(address).then(
    (response) => (response.ok ? response.text() : ''),
    () => '',
  );
  const start = html.indexOf('<figure class="plate explore"');
  const figure = html.slice(start, html.indexOf('</figure>', start));
  const part = document.createElement('template');
  part.innerHTML = figure.replace('<h1 ', '<h2 ').replace('</h1>', '</h2>');
  const view = part.content.querySelector<HTMLElement>('figure.explore');
  return view === null ? null : document.adoptNode(view);
}
