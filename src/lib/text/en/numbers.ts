import { createNumbers } from '../numbers';

export const numbers = createNumbers('en-GB');
