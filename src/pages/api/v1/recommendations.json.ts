import { describeRecommendation, frame } from '~/api';
import { recommendations } from '~/queries';

export const GET = async () => frame((await recommendations()).map(describeRecommendation));
