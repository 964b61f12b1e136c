import { describeChart, frame } from '~/api';
import { charts } from '~/queries';

export const GET = () => frame([...charts().values()].map(describeChart));
