import { apiJsonSchema } from '~/model/schema/api';

export const GET = () => Response.json(apiJsonSchema());
