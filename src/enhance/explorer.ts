import { tellAddress } from './address-head';
import { arrangeRows, closeMaps, markView, nameView, rowsShown, wordsOf } from './explorer-view';
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

/** How long, in milliseconds, a view may take before it is said that it is on its way, and before it is given up. */
const SOON = 200;
const LATEST = 15_000;
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
  /** Names of places by id, the one that is shown first. */
  readonly #names: ReadonlyMap<string, readonly string[]>;
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
    this.#names = new Map(
      options.map(({ dataset, value }) => [dataset['id'] ?? '', [value, ...(dataset['also']?.split(';') ?? [])]]),
    );
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
        : `The address held something this page does not know (${ignored.join(', ')}), so the usual is shown for it. `;
    void this.#go(state, how, words);
  }

  async #onChange(target: EventTarget | null): Promise<void> {
    if (target instanceof HTMLInputElement) return this.#pick(target);
    if (!(target instanceof HTMLSelectElement)) return;
    const wanted = this.#wanted(target.name, target.value);
    await this.#go(wanted, 'push', this.#answer(target, wanted));
  }

  /** What a choice does, in words: itself, and what had to follow it where a view has no such numbers. */
  #answer(chosen: HTMLSelectElement, wanted: ExploreState): string {
    const followed = FIELDS.filter((field) => field !== chosen.name && wanted[field] !== this.#state[field]);
    const words = [chosen.name, ...followed].map((name) => {
      const select = this.#select(name);
      const option = [...select.options].find(({ value }) => value === (wanted[name as keyof ExploreState] ?? ''));
      return `${select.labels[0]?.querySelector('span')?.textContent ?? ''}: ${option?.textContent ?? ''}`;
    });
    return `${words.join('; ')}${followed.length > 0 ? ', the nearest with numbers' : ''}. `;
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
    const asked = input.value.trim();
    if (asked === '') return;
    const { findPlace } = await import('./explorer-compare');
    const found = findPlace(asked, this.#names);
    if ('near' in found) {
      const near = found.near.length > 0 ? ` Is it ${found.near.join(' or ')}?` : '';
      this.#tell(`No place here is called “${asked}”.${near}`);
      return;
    }
    input.value = '';
    if (this.#state.at.includes(found.id)) this.#tell(`${this.#nameOf(found.id)} is among those compared already.`);
    else await this.#compare([...this.#state.at, found.id]);
  }

  /** Sets places beside one another, and says which came or went, or that there is room for no more. */
  async #compare(at: readonly string[]): Promise<void> {
    const { at: before } = this.#state;
    const added = at.find((id) => !before.includes(id));
    if (at.length > MOST_COMPARED) {
      const name = added === undefined ? 'another' : this.#nameOf(added);
      this.#tell(`No more than ${MOST_COMPARED} places are compared. Remove one to add ${name}.`);
      return;
    }
    const changed = added ?? before.find((id) => !at.includes(id)) ?? '';
    const words = `${this.#nameOf(changed)} ${added === undefined ? 'removed' : 'added'}; ${at.length} compared. `;
    await this.#go({ ...this.#state, at }, 'push', words);
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
    const { region } = this.#state;
    // A view as it was built ahead has a page of its own, which is the better link.
    if (link.dataset['copy'] === '')
      link.href = this.#isOwn() ? location.href : `${this.#base()}${viewPath(this.#state)}`;
    const view = this.#view();
    if (region === null || view === null) return;
    if (!/\.(?:csv|svg)$/.test(link.pathname) || link.dataset['copy'] !== undefined) return;
    event.preventDefault();
    import('./explorer-files')
      .then(({ offerView }) => offerView(view, link.href))
      .catch(() => location.assign(link.href));
  }

  async #go(state: ExploreState, how: How, before = ''): Promise<void> {
    const turn = ++this.#turn;
    const path = viewPath(state);
    this.#setControls(state);
    const waiting = window.setTimeout(() => {
      this.#place.setAttribute('aria-busy', 'true');
      this.#tell('The numbers are on their way.');
    }, SOON);
    const compared = this.#section.querySelector<HTMLElement>('[data-compared]');
    const [view, compare] = await Promise.all([
      this.#viewAt(path),
      state.at.length > 0 || compared?.hidden === false ? import('./explorer-compare') : null,
    ]);
    clearTimeout(waiting);
    if (turn !== this.#turn) return;
    this.#place.removeAttribute('aria-busy');
    if (view === null) {
      // What is shown stays, and the controls and the address say again what it is.
      this.#setControls(this.#state);
      history.replaceState(null, '', `${location.pathname}${writeState(this.#state)}`);
      this.#tell('These numbers could not be loaded, so those before stay.');
      return;
    }
    const address = `${location.pathname}${writeState(state)}`;
    if (how === 'push') history.pushState(null, '', address);
    if (how === 'replace') history.replaceState(null, '', address);
    this.#state = state;
    if (compared !== null) compare?.showCompared(compared, view, state.at, this.#names);
    this.#settle(view, before);
    if (path !== this.#shown) this.#place.replaceChildren(view);
    this.#shown = path;
    const { title, subtitle } = wordsOf(view);
    tellAddress(this.#isOwn() ? address : `${this.#base()}${path}`, title, subtitle);
  }

  #setControls(state: ExploreState): void {
    for (const name of [...FIELDS, 'region', 'sort'] as const) this.#select(name).value = state[name] ?? '';
  }

  #tell(words: string): void {
    const told = this.#section.querySelector('[data-told]');
    if (told !== null) told.textContent = words;
  }

  #nameOf(id: string): string {
    return this.#names.get(id)?.[0] ?? id;
  }

  /** True for a state that no page built ahead shows. */
  #isOwn(): boolean {
    const { region, sort, at } = this.#state;
    return region !== null || sort !== DEFAULT_STATE.sort || at.length > 0;
  }

  /** Narrows, sorts and marks a view, and says what came of it, once for each choice. */
  #settle(view: HTMLElement, before: string): void {
    const { region, sort, at } = this.#state;
    const name = region === null ? null : (this.#select('region').selectedOptions[0]?.textContent ?? region);
    arrangeRows(view, sort, region);
    closeMaps(view, region, this.#regionOf);
    nameView(view, name);
    markView(view, at);
    const title = view.querySelector('#view-title')?.textContent ?? '';
    const left =
      name === null
        ? ''
        : ` ${rowsShown(view).length} of ${view.querySelectorAll('tr[data-place]').length} places are shown.`;
    this.#tell(`${before}${title}.${left}`);
    // The words of a view as it was built stand in its own file; those of a narrowed one are made from what is shown.
    const words = view.querySelector<HTMLElement>('.bar-line [data-copy="text"]');
    if (words !== null) delete words.dataset['words'];
    if (words !== null && name !== null)
      void import('./explorer-files').then(({ toldInText }) => (words.dataset['words'] = toldInText(view)));
  }

  #view(): HTMLElement | null {
    return this.#place.querySelector<HTMLElement>('figure.explore');
  }

  #viewAt(path: string): Promise<HTMLElement | null> {
    const asked = this.#views.get(path) ?? readView(`${this.#base()}${path}`, path);
    this.#views.set(path, asked);
    // One that did not come is asked for again the next time.
    void asked.then((view) => view === null && this.#views.delete(path));
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
 * parsed. Nothing where it cannot be had in time, is cut off, or is another view than the one asked for.
 */
async function readView(address: string, path: string): Promise<HTMLElement | null> {
  const html = await fetch(address, { signal: AbortSignal.timeout(LATEST) })
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '');
  const start = html.indexOf('<figure class="plate explore"');
  const end = html.indexOf('</figure>', start);
  if (start === -1 || end === -1) return null;
  const part = document.createElement('template');
  part.innerHTML = html.slice(start, end).replace('<h1 ', '<h2 ').replace('</h1>', '</h2>');
  const view = part.content.querySelector<HTMLElement>('figure.explore');
  return `/${view?.dataset['path'] ?? ''}/` === path ? document.adoptNode(view as HTMLElement) : null;
}
