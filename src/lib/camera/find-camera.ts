import { findObstacle, type CameraCircumstances, type CameraFault } from './camera-fault';

/** What can be known of cameras without asking the reader for one. */
export type CameraFinding =
  | {
      readonly kind: 'found';
      /** `asks`: the browser will ask, or does not tell whether it will. */
      readonly permission: 'granted' | 'asks';
    }
  | { readonly kind: 'none'; readonly fault: CameraFault };

/** What is needed of the browser; tests give their own. */
export interface CameraCensus {
  circumstances(): CameraCircumstances;
  countCameras(): Promise<number>;
  /** Rejects where the browser does not tell. */
  permission(): Promise<PermissionState>;
}

/** Never opens a camera, and never makes the browser ask. */
export async function findCamera(census: CameraCensus): Promise<CameraFinding> {
  const circumstances = census.circumstances();
  const obstacle = findObstacle(circumstances);
  if (obstacle !== null) return { kind: 'none', fault: obstacle };
  if ((await census.countCameras()) === 0) return { kind: 'none', fault: { kind: 'no-camera' } };
  const permission = await census.permission().catch(() => 'prompt' as const);
  if (permission === 'denied') {
    const { isFramed } = circumstances;
    return { kind: 'none', fault: { kind: 'denied', by: 'reader', isFramed } };
  }
  return { kind: 'found', permission: permission === 'granted' ? 'granted' : 'asks' };
}
