/** Verbs that a plain sentence of this site has one of. */
const FINITE =
  /\b(?:is|are|was|were|be|has|have|had|do|does|did|can|cannot|could|may|might|must|should|would|will|[a-z]+n’t|shows?|says?|said|tells?|told|means?|meant|gives?|gave|counts?|counted|asks?|asked|comes?|came|covers?|covered|took|takes?|names?|named|leaves?|left|speaks?|spoke|rests?|reports?|reported|describes?|described|makes?|made|includes?|included|answered|answers?|found|finds?|differ(?:s|ed)?|depends?|went|goes|go|remains?|prints?|printed|cites?|cited|lists?|listed|uses?|used|refers?|referred|knew|know|knows|thought|held|read|lacks?|appl(?:y|ies|ied)|rel(?:y|ies|ied)|drew|draws?|looks?|looked|chose|recorded|records?|changed|works?|worked|began|ended|lived|became|becomes?|stayed|wrote|writes?|supports?|suggests?|followed|follows|keeps?|kept|puts?|sets?|needs?|wanted|want|believed|felt|saw|sees?|adds?|added|heard|dates?|concerns?|concerned|reflects?|varied|varies|vary|contains?|excludes?|excluded|implies|separates?|quotes?|quoted|treats?|treated|compares?|states?|stated|happened|occurred|involves?|involved|accounts?|accounted|belongs?|belonged|moves?|moved|warns?|warned|thinks?|seem(?:s|ed)?)\b/i;

/** Words that open half a sentence, which only a heading above would complete. */
const OPENS_HALF = /^(?:That|How|Whether|Why|By|Either|Nor|Any claim|Which)\b/;

/** True for a text that can stand alone: it begins with a subject, has a verb that carries it, and ends. */
export function isSentence(text: string): boolean {
  const plain = text.trim();
  return plain.split(/\s+/).length >= 4 && /[.!?]”?$/.test(plain) && FINITE.test(plain) && !OPENS_HALF.test(plain);
}
