import { prepare, rank, readQuestion, type Names, type Prepared, type Question, type Ranked } from './search-rank.ts';
import { tellAddress } from './address-head.ts';
import type { Words } from './spelling.ts';

/** What Pagefind gives of a page. Source: its API, version 1.6. */
type Found = { url: string; excerpt: string; sub_results: { title: string; url: string }[] };
type Pagefind = {
  init(): Promise<void>;
  search(
    words: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { score: number; data(): Promise<Found> }[] }>;
};

/** Everything that a search needs, fetched when a reader begins to ask. */
type Ready = { names: Names; pages: Prepared[]; words: Words; texts: Pagefind };

/** Pages whose texts are read for one question, and results shown at a time. */
const READ = 15;
const SHOWN = 15;
const MOST = 100;
/** Kinds of page long enough for a reader to want the place in it. */
const LONG = new Set(['chapter', 'page', 'report']);

/** Answers questions on the search page, and keeps them in the address, from where nothing leaves the reader's machine. */
export function enableSearch(section: HTMLElement): void {
  const form = section.querySelector('form');
  const input = section.querySelector('input');
  const list = section.querySelector('ol');
  const status = section.querySelector<HTMLElement>('[role=status]');
  if (form === null || input === null || list === null || status === null) return;
  const choices = [...form.querySelectorAll('select')];
  const page = new SearchPage(section.dataset['search'] ?? '/', { input, choices, list, status });
  const read = (): void => {
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const field of [input, ...choices]) field.value = asked.get(field.name) ?? '';
  };
  read();
  // A new question in the address, typed or from a link, is one like any other.
  addEventListener('hashchange', () => {
    read();
    void page.answer();
  });
  let waiting = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void page.answer(), 150);
  });
  for (const choice of choices) choice.addEventListener('change', () => void page.answer());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    void page.answer();
  });
  section.addEventListener('keydown', (event) => walk(event, input, list));
  form.hidden = false;
  section.querySelector<HTMLElement>('[data-without]')?.remove();
  if (input.value !== '') void page.answer();
  // A reader who is somewhere else by now is left there.
  else if (document.activeElement === document.body) input.focus({ preventScroll: true });
}

/** Arrow keys go from the field through the results and back. */
function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLOListElement): void {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stops = [input, ...list.querySelectorAll<HTMLElement>('.found > a')];
  const now = stops.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || now < 0 || stops[now + step] === undefined) return;
  event.preventDefault();
  stops[now + step]?.focus();
}

type Parts = {
  input: HTMLInputElement;
  choices: HTMLSelectElement[];
  list: HTMLOListElement;
  status: HTMLElement;
};

class SearchPage {
  readonly base: string;
  readonly parts: Parts;
  #ready: Promise<Ready> | undefined;
  #asked = 0;

  constructor(base: string, parts: Parts) {
    this.base = base;
    this.parts = parts;
  }

  /** Answers what stands in the field, unless the reader has asked something else by then. */
  async answer(): Promise<void> {
    const { input, choices, list, status } = this.parts;
    const turn = (this.#asked += 1);
    const words = input.value;
    this.#keepInAddress();
    if (input.value.trim() === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    if (this.#ready === undefined) status.textContent = 'The search is being fetched; its first answer takes a moment.';
    try {
      const ready = await (this.#ready ??= load(this.base));
      const question = readQuestion(words, ready.words);
      const [kind = '', report = ''] = choices.map(({ value }) => value);
      const texts = await readTexts(ready, question, this.#filters());
      if (turn !== this.#asked) return;
      const index = ready.names.reports.indexOf(report);
      const pages = ready.pages.filter(
        (each) => (kind === '' || each.kind === kind) && (report === '' || each.reports.includes(index)),
      );
      const ranked = rank(question, pages, new Map([...texts].map(([path, { score }]) => [path, score])));
      this.#show(ranked, texts, question);
      // Says whose answer stands there, for whoever waits for it.
      status.dataset['answers'] = words;
    } catch (error) {
      // The next question tries again.
      this.#ready = undefined;
      if (turn !== this.#asked) return;
      console.error(error);
      list.replaceChildren();
      status.textContent = 'The search could not be loaded. The A to Z leads to the same pages.';
    }
  }

  #filters(): Record<string, string> {
    const chosen = this.parts.choices.map(
      (choice) => [choice.name, choice.selectedOptions[0]?.dataset['filter'] ?? ''] as const,
    );
    return Object.fromEntries(chosen.filter(([, value]) => value !== ''));
  }

  #keepInAddress(): void {
    const { input, choices } = this.parts;
    const fields = [input, ...choices].map(({ name, value }) => [name, value.trim()] as const);
    const query = new URLSearchParams(fields.filter(([, value]) => value !== '').map((field) => [...field]));
    const words = query.toString();
    // Behind the #, which a browser keeps to itself.
    const address = words === '' ? location.pathname : `${location.pathname}#${words}`;
    history.replaceState(null, '', address);
    tellAddress(address, input.value.trim() === '' ? 'Search' : `Search: ${input.value.trim()}`);
  }

  #show(ranked: readonly Ranked[], texts: ReadonlyMap<string, Text>, question: Question): void {
    const { list, status } = this.parts;
    const mended = question.mended.map(([from, to]) => `No page has “${from}”: looked for “${to}”.`).join(' ');
    const count =
      ranked.length === 1
        ? '1 page'
        : ranked.length > MOST
          ? `The best ${MOST} of ${ranked.length} pages`
          : `${ranked.length} pages`;
    status.textContent = ranked.length === 0 ? `Nothing was found. ${mended}`.trim() : `${count}. ${mended}`.trim();
    const items = ranked.map(
      ({ page }) =>
        () =>
          this.#item(page, texts.get(page.path)),
    );
    list.replaceChildren(...items.slice(0, SHOWN).map((make) => make()));
    if (items.length <= SHOWN) return;
    const more = document.createElement('li');
    const button = document.createElement('button');
    button.textContent = `Show ${Math.min(items.length, MOST) - SHOWN} more`;
    button.addEventListener('click', () => {
      const rest = items.slice(SHOWN, MOST).map((make) => make());
      more.replaceWith(...rest);
      rest[0]?.querySelector('a')?.focus();
    });
    more.append(button);
    list.append(more);
  }

  #item({ path, kind, called, named, reports }: Prepared, text: Text | undefined): HTMLLIElement {
    const item = document.createElement('li');
    item.className = 'found';
    const label = this.parts.choices[0]?.querySelector(`option[value="${kind}"]`)?.textContent ?? '';
    const from = [...(this.parts.choices[1]?.options ?? [])];
    const rests = reports.length === 1 ? (from[(reports[0] ?? -1) + 1]?.textContent ?? '') : '';
    item.append(line('p', [named === '' ? label : named, rests].filter((words) => words !== '').join(', ')));
    const link = document.createElement('a');
    link.href = path;
    link.textContent = called;
    item.append(link);
    if (text === undefined) return item;
    const excerpt = document.createElement('p');
    // Words of our own pages, with marks about those that were asked for.
    excerpt.innerHTML = text.excerpt;
    item.append(excerpt);
    if (LONG.has(kind)) item.append(...text.places.map(placeLink));
    return item;
  }
}

function line(name: 'p', words: string): HTMLElement {
  const element = document.createElement(name);
  element.className = 'meta';
  element.textContent = words;
  return element;
}

function placeLink({ title, url }: { title: string; url: string }): HTMLElement {
  const place = document.createElement('a');
  place.className = 'place';
  place.href = url;
  place.textContent = title;
  return place;
}

type Text = { score: number; excerpt: string; places: { title: string; url: string }[] };

/** What the index finds in the texts of pages: the best few, with a score from 0 to 1. */
async function readTexts(
  { texts }: Ready,
  { words }: Question,
  filters: Record<string, string>,
): Promise<Map<string, Text>> {
  const { results } = await texts.search(words.join(' '), { filters });
  const top = results[0]?.score ?? 1;
  const read = await Promise.all(
    results.slice(0, READ).map(async (result): Promise<[string, Text]> => {
      const { url, excerpt, sub_results } = await result.data();
      const places = sub_results.filter((each) => each.url.includes('#')).slice(0, 3);
      return [url, { score: result.score / top, excerpt, places }];
    }),
  );
  return new Map(read);
}

async function load(base: string): Promise<Ready> {
  const json = async <Kind>(path: string): Promise<Kind> => {
    const response = await fetch(`${base}${path}`);
    if (!response.ok) throw new Error(path);
    return (await response.json()) as Kind;
  };
  const [names, words, texts] = await Promise.all([
    json<Names>('search/names.json'),
    json<string[]>('search/words.json'),
    import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>,
  ]);
  await texts.init();
  return { names, pages: prepare(names), words, texts };
}
