import { openScorm12 } from '../reporting/index.ts';
import { connectTo } from './edition-api.ts';

export const expectsLms = true;

export const connect = connectTo('API', openScorm12);
