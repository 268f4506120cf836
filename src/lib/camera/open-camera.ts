import { joinSignals, raceLimit } from '../scheduling';
import { browserCamera } from './browser-camera';
import { CameraError } from './camera-fault';
import { encodeFrame } from './encode-frame';
import { openStream, stopStream } from './open-stream';

/** A camera that runs. Whoever opened it closes it. */
export interface CameraFeed {
  /** Shows what the camera sees; to be placed on the page. */
  readonly video: HTMLVideoElement;
  /** It faces the reader, who expects a mirror; pictures are not mirrored. */
  readonly isFacingReader: boolean;
  /** Fires when the camera goes away without having been closed. */
  readonly ended: AbortSignal;
  /** What it sees now, as a file: in full for one to keep, smaller for one of many. */
  takePicture(use: 'still' | 'frame'): Promise<File>;
  /** The camera's light goes out. */
  close(): void;
}

/** From a started camera to its first picture. */
const firstPictureLimitMs = 10_000;

/** The shorter side of a frame; the network reads 299 pixels of it unless configured otherwise, and more take a frame's time. */
const mostFramePixels = 480;

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
    takePicture: (use) => (use === 'still' ? takeStill(video) : takeFrame(video)),
    close
  };
}

async function takeStill(video: HTMLVideoElement): Promise<File> {
  const { canvas } = paint(video, Infinity);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new CameraError({ kind: 'ended' });
  return new File([blob], 'camera.png', { type: blob.type });
}

async function takeFrame(video: HTMLVideoElement): Promise<File> {
  const context = paint(video, mostFramePixels);
  const { width, height } = context.canvas;
  // A camera that has just gone has no pixels.
  if (width * height === 0) throw new CameraError({ kind: 'ended' });
  const blob = encodeFrame(context.getImageData(0, 0, width, height));
  return new File([blob], 'camera.bmp', { type: blob.type });
}

/** `mostPixels`: of the shorter side. */
function paint(video: HTMLVideoElement, mostPixels: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  const { videoWidth: width, videoHeight: height } = video;
  const scale = Math.min(1, mostPixels / Math.min(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new CameraError({ kind: 'ended' });
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context;
}
