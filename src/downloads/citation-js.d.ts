// citation-js ships no types; these are the parts used here.
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly import('./cite-data').CslItem[]);
    format(as: 'bibtex' | 'ris'): string;
    format(
      as: 'bibliography',
      options: { template: string; lang: string; format: 'text'; asEntryArray: true; nosort: true },
    ): [string, string][];
  }
  export const plugins: {
    config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean } } };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
