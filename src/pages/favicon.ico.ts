import { oldIcon } from '~/downloads/icons';

/** The icon that browsers ask for where a page names none. */
export const GET = () => new Response(oldIcon(), { headers: { 'content-type': 'image/x-icon' } });
