import { joinSignals, raceLimit } from '../scheduling';
import { browserCamera } from './browser-camera';
import { CameraError } from './camera-fault';
import { openStream, stopStream } from './open-stream';

/** A camera that runs. Whoever opened it closes it. */
export interface CameraFeed {
  /** Shows what the camera sees; to be placed on the page. */
  readonly video: HTMLVideoElement;
  /** It faces the reader, who expects a mirror; pictures are not mirrored. */
  readonly isFacingReader: boolean;
  /** Fires when the camera goes away without having been closed. */
  readonly ended: AbortSignal;
  /** What it sees now, as a file: lossless for one to keep, small for one of many. */
  takePicture(use: 'still' | 'frame'): Promise<File>;
  /** The camera's light goes out. */
  close(): void;
}

/** From a started camera to its first picture. */
const firstPictureLimitMs = 10_000;

const formats = {
  still: { type: 'image/png', name: 'camera.png', quality: undefined },
  frame: { type: 'image/jpeg', name: 'camera.jpg', quality: 0.95 }
} as const;

/** Asks the reader for a camera and starts it. Rejects with CameraError, or with the signal's reason. */
export async function openCamera(signal: AbortSignal): Promise<CameraFeed> {
  const stream = await openStream(browserCamera, signal);
  const [track] = stream.getVideoTracks();
  const ending = new AbortController();
  track.addEventListener('ended', () => ending.abort());
  const video = document.createElement('video');
  const close = () => {
    stopStream(stream);
    video.srcObject = null;
  };
  try {
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    await raceLimit(video.play(), {
      signal: joinSignals(signal, ending.signal),
      limitMs: firstPictureLimitMs,
      onlimit: () => new CameraError({ kind: 'silent', waitedMs: firstPictureLimitMs })
    });
  } catch (error) {
    close();
    signal.throwIfAborted();
    if (ending.signal.aborted) throw new CameraError({ kind: 'ended' }, { cause: error });
    throw error;
  }
  return {
    video,
    isFacingReader: track.getSettings().facingMode !== 'environment',
    ended: ending.signal,
    takePicture: (use) => takePicture(video, formats[use]),
    close
  };
}

async function takePicture(
  video: HTMLVideoElement,
  { type, name, quality }: (typeof formats)[keyof typeof formats]
): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  if (blob === null) throw new CameraError({ kind: 'ended' });
  return new File([blob], name, { type });
}
