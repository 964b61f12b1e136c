import type { Chart } from '../charts/chart';
import { DATA_VERSION, SITE_NAME } from '../site';

/** What a chart or view says, for those who take it away as words. */
export type ToldWords = Pick<Chart, 'title' | 'subtitle' | 'summary' | 'source' | 'notes' | 'ledger'> & {
  /** Absolute address of the page it was taken from. */
  readonly address: string;
  /** Absolute address of the ledger. */
  readonly ledgerAddress: string;
};

/** A chart in plain text: what it shows, its notes and its source, and the sidecar of its CSV. */
export function toldInText(words: ToldWords): string {
  const { title, subtitle, summary, source, notes, ledger, address, ledgerAddress } = words;
  const open =
    ledger.length === 0
      ? []
      : [`Where figures disagree, ${ledger.length === 1 ? 'entry' : 'entries'} ${ledger.join(', ')}: ${ledgerAddress}`];
  return [
    title,
    subtitle,
    summary,
    ...notes,
    ...open,
    `Source: ${source}`,
    `${SITE_NAME}, ${address} Data version ${DATA_VERSION}. Text and chart: CC BY 4.0.`,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
