import type { APIRoute } from 'astro';
import { describeAsDataPackage } from '~/downloads/datapackage';

/** Every table as a Data Package. */
export const GET: APIRoute = async () => Response.json(await describeAsDataPackage());
