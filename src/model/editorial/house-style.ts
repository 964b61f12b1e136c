/** A word the site does not use, what it says instead, and why. */
export type StyleRule = { readonly word: RegExp; readonly instead: string; readonly why: string };

/** The house style. Words inside “quotation marks” are somebody else's and are left alone. */
export const HOUSE_STYLE: readonly StyleRule[] = [
  { word: /\babscond\w*/i, instead: 'go missing', why: 'it blames the child' },
  {
    word: /\billegals?\b(?= (?:immigrant|migrant|child|children|entrant|minor)|s\b)|\billegals\b/i,
    instead: 'without permission to stay',
    why: 'no child is illegal',
  },
  { word: /\bchild prostitut\w*/i, instead: 'sexually exploited child', why: 'a child cannot consent to it' },
  { word: /\bjuveniles?\b/i, instead: 'child or young person', why: 'it is a word of courts' },
  { word: /\bminors?\b/i, instead: 'child', why: 'children first' },
  { word: /\brunaways?\b/i, instead: 'child who runs away', why: 'a child is more than one act' },
  { word: /\bbogus\b/i, instead: 'say what was found', why: 'it judges' },
  { word: /\b(?:shock|horrif|harrow)(?:ing|ic|ying)\b/i, instead: 'say what happened', why: 'the fact is enough' },
  { word: /\btragic(?:ally)?\b|\bplight\b|\bnightmare\b/i, instead: 'say what happened', why: 'the fact is enough' },
  { word: /\bcommit(?:ted|ting)? suicide\b/i, instead: 'died by suicide', why: 'it is not a crime' },
  { word: /\butili[sz]\w*/i, instead: 'use', why: 'plain words' },
  { word: /\bcommenc\w*/i, instead: 'begin', why: 'plain words' },
  { word: /\bprior to\b/i, instead: 'before', why: 'plain words' },
  { word: /\bstakeholders?\b/i, instead: 'name them', why: 'readers ask who' },
  { word: /\brobust\b/i, instead: 'thorough, sound', why: 'it says nothing' },
  { word: /\bgoing forward\b/i, instead: 'from now on', why: 'plain words' },
  { word: /\bwith regards to\b/i, instead: 'about', why: 'plain words' },
  { word: /\bin terms of\b/i, instead: 'say of what', why: 'plain words' },
  { word: /\bvanish\w*/i, instead: 'went missing, was not seen again', why: 'children do not vanish' },
  {
    word: /\bby the (?:appendix|appendices|summary|chapter|briefing’s words|report’s (?:words|count))\b/i,
    instead: 'according to it',
    why: 'it is word order of another language',
  },
  {
    word: /\b(?:child(?:ren)?|girls?|boys?|people|cases|incidents|authorities|reports) at least\b(?! (?:once|one|some|in part|as|for|until))/i,
    instead: '“at least” before the number',
    why: 'it is word order of another language',
  },
  { word: /\bbefall\w*|\bbefell\b/i, instead: 'happens to', why: 'plain words' },
  { word: /\b(?:is|are|was|were) the ground of\b/i, instead: 'comes first, is the reason for', why: 'plain words' },
  { word: /\b(?:is|are|was|were) not by (?:that|this)\b/i, instead: 'is not necessarily', why: 'plain words' },
  { word: /\bin the hold of\b/i, instead: 'under the control of', why: 'plain words' },
  { word: /\bmet (?:one|an?|several|more) (?:kinds?|forms?) of\b/i, instead: 'was subjected to', why: 'plain words' },
  { word: /\bfor want of\b/i, instead: 'because there is no', why: 'plain words' },
  { word: /\bhe or she\b|\bhis or her\b|\bhim or her\b/i, instead: 'they, their, them', why: 'plain words' },
  { word: /\bnot zero\b/i, instead: 'what the table declares of places it does not list', why: 'it may well be zero' },
  { word: /\brests? on finding/i, instead: 'is related to', why: 'no report says so' },
];

/** Words of the list in a text, outside quotation marks. */
export function styleBreaches(text: string): { readonly found: string; readonly rule: StyleRule }[] {
  const own = text.replace(/“[^”]*”/g, ' ');
  return HOUSE_STYLE.flatMap((rule) => {
    const found = rule.word.exec(own)?.[0];
    return found === undefined ? [] : [{ found, rule }];
  });
}
