import { DOMParser } from 'linkedom';
import keys from '../styles/chart-keys.css?raw';
import kinds from '../styles/chart-kinds.css?raw';
import tables from '../styles/chart-tables.css?raw';
import tokens from '../styles/tokens.css?raw';
import { CARRIED } from './carried';
import { spellOut } from './plain-svg';

type Rule = { readonly selector: string; readonly weight: number; readonly declarations: readonly [string, string][] };
type Values = ReadonlyMap<string, string>;

const HELD: ReadonlySet<string> = new Set(CARRIED);
const FAMILIES: Readonly<Record<string, string>> = {
  'var(--display)': 'Besley, Georgia, serif',
  'var(--sans)': 'Public Sans, Arial, sans-serif',
};

/** Words around the drawings of a picture. */
const WORDS = `
  .picture-ground { fill: var(--paper); }
  .picture-title { font: 450 24px var(--display); fill: var(--ink); }
  .picture-title.narrow { font-size: 20px; }
  .picture-note { font: 400 13px var(--sans); fill: var(--ink-2); }
  .picture-name { font: 600 13px var(--sans); fill: var(--ink); }
  .icon-ring { stroke: var(--ink); }
  .icon-ground { fill: var(--paper); }
  .card-mark { font: 450 32px var(--display); fill: var(--ink); }
  .card-rule { fill: var(--ink); }
  .card-address { font: 400 24px var(--sans); fill: var(--ink-2); }
  .card-kicker { font: 600 24px var(--sans); fill: var(--ink-2); }
  .card-figure { font-family: var(--display); font-weight: 450; fill: var(--ink); }
  .card-title { font-family: var(--display); font-weight: 450; fill: var(--ink); }
  .card-more { font-family: var(--sans); font-weight: 400; fill: var(--ink-2); }
  .card-foot { font: 400 21px var(--sans); fill: var(--ink-2); }
  .card-fade { stop-color: var(--paper); }
`;

const RULES: readonly Rule[] = [keys, kinds, tables].flatMap((sheet) => rulesOf(innerOf(sheet))).concat(rulesOf(WORDS));
const PALETTE = paletteOf(tokens);

/**
 * Writes the light palette and the site's rules for charts into an SVG as presentation attributes, so that it looks the
 * same in a program that knows neither variables nor classes. Later rules win over earlier ones of the same weight, as in
 * a browser; variables are inherited.
 * @param markup one SVG element with its name space
 * @throws Error for a variable that nothing defines
 */
export function dressPicture(markup: string): string {
  const root = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement as unknown as Element;
  const matched = new Map<Element, Rule[]>();
  for (const rule of RULES)
    for (const found of root.querySelectorAll(rule.selector)) matched.set(found, [...(matched.get(found) ?? []), rule]);
  dress(root, PALETTE, matched);
  spellOut(root);
  return (root as unknown as { toString(): string }).toString();
}

function dress(node: Element, above: Values, matched: ReadonlyMap<Element, readonly Rule[]>): void {
  const declared = new Map(
    [...(matched.get(node) ?? [])].sort((a, b) => a.weight - b.weight).flatMap(({ declarations }) => declarations),
  );
  const own = [...declared].filter(([property]) => property.startsWith('--'));
  const values = own.length === 0 ? above : new Map([...above, ...own]);
  for (const [property, value] of declared)
    if (HELD.has(property)) node.setAttribute(property, resolve(value, values).replace(/(\d)px\b/g, '$1'));
  node.removeAttribute('class');
  for (const child of node.children) dress(child, values, matched);
}

function resolve(value: string, values: Values): string {
  if (FAMILIES[value] !== undefined) return FAMILIES[value];
  return value.replace(/var\((--[a-z0-9-]+)\)/g, (_, name: string) => {
    const found = values.get(name);
    if (found === undefined) throw new Error(`A picture needs the variable ${name}, which no style sheet defines.`);
    return resolve(found, values);
  });
}

/** What stands inside the one layer of a style sheet. */
function innerOf(sheet: string): string {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
  return plain.slice(plain.indexOf('{') + 1, plain.lastIndexOf('}'));
}

/** Rules of a sheet without nesting; a shorthand of type becomes its parts. */
function rulesOf(sheet: string): Rule[] {
  return [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', inside = '']) => ({
    selector: selector.trim().replace(/\s+/g, ' '),
    weight: weightOf(selector),
    declarations: inside
      .split(';')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .flatMap((each) => {
        const colon = each.indexOf(':');
        return longhand(each.slice(0, colon).trim(), each.slice(colon + 1).trim());
      }),
  }));
}

function longhand(property: string, value: string): [string, string][] {
  const [, weight, size, family] = (property === 'font' ? /^(\d+) (\S+) (?:\/ \S+ )?(.+)$/.exec(value) : null) ?? [];
  if (weight === undefined || size === undefined || family === undefined) return [[property, value]];
  return [
    ['font-weight', weight],
    ['font-size', size],
    ['font-family', family],
  ];
}

/** Specificity: classes, attributes and states count ten, elements one; of a list of choices, the heaviest. */
function weightOf(selector: string): number {
  const choices = selector.replace(/:(?:is|not)\(([^()]*)\)/g, (_, list: string) =>
    list.split(',').reduce((best, each) => (weightOfPlain(each) > weightOfPlain(best) ? each : best)),
  );
  return Math.max(...choices.split(',').map(weightOfPlain));
}

function weightOfPlain(selector: string): number {
  const classes = selector.match(/\.[\w-]+|\[[^\]]+\]|:[\w-]+/g)?.length ?? 0;
  const elements = selector.match(/(?:^|[\s>+~])[a-z]+/g)?.length ?? 0;
  return classes * 10 + elements;
}

/** The light palette: the first block of variables of the tokens. */
function paletteOf(sheet: string): Values {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
  const [block = ''] = /:root \{[\s\S]*?\n {2}\}/.exec(plain) ?? [];
  return new Map([...block.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}
