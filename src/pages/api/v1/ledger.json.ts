import { describeEntry, frame } from '~/api';
import { evidence } from '~/queries';

export const GET = () => frame(evidence().ledger.map(describeEntry));
