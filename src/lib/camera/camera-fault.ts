/** Why there is no picture from a camera. */
export type CameraFault =
  /** The page was not fetched over https, where browsers hide their cameras. */
  | { readonly kind: 'insecure' }
  /** The browser gives pages no camera. */
  | { readonly kind: 'unsupported' }
  /** A page around this one, or its server, has not passed the permission on. */
  | { readonly kind: 'blocked' }
  | {
      readonly kind: 'denied';
      /** Who said no: the reader or a setting of the browser; nobody, the question was closed; the system's own settings. */
      readonly by: 'reader' | 'nobody' | 'system';
      /** The page stands in another one, which may be the reason. */
      readonly isFramed: boolean;
    }
  | { readonly kind: 'no-camera' }
  | { readonly kind: 'busy' }
  /** It offers no picture of the wanted kind. */
  | { readonly kind: 'unfit' }
  /** Null where the browser itself gave it up. */
  | { readonly kind: 'silent'; readonly waitedMs: number | null }
  /** Unplugged, or taken away by the browser or the reader. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'unknown'; readonly detail: string };

/** What a page can know before it asks. */
export interface CameraCircumstances {
  readonly isSecure: boolean;
  readonly hasDevices: boolean;
  /** By permissions policy; null where the browser does not tell. */
  readonly isAllowed: boolean | null;
  readonly isFramed: boolean;
}

export class CameraError extends Error {
  readonly fault: CameraFault;

  constructor(fault: CameraFault, options?: ErrorOptions) {
    super(`No camera: ${JSON.stringify(fault)}`, options);
    this.name = 'CameraError';
    this.fault = fault;
  }
}

/** Why asking is of no use; null where it is. */
export function findObstacle(circumstances: CameraCircumstances): CameraFault | null {
  if (!circumstances.isSecure) return { kind: 'insecure' };
  if (circumstances.isAllowed === false) return { kind: 'blocked' };
  return circumstances.hasDevices ? null : { kind: 'unsupported' };
}

/**
 * The facts of what `getUserMedia` has thrown. Names of errors are those of the standard; of two causes with one name, the
 * message tells where a browser has one (Chromium's are “Permission dismissed”, “Permission denied by system” and
 * “Timeout starting video source”).
 */
export function cameraFaultOf(error: unknown, circumstances: CameraCircumstances): CameraFault {
  if (error instanceof CameraError) return error.fault;
  if (!(error instanceof Error)) return { kind: 'unknown', detail: String(error) };
  const { name, message } = error;
  switch (name) {
    case 'NotAllowedError': {
      if (circumstances.isAllowed === false) return { kind: 'blocked' };
      const by = /dismiss/i.test(message)
        ? 'nobody'
        : /system/i.test(message)
          ? 'system'
          : 'reader';
      return { kind: 'denied', by, isFramed: circumstances.isFramed };
    }
    case 'SecurityError':
      return { kind: 'blocked' };
    case 'NotFoundError':
      return { kind: 'no-camera' };
    case 'OverconstrainedError':
      return { kind: 'unfit' };
    case 'NotReadableError':
    case 'AbortError':
      return /timeout/i.test(message) ? { kind: 'silent', waitedMs: null } : { kind: 'busy' };
    default:
      return { kind: 'unknown', detail: message === '' ? name : message };
  }
}
