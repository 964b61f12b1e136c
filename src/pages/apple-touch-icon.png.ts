import { touchIcon } from '~/downloads/icons';

/** The icon for the home screen of a phone. */
export const GET = () => new Response(touchIcon(), { headers: { 'content-type': 'image/png' } });
