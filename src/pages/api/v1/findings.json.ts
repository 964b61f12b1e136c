import { describeFinding, frame } from '~/api';
import { findings } from '~/queries';

export const GET = async () => frame((await findings()).map(describeFinding));
