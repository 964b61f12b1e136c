import { sayPlace } from '../model/printed-pages';
import { worded, type Finding, type Report } from '../queries';
import { footOf } from './chart-frame';
import { latestFrame, type Frame } from './frame';
import { framedText, framedTitle } from './frame-heights';

/** What a finding says in a frame: its statement, and what it must be read with. */
export function framedWords({ data }: Finding): { statement: string; care: { head: string; text: string }[] } {
  return {
    statement: worded(data.statement),
    care: data.caveats.slice(0, 2).map(({ head, text }) => ({ head: worded(head), text: worded(text) })),
  };
}

/** The frame of a finding. @param source where it stands @param address of its page, in words */
export function findingFrame(entry: Finding, source: string, address: string): Frame {
  const { statement, care } = framedWords(entry);
  return latestFrame(`findings/${entry.id}`, `Finding ${entry.data.number}: ${statement}`, {
    words: [
      { ...framedText(`Finding ${entry.data.number}`, 0), line: 29 },
      framedTitle(statement),
      ...care.map(({ head, text }) => framedText(text, 12, head)),
    ],
    keys: [],
    drawings: [],
    sideBySide: false,
    foot: [{ lead: 'Source:', words: source }, ...footOf(address)],
  });
}

/** Report, place, geography and period of a finding, as its frame gives them. */
export function framedSource({ data }: Finding, { data: report }: Report): string {
  return `${report.title} (${report.year}), ${sayPlace(data.locator, report.contents)}. ${data.geography}, ${data.period}.`;
}
