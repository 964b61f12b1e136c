import { describeTable, frame } from '~/api';
import { evidence } from '~/queries';

export const GET = () => frame([...evidence().tables.values()].map(describeTable));
