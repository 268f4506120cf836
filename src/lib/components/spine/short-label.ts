/**
 * Name of an end point cut down for a narrow column: `Mixed_6b` → `6b`, `Conv2d_1a_3x3` → `1a`.
 * Heads keep their names, since `AvgPool_1a` would read like the first convolution.
 */
export function shortLabel(endPoint: string): string {
  const match = /^(?:Mixed|Conv2d|MaxPool)_(\d[a-z])/.exec(endPoint);
  return match?.[1] ?? endPoint.replace(/_.*$/, '');
}
