import { describeDefinition, frame } from '~/api';
import { definitions } from '~/queries';

export const GET = async () => frame((await definitions()).map(describeDefinition));
