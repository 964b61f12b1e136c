import { describe, expect, it } from 'vitest';
import { sayLocator } from '../../src/model/say-locator.ts';

describe('where in a report something stands', () => {
  it.each([
    [{ chapter: 'Appendix 3', table: 'Overall figures', row: 'Number' }, 'Appendix 3, “Overall figures”, row Number'],
    [{ chapter: 'Chapter 5', section: '5.2', paragraph: 'Data' }, 'Chapter 5, section 5.2, under “Data”'],
    [{ chapter: 'Chapter 5', paragraph: '5.74 to 5.80' }, 'Chapter 5, paragraphs 5.74 to 5.80'],
  ])('is one line from the part to the row', (locator, said) => {
    expect(sayLocator(locator)).toBe(said);
  });

  it('gives each of several parts its own section and heading', () => {
    expect(
      sayLocator({
        chapter: 'Chapter 1; Chapter 3',
        section: 'Methodology; 3.2',
        paragraph: '2. Youth Workshops; Lack of control',
      }),
    ).toBe('Chapter 1, Methodology, under “2. Youth Workshops”; Chapter 3, section 3.2, under “Lack of control”');
    expect(sayLocator({ chapter: 'Introduction; Emerging Themes', section: '-; Attitudes' })).toBe(
      'Introduction; Emerging Themes, Attitudes',
    );
  });

  it('puts a numbered section with the chapter of its number, and a table with the last part', () => {
    expect(
      sayLocator({
        chapter: 'Chapter 2; Appendix 3',
        section: '2.2',
        paragraph: 'Data challenges',
        figure: 'Figure 2',
        table: 'Overall figures',
      }),
    ).toBe('Chapter 2, section 2.2, under “Data challenges”, Figure 2; Appendix 3, “Overall figures”');
  });

  it('names several headings of one part as a list', () => {
    expect(sayLocator({ chapter: 'Emerging Themes', section: 'Attitudes; Practice Responses' })).toBe(
      'Emerging Themes, Attitudes and Practice Responses',
    );
    expect(sayLocator({ chapter: 'Chapter 2', section: '2.2', paragraph: 'Data challenges; Missing episodes' })).toBe(
      'Chapter 2, section 2.2, under “Data challenges” and “Missing episodes”',
    );
  });
});
