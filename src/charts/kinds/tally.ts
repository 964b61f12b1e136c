import { drawing, element, mark, round, text } from '../svg.ts';

/** Marks of one state: how many, how they look, and what they say. */
export type TallyGroup = {
  readonly name: string;
  readonly count: number;
  /** "full" solid, "ring" open, "hatch" crossed out: an answer of none is not the absence of an answer. */
  readonly look: 'full' | 'ring' | 'cross';
  readonly says: string;
};

const NAME = 22;
const GAP = 14;

/**
 * One mark for each authority, group after group, each group under its name and count.
 * @param width in px at 1:1
 * @param pitch distance from one mark's centre to the next, in px
 */
export function drawTally(options: {
  id: string;
  label: string;
  width: number;
  pitch: number;
  tone: 'trafficked' | 'unaccompanied' | 'neutral';
  groups: readonly TallyGroup[];
}): string {
  const { id, label, width, pitch, tone, groups } = options;
  const perRow = Math.floor(width / pitch);
  let y = 0;
  let inside = '';
  for (const group of groups) {
    inside += text(0, y + 13, group.name, { class: 'name' });
    inside += mark(group.says, drawMarks(group, y + NAME, perRow, pitch));
    y += NAME + Math.ceil(group.count / perRow) * pitch + GAP;
  }
  return drawing({ id, label, width, height: y, className: `tally ${tone}` }, inside);
}

function drawMarks({ count, look }: TallyGroup, top: number, perRow: number, pitch: number): string {
  const radius = round(pitch * 0.34);
  const path = Array.from({ length: count }, (_, index) => {
    const x = round((index % perRow) * pitch + pitch / 2);
    const y = round(top + Math.floor(index / perRow) * pitch + pitch / 2);
    return look === 'cross'
      ? `M${round(x - radius)} ${round(y - radius)}l${2 * radius} ${2 * radius}m0-${2 * radius}l-${2 * radius} ${2 * radius}`
      : `M${round(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0`;
  }).join('');
  return element('path', { class: `tally-${look}`, d: path });
}
