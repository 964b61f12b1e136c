import type { APIRoute } from 'astro';
import { readLedgerText } from '~/data/ledger';

/** The committed ledger, unchanged. */
export const GET: APIRoute = () =>
  new Response(readLedgerText(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
