import type { Item } from '../items/item';
import type { Report } from '../queries';
import { DATA_VERSION, SITE_LANGUAGE, SITE_NAME } from '../site';

/** A name in CSL-JSON: of a person, or of a body as it writes itself. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** An entry in CSL-JSON, as far as it is used here. Source of the shape: citationstyles.org, schema 1.0.2. */
export type CslItem = {
  readonly id: string;
  readonly type: 'webpage' | 'dataset' | 'report';
  readonly title: string;
  readonly author: readonly CslName[];
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly publisher?: string;
  readonly URL?: string;
  readonly ISBN?: string;
  readonly language?: string;
  readonly note?: string;
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date as printed, "18 March 2009", "November 2016" or "2011", in parts. @throws Error for any other form. */
export function dateParts(printed: string): number[] {
  const [, day, month, year] = new RegExp(`^(?:(?:(\\d{1,2}) )?(${MONTHS.join('|')}) )?(\\d{4})$`).exec(printed) ?? [];
  if (year === undefined) throw new Error(`The date "${printed}" is none that a citation can hold.`);
  const parts = [Number(year), ...(month === undefined ? [] : [MONTHS.indexOf(month) + 1])];
  return day === undefined ? parts : [...parts, Number(day)];
}

/** A person's name: the last word is the family's. */
function nameOf(author: string): CslName {
  const words = author.split(' ');
  return { family: words.at(-1) ?? author, given: words.slice(0, -1).join(' ') };
}

/** A report as its publisher put it out. A report that names no person is cited by the bodies that wrote it. */
export function citeReport({ id, data }: Report): CslItem {
  return {
    id,
    type: 'report',
    title: data.subtitle === undefined ? data.title : `${data.title}: ${data.subtitle}`,
    author: data.authors.length > 0 ? data.authors.map(nameOf) : data.bodies.map((literal) => ({ literal })),
    issued: { 'date-parts': [dateParts(data.published)] },
    publisher: data.publisher,
    ...(data.isbn === undefined ? {} : { ISBN: data.isbn }),
    language: SITE_LANGUAGE,
  };
}

/**
 * An item as this site put it out: its name and title, the date of the data it was made from, and its address.
 * @param address absolute address of its page
 * @param rests the reports it rests on
 */
export function citeItem(item: Item, address: string, rests: readonly Report[]): CslItem {
  const named = rests.map(({ data }) => `${data.title} (${data.year})`).join('; ');
  return {
    id: `accounted-for${item.path.replaceAll('/', '-').replace(/-$/, '')}`,
    type: item.kind === 'table' ? 'dataset' : 'webpage',
    title: titleOf(item),
    author: [{ literal: SITE_NAME }],
    issued: { 'date-parts': [DATA_VERSION.split('-').map(Number)] },
    URL: address,
    language: SITE_LANGUAGE,
    note: `Rests on ${named}${item.locator === null ? '' : `, ${item.locator}`}. Data version ${DATA_VERSION}.`,
  };
}

function titleOf({ kind, name, title }: Item): string {
  if (kind === 'report') return `${title}: its findings, tables and recommendations`;
  if (kind === 'table' || kind === 'statistic' || kind === 'place' || kind === 'chart' || kind === 'view') return title;
  return `${name}: ${title}`;
}
