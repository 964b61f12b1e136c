import { documentItems } from './items/documents';
import type { Item } from './items/item';
import { chartItems, placeItems, statisticItems, tableItems } from './items/numbers';
import { askedItems, definitionItems, findingItems, gatheredItems } from './items/texts';

let known: Promise<ReadonlyMap<string, Item>> | undefined;

/** Everything with a permanent address that can be cited and shared, by path, gathered once. */
export function items(): Promise<ReadonlyMap<string, Item>> {
  known ??= gather();
  return known;
}

/** The item at a path. @throws Error when there is none. */
export async function itemAt(path: string): Promise<Item> {
  const found = (await items()).get(path);
  if (found === undefined) throw new Error(`No item stands at ${path}.`);
  return found;
}

async function gather(): Promise<ReadonlyMap<string, Item>> {
  const all = [
    ...(await documentItems()),
    ...(await findingItems()),
    ...(await askedItems()),
    ...(await definitionItems()),
    ...(await chartItems()),
    ...(await statisticItems()),
    ...(await tableItems()),
    ...placeItems(),
    ...(await gatheredItems()),
  ];
  return new Map(all.map((item) => [item.path, item]));
}
