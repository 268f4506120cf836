import { expect, it } from 'vitest';
import {
  baseEndPoints,
  buildNetwork,
  completeConfiguration,
  ConfigurationError,
  findSmallestInput
} from '.';

it.each(baseEndPoints)('is where a base ending at %s starts to build', (finalEndPoint) => {
  const side = findSmallestInput(completeConfiguration({ finalEndPoint })) ?? NaN;
  const build = (pixels: number) =>
    buildNetwork({ finalEndPoint, inputHeight: pixels, inputWidth: pixels });
  expect(build(side).endPoints.at(-1)?.name).toBe(finalEndPoint);
  expect(() => build(side - 1)).toThrow(ConfigurationError);
  expect(() => buildNetwork({ finalEndPoint, inputHeight: side, inputWidth: side - 1 })).toThrow(
    ConfigurationError
  );
});
