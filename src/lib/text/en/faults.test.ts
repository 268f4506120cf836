import { expect, test } from 'vitest';
import { buildNetwork, ConfigurationError, findWaysOut } from '../../network';
import { faults } from './faults';

test('the way out of 75×75 is offered in words', () => {
  const config = { inputHeight: 75, inputWidth: 75 };
  let attempt;
  try {
    buildNetwork(config);
  } catch (error) {
    if (error instanceof ConfigurationError) attempt = error.fault.attempt;
  }
  const sentences = findWaysOut(attempt!).map((way) => faults.wayOut(way, attempt!.config));
  expect(sentences).toEqual(['75×75 without the auxiliary head', 'Use 107×107']);
});
