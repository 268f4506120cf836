import { isBaseEndPoint, type Network } from '$lib/network';

/**
 * Name of an end point cut down for a narrow column: `Mixed_6b` → `6b`, `Conv2d_1a_3x3` → `1a`.
 * Heads keep their names, since `AvgPool_1a` would read like the first convolution.
 */
export function shortLabel(network: Network, endPoint: string): string {
  const number = /_(\d+[a-z]+)(?:_|$)/.exec(endPoint)?.[1];
  if (number !== undefined && isBaseEndPoint(network, endPoint)) return number;
  return endPoint.replace(/_.*$/, '');
}
