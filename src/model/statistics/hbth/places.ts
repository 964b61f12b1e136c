import type { AuthorityRow, RegionRow } from '../../../data/geography.ts';
import type { Cohort } from '../../../data/columns.ts';

/** Names of places by slug, as the site prints them. */
export type PlaceNames = { readonly regions: readonly RegionRow[]; readonly authorities: readonly AuthorityRow[] };

/** The two groups as they stand in a sentence. */
export const CHILDREN: Record<Cohort, string> = {
  trafficked: 'trafficked children',
  unaccompanied: 'unaccompanied children',
};

/** The name of an authority, as the site prints it. */
export function nameOf(key: string, authorities: readonly AuthorityRow[]): string {
  return authorities.find((row) => row.authority === key)?.name ?? key;
}
