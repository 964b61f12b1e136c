import { describeFinding, frame } from '~/api';
import { findings, reports } from '~/queries';

export const GET = async () => {
  const all = await reports();
  return frame((await findings()).map((entry) => describeFinding(entry, all)));
};
