import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Item } from '../items/item';
import type { Report } from '../queries';
import { SITE_LANGUAGE } from '../site';
import { citeItem, citeReport, type CslItem } from './cite-data';

// Labels that stay apart when somebody gathers several entries in one file.
plugins.config.get('@bibtex').format.useIdAsLabel = true;
// The same label as in the other files, hyphens and all.
plugins.config.get('@bibtex').format.checkLabel = false;

/** Files in which a citation can be taken away, by ending. */
export const CITED_AS = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex; charset=utf-8' },
  ris: { name: 'RIS', type: 'application/x-research-info-systems; charset=utf-8' },
  json: { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  txt: { name: 'Text', type: 'text/plain; charset=utf-8' },
} as const;

/** The ending of a citation file. */
export type CitedAs = keyof typeof CITED_AS;

/** The endings, in the order in which a page offers them. */
export const CITATION_ENDINGS = Object.keys(CITED_AS) as CitedAs[];

/** Styles of a reference in a text, by the name that readers know. */
const STYLES = { APA: 'apa', Harvard: 'harvard1' } as const;

/** References of one item: its own first, then the reports it rests on. */
export type References = { readonly style: string; readonly own: string; readonly reports: readonly string[] }[];

/** Everything of an item that a citation says. @param address absolute address of its page */
export type Cited = { readonly item: Item; readonly address: string; readonly rests: readonly Report[] };

/** The references of an item and of its reports, in each style, by the Citation Style Language. */
export function references({ item, address, rests }: Cited): References {
  const entries = entriesOf({ item, address, rests });
  return Object.entries(STYLES).map(([style, template]) => {
    const [own = '', ...reports] = entries.map((entry) => referenceTo(withoutEcho(entry), template));
    return { style, own, reports };
  });
}

/** A citation as one file: the item and the reports it rests on, whose authors did the work. */
export function citationFile(as: CitedAs, cited: Cited): Response {
  const entries = entriesOf(cited);
  const write: Record<CitedAs, () => string> = {
    bib: () => inBibtex(new Cite(entries.map(toMonth)).format('bibtex')),
    ris: () => entries.map(risOf).join('\n'),
    json: () => `${JSON.stringify(entries, null, 2)}\n`,
    txt: () => inText(cited),
  };
  return new Response(write[as](), { headers: { 'content-type': CITED_AS[as].type } });
}

function entriesOf({ item, address, rests }: Cited): CslItem[] {
  return [citeItem(item, address, rests), ...rests.map(citeReport)];
}

/** An entry whose publisher is not named where its authors already are the same bodies. */
function withoutEcho({ publisher, ...entry }: CslItem): CslItem {
  const bodies = entry.author.flatMap((author) => ('literal' in author ? [author.literal] : []));
  return publisher === undefined || publisher === bodies.join(' and ') ? entry : { ...entry, publisher };
}

/** References already worded: those of the reports come with every item. */
const worded = new Map<string, string>();

/** One entry alone, so that the style does not tell it from others of the same year by a letter. */
function referenceTo(entry: CslItem, template: string): string {
  const key = `${template} ${JSON.stringify(entry)}`;
  const known = worded.get(key);
  if (known !== undefined) return known;
  const [first] = new Cite([entry]).format('bibliography', {
    template,
    lang: SITE_LANGUAGE,
    format: 'text',
    asEntryArray: true,
    nosort: true,
  });
  const reference = (first?.[1] ?? '').trim();
  worded.set(key, reference);
  return reference;
}

/** BibTeX knows no day. */
function toMonth(entry: CslItem): CslItem {
  const [date = []] = entry.issued['date-parts'];
  return { ...entry, issued: { 'date-parts': [date.slice(0, 2)] } };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** BibTeX with months by their own names, as its styles want them, and the address where styles without one print it. */
function inBibtex(written: string): string {
  return written
    .replace(/^\thowpublished = .*\n/gm, '')
    .replace(/^\tmonth = \{(\d+)\},$/gm, (_, month: string) => `\tmonth = ${MONTHS[Number(month) - 1] ?? month},`)
    .replace(/^\turl = \{(.*)\},$/gm, (line, address: string) => `\thowpublished = {\\url{${address}}},\n${line}`);
}

/** One entry in RIS, with its ISBN as a note: the field of that number is a report's own number there. */
function risOf(entry: CslItem): string {
  const ris = unfold(new Cite([entry]).format('ris'));
  return entry.ISBN === undefined ? ris : ris.replace(/^ER {2}- ?$/m, `N1  - ISBN ${entry.ISBN}\nER  - `);
}

function inText(cited: Cited): string {
  const { wording } = cited.item;
  const parts = references(cited).map(({ style, own, reports }) => [style, own, ...reports].join('\n\n'));
  return [...(wording === null ? [] : [`In a sentence\n\n${wording}`]), ...parts].join('\n\n\n').concat('\n');
}

/**
 * RIS with each field on one line: the library breaks words where a line is full. Ids are left out, since RIS cuts them
 * at twenty letters, where many of ours are the same.
 */
function unfold(ris: string): string {
  return ris
    .split(/\r?\n/)
    .reduce<string[]>((lines, line) => {
      if (/^[A-Z][A-Z0-9] {2}- ?/.test(line) || line === '') return [...lines, line];
      return [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${line}`];
    }, [])
    .filter((line) => !line.startsWith('ID  - '))
    .join('\n')
    .concat('\n');
}
