import { worded, type Finding } from '../queries';
import { latestFrame, type Frame } from './frame';

/** What a finding says in a frame: its statement, and what it must be read with. */
export function framedWords({ data }: Finding): { statement: string; care: { head: string; text: string }[] } {
  return {
    statement: worded(data.statement),
    care: data.caveats.slice(0, 2).map(({ head, text }) => ({ head: worded(head), text: worded(text) })),
  };
}

/** The frame of a finding, high enough for its words. */
export function findingFrame(entry: Finding): Frame {
  const { statement, care } = framedWords(entry);
  const words = [statement, statement, ...care.map(({ head, text }) => `${head} ${text}`)].join(' ');
  return latestFrame(`findings/${entry.id}`, {
    title: `Finding ${entry.data.number}: ${statement}`,
    words,
    drawings: [],
    sideBySide: false,
  });
}
