import { drawing, element, mark, text, wrapText } from '../svg.ts';

/** A stage that follows the one before it. */
export type FlowStage = {
  readonly name: string;
  readonly who: string;
  readonly words: string;
  /** Where it stands in its source. */
  readonly place: string;
};

const GAP = 34;
const PAD = 12;
const LINE = 16;

/**
 * Stages one after the other, numbered, with an arrow from each to the next: side by side where there is room, else one
 * under the other. Each box says who acts and what happens.
 * @param width in px at 1:1; from 560 px on, side by side
 */
export function drawFlow(options: { id: string; label: string; width: number; stages: readonly FlowStage[] }): string {
  const { id, label, width, stages } = options;
  const isWide = width >= 560;
  const box = isWide ? (width - 2 - GAP * (stages.length - 1)) / stages.length : width - 2;
  const letters = Math.floor((box - 2 * PAD) / 6.3);
  const told = stages.map((stage, index) => ({
    stage,
    index,
    name: wrapText(`${index + 1}. ${stage.name}`, Math.floor(letters * 0.84)),
    who: wrapText(stage.who, letters),
    words: wrapText(stage.words, letters),
  }));
  const heights = told.map(({ name, who, words }) => (name.length + who.length + words.length) * LINE + 2 * PAD + 18);
  const tallest = Math.max(...heights);
  let y = 1;
  const drawn = told.map(({ stage, index, name, who, words }) => {
    const [left, top] = isWide ? [1 + index * (box + GAP), 1] : [1, y];
    const height = isWide ? tallest : (heights[index] ?? 0);
    y += height + GAP;
    let line = top + PAD + 11;
    const write = (lines: readonly string[], className: string): string =>
      lines
        .map((each) => {
          const written = text(left + PAD, line, each, { class: className });
          line += LINE;
          return written;
        })
        .join('');
    const inside = write(name, 'val');
    line += 4;
    const actor = write(who, 'beside');
    line += 5;
    const frame = element('rect', { class: 'stage', x: left, y: top, width: box, height });
    const says = `Stage ${index + 1}, ${stage.name}. ${stage.who}: ${stage.words} (${stage.place})`;
    const arrow = index === stages.length - 1 ? '' : drawArrow(left, top, box, height, isWide);
    return mark(says, frame + inside + actor + write(words, 'said')) + arrow;
  });
  return drawing({ id, label, width, height: isWide ? tallest + 2 : y - GAP + 1, className: 'flow' }, drawn.join(''));
}

function drawArrow(left: number, top: number, box: number, height: number, isWide: boolean): string {
  const [x, y] = isWide ? [left + box, top + 28] : [left + 28, top + height];
  return element('path', {
    class: 'arrow',
    d: isWide ? `M${x + 6} ${y}h${GAP - 14}m-7 -6l7 6l-7 6` : `M${x} ${y + 6}v${GAP - 14}m-6 -7l6 7l6 -7`,
  });
}
