import { ITEM_KINDS, type CardWords, type Item } from './item';

/**
 * Words that neither the name of a tab nor a picture in a feed should put before whoever looks over a reader's shoulder.
 * They stand on the page itself, where a reader has chosen to go.
 */
const LOUD =
  /\b(?:sex\w*|rap(?:e[ds]?|ing|ists?)|abus\w+|prostitut\w*|brothels?|porn\w*|violen\w+|assault\w*|tortur\w*|beat(?:en|ings?)?|kill\w*|murder\w*|deaths?|dead|die[ds]?|dying|suicid\w*|self-harm\w*|drugs?|cannabis|(?:en)?slav\w*|servitude|exploit\w*)\b/i;

/** What stands outside the page of an item: in a tab, a search result, a message, a feed. */
export type Shown = {
  readonly title: string;
  readonly description: string;
  readonly card: CardWords;
  /** True where the words of the item are left for its page. */
  readonly quiet: boolean;
};

/** True for words that should not stand where somebody else may read them. */
export function isLoud(words: string): boolean {
  return LOUD.test(words);
}

/** Title, description and card of an item; by its name and report alone where its words are loud. */
export function shownOutside(item: Item): Shown {
  const { card, description } = item;
  const title = titleOf(item);
  const words = [title, description, card.figure, card.words, ...(card.more ?? []), ...card.foot].join(' ');
  if (!isLoud(words)) return { title, description, card, quiet: false };
  const foot = card.foot.filter((line) => !isLoud(line));
  const spoken = [title, card.figure, card.words, ...card.foot].join(' ');
  // The names of reports and of offices are their own; and a title that is quiet stays when only what follows is not.
  if (item.kind === 'report' || item.kind === 'addressee' || !isLoud(spoken)) {
    return {
      title,
      description: LEFT,
      card: { ...card, more: (card.more ?? []).filter((line) => !isLoud(line)) },
      quiet: true,
    };
  }
  const quietName = nameWithout(item);
  return {
    title: quietName,
    description: LEFT,
    card: { kicker: ITEM_KINDS[item.kind], words: quietName, more: [STANDS], foot },
    quiet: true,
  };
}

const STANDS = 'What it says is on its page.';
const LEFT = 'What it says is on its page, with its source, what to read it with, and where to find help.';

/** Kinds whose title goes with their name. */
const NAMED: ReadonlySet<Item['kind']> = new Set(['finding', 'recommendation', 'point', 'theme', 'addressee']);

/** The title of a page: its name, where it has one of its own, and what it says. */
export function titleOf({ kind, name, title }: Item): string {
  return NAMED.has(kind) ? `${name}: ${title}` : title;
}

/** A name that tells the item from others and says nothing of what it is about. */
function nameWithout({ kind, name, title, card, path }: Item): string {
  const from = card.foot.at(-1)?.match(/[A-Z][^.]*\(\d{4}\)/)?.[0];
  if (kind === 'finding' || kind === 'recommendation' || kind === 'point') {
    return from === undefined ? name : `${name}, ${from}`;
  }
  if (kind === 'statistic') return [name, title.split(':')[0], from].filter((part) => part !== undefined).join(', ');
  const words = (path.split('/').at(-2) ?? '').split('-');
  const letters = words.map((word) => word.slice(0, words.length === 1 ? 3 : 1).toUpperCase());
  return `${name} ${letters.join('')}`;
}
