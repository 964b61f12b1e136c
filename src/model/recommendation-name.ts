import { ADDRESSEES, ASKS, FORCES, idsOf, THEMES, type AskKind, type ThemeId } from '../ids.ts';
import type { Point, RecommendationData } from './schema/recommendation.ts';

/** How a point asks: in its own way, or in that of the item it belongs to. */
export function kindOf(data: Pick<RecommendationData, 'kind'>, point: Point): AskKind {
  return point.kind ?? data.kind;
}

/** The themes of an item: those of its points together, in the order of the list of themes. */
export function themesOfItem(data: Pick<RecommendationData, 'themes' | 'points'>): ThemeId[] {
  const named = new Set(data.points.flatMap((point) => themesOf(data, point)));
  return idsOf(THEMES).filter((id) => named.has(id));
}

/** The themes of a point: its own, or those of the item it belongs to. */
export function themesOf(data: Pick<RecommendationData, 'themes'>, point: Point): readonly ThemeId[] {
  return point.themes ?? data.themes;
}

/** The way in which a point asks; of a duty, the law that it comes from: "Duty in law (Children Act 1989, section 47)". */
export function sayKind(kind: AskKind, { law }: Pick<Point, 'law'>): string {
  return law === undefined ? ASKS[kind] : `${ASKS[kind]} (${law})`;
}

/** How firmly a report puts a point, and the verb that it prints: "Must (“must be trained”)." */
export function sayForce({ force, force_printed: printed }: Pick<Point, 'force' | 'force_printed'>): string {
  return `${FORCES[force]} (“${printed}”).`;
}

/** Whom a point asks, and whether that is our reading: "To: Police, Home Office (our reading of whom the report means)." */
export function sayAddressees({
  addressees,
  addressees_ours: isOurs,
}: Pick<Point, 'addressees' | 'addressees_ours'>): string {
  return `To: ${addressees.map((id) => ADDRESSEES[id]).join(', ')}${isOurs ? ' (our reading of whom the report means)' : ''}.`;
}

type Named = Pick<RecommendationData, 'number' | 'kind'>;

/** How an item is called: "Recommendation 5", "Paragraph 5.14", or the way in which it asks where it has no number. */
export function nameOf({ number, kind }: Named): string {
  if (kind === 'recommendation') return `Recommendation ${number}`;
  if (kind !== 'duty' && kind !== 'action') return ASKS[kind];
  if (/^A\d/.test(number)) return `Appendix ${number.slice(1)}`;
  return number.includes('.') ? `Paragraph ${number}` : `Chapter ${number}`;
}

/**
 * The short mark of a point: "5.iii" for a numbered recommendation, "S3" for a practitioners' suggestion, the paragraph
 * of a guidance, or its place in the item.
 * @param data the item that holds the point
 */
export function markOf(data: Named & Pick<RecommendationData, 'points'>, point: Point): string {
  if (data.kind === 'recommendation') return point.id === 'whole' ? data.number : `${data.number}.${point.id}`;
  if (data.kind === 'suggestion') return `S${data.points.findIndex(({ id }) => id === point.id) + 1}`;
  const paragraph = point.locator.paragraph ?? '';
  if (/^\d/.test(paragraph)) return paragraph.replace(/ to /, '–');
  return String(data.points.findIndex(({ id }) => id === point.id) + 1);
}
