import { describeRecommendation, frame } from '~/api';
import { recommendations, reports } from '~/queries';

export const GET = async () => {
  const all = await reports();
  return frame((await recommendations()).map((entry) => describeRecommendation(entry, all)));
};
