export { createRandom, seedOfText } from './create-random';
