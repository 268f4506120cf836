import { createNumbers } from '../numbers';

export const numbers = createNumbers('zh-CN');
