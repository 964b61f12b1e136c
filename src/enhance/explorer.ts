import { markView, nameView, narrowView, showCompared, sortView } from './explorer-view';
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
  readonly #pages = new Map<string, Promise<string>>();
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
  }

  begin(): void {
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('change', (event) => void this.#onChange(event.target));
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      void this.#go(DEFAULT_STATE, 'push');
    });
    this.#section.addEventListener('click', (event) => this.#onClick(event.target));
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
    if (!(target instanceof HTMLSelectElement)) return;
    const wanted = { ...this.#state, [target.name]: target.value } as ExploreState;
    const keep = ['cohort', 'measure', 'place'].includes(target.name) ? (target.name as keyof ViewId) : undefined;
    const region = wanted.region === '' ? null : wanted.region;
    await this.#go({ ...wanted, ...nearestView(wanted, keep), region }, 'push');
  }

  async #pick(input: HTMLInputElement): Promise<void> {
    const wanted = input.value.trim().toLowerCase();
    const [id] = [...this.#names].find(([, name]) => name.toLowerCase() === wanted) ?? [];
    if (id === undefined) return;
    input.value = '';
    const at = [...this.#state.at.filter((each) => each !== id), id].slice(-MOST_COMPARED);
    await this.#go({ ...this.#state, at }, 'push');
  }

  #onClick(target: EventTarget | null): void {
    const drop = target instanceof Element ? target.closest<HTMLElement>('[data-drop]')?.dataset['drop'] : undefined;
    if (drop === undefined) return;
    void this.#go({ ...this.#state, at: this.#state.at.filter((each) => each !== drop) }, 'push');
  }

  async #go(state: ExploreState, how: How, before = ''): Promise<void> {
    const turn = ++this.#turn;
    const address = `${location.pathname}${writeState(state)}`;
    if (how === 'push') history.pushState(null, '', address);
    if (how === 'replace') history.replaceState(null, '', address);
    this.#state = state;
    for (const name of ['cohort', 'measure', 'place', 'region', 'sort'] as const)
      this.#select(name).value = state[name] ?? '';
    const path = viewPath(state);
    if (path !== this.#shown) {
      const figure = figureOf(await this.#page(path));
      if (turn !== this.#turn) return;
      if (figure === null) {
        location.assign(`${this.#base()}${path}`);
        return;
      }
      this.#place.replaceChildren(figure);
      this.#shown = path;
    }
    this.#settle(before);
  }

  /** Narrows, sorts and marks what is shown, and says what came of it, once for each choice. */
  #settle(before: string): void {
    const { region, sort, at } = this.#state;
    sortView(this.#place, sort);
    const { shown, all } = narrowView(this.#place, region, this.#regionOf);
    markView(this.#place, at);
    const compared = this.#section.querySelector<HTMLElement>('[data-compared]');
    if (compared !== null) showCompared(compared, this.#place, at, this.#names);
    const name = region === null ? null : (this.#select('region').selectedOptions[0]?.textContent ?? region);
    nameView(this.#place, name);
    const told = this.#section.querySelector('[data-told]');
    const title = this.#place.querySelector('#view-title')?.textContent ?? '';
    const left = name === null ? '' : ` ${shown} of ${all} places are shown.`;
    if (told !== null) told.textContent = `${before}${title}.${left}`;
  }

  async #page(path: string): Promise<string> {
    const asked = this.#pages.get(path) ?? readPage(`${this.#base()}${path}`);
    this.#pages.set(path, asked);
    return await asked;
  }

  #base(): string {
    return (this.#section.dataset['base'] ?? '/').replace(/\/$/, '');
  }

  #select(name: string): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement;
  }
}

/** A page as text; nothing where it cannot be had, so that the reader is sent there instead. */
async function readPage(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}

/** The view of a page, its heading one step lower, as the explorer has a heading of its own. */
function figureOf(html: string): Element | null {
  const figure = new DOMParser().parseFromString(html, 'text/html').querySelector('figure.explore');
  const heading = figure?.querySelector('h1');
  if (heading !== null && heading !== undefined) {
    const lower = document.createElement('h2');
    lower.id = heading.id;
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return figure === null ? null : document.adoptNode(figure);
}
