import { capitalise, countInWords, formatCount } from '../../model/format.ts';
import { valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { singleDrawing } from '../chart-parts.ts';
import { drawFlow } from '../kinds/flow.ts';

const ID = 'referral-stages';
const TABLE = 'safeguarding-guidance/referral-stages';

/** The stages of the National Referral Mechanism, as the guidance of 2011 tells them. */
export function referralStages(evidence: ChartEvidence): Chart {
  const stages = (evidence.tables.get(TABLE)?.rows ?? []).map(({ key, text }) => ({
    key,
    name: text['stage_words'] ?? key,
    who: text['who'] ?? '',
    words: text['what_happens'] ?? '',
    place: placeOf(text['paragraph'] ?? ''),
  }));
  const [first] = stages;
  if (first?.key !== 'safeguarding-assessment') throw new Error(`The title of ${ID} is no longer true.`);
  const days = valueOf(evidence, 'sg-limit-reflection-period');
  const title = `A referral in 2011 had ${countInWords(stages.length)} stages, and keeping the child safe took precedence`;
  return {
    id: ID,
    title,
    subtitle: `Stages of the National Referral Mechanism for a child, who acts and what happens, in order. England, guidance of 2011 on a mechanism of the UK. Base: ${formatCount(stages.length)} stages.`,
    summary: `${capitalise(stages.map(({ name }) => name.toLowerCase()).join(', then '))}. After a positive decision on reasonable grounds a child has at least ${formatCount(days)} days to reflect and recover.`,
    layout: 'single',
    drawings: [
      singleDrawing('flow', title, (size, width) => drawFlow({ id: `${ID}-${size}`, label: title, width, stages })),
    ],
    keys: [],
    table: {
      columns: ['Stage', 'Who acts', 'What happens', 'Where'].map((label) => ({ label, numeric: false })),
      rows: stages.map(({ name, who, words, place }) => ({
        small: false,
        cells: [name, who, words, place].map((cell) => ({ text: cell, sort: cell })),
      })),
    },
    source: 'Safeguarding children who may have been trafficked (2011), chapter 6, paragraphs 6.7 to 6.15.',
    tables: [TABLE],
    notes: [
      'The stages are those of 2011; the mechanism has changed since.',
      'Border staff too could refer a child, to social care and to the mechanism.',
      'Keeping a child safe does not wait for a referral or a decision, whatever it is.',
    ],
    ledger: [],
  };
}

function placeOf(paragraphs: string): string {
  return `${/ (?:and|to) /.test(paragraphs) ? 'paragraphs' : 'paragraph'} ${paragraphs}`;
}
