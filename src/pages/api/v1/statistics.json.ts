import { describeStatistic, frame } from '~/api';
import { evidence } from '~/queries';

export const GET = () => frame([...evidence().statistics.values()].map(describeStatistic));
