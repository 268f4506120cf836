/** Of the global scope, what tells a sandbox apart; tests hand in their own. */
export interface FrameScope {
  readonly origin: string;
  readonly localStorage: unknown;
}

/** What a frame lacks because of how it is embedded. */
export interface FrameLimits {
  /** Weights are fetched again each time. */
  readonly hasStorage: boolean;
  /** Otherwise the network runs on the page itself. */
  readonly hasWorkers: boolean;
}

export function findFrameLimits(scope: FrameScope): FrameLimits {
  // Without `allow-same-origin` a frame has an origin of its own, from which no worker can be fetched.
  return { hasStorage: canStore(scope), hasWorkers: scope.origin !== 'null' };
}

function canStore(scope: FrameScope): boolean {
  try {
    return Boolean(scope.localStorage);
  } catch {
    return false;
  }
}
