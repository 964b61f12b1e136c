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
    const [own = '', ...reports] = entries.map((entry) => referenceTo(entry, template));
    return { style, own, reports };
  });
}

/** A citation as one file: the item and the reports it rests on, whose authors did the work. */
export function citationFile(as: CitedAs, cited: Cited): Response {
  const entries = entriesOf(cited);
  const write: Record<CitedAs, () => string> = {
    bib: () => new Cite(entries).format('bibtex'),
    ris: () => unfold(new Cite(entries).format('ris')),
    json: () => `${JSON.stringify(entries, null, 2)}\n`,
    txt: () => inText(cited),
  };
  return new Response(write[as](), { headers: { 'content-type': CITED_AS[as].type } });
}

function entriesOf({ item, address, rests }: Cited): CslItem[] {
  return [citeItem(item, address, rests), ...rests.map(citeReport)];
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
