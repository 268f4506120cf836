import type { CameraFault } from '../../camera';
import { framesASecond } from './frame-rate';

/** The reader's camera in the photo picker. */
export const camera = {
  starting: 'Waiting for the camera. The browser may ask whether this page may use it.',
  on: 'The camera is on.',
  preview: 'Camera',
  mirrored: 'Mirrored here; the network sees it as others see you.',
  take: 'Take a picture',
  goLive: 'Live',
  stopLive: 'Stop live',
  turnOff: 'Turn the camera off',
  /** Spoken once, when it begins. */
  live: 'Live: each frame runs as soon as the one before is done, also while you look around, until “Stop live”.',
  /** Null before there is a rate. */
  rate: (perSecond: number | null) =>
    perSecond === null ? 'First frames…' : framesASecond(perSecond),
  paused: 'The camera was turned off while this page was hidden.',
  goOn: 'Turn it on again',
  tryAgain: 'Try again',

  /** Why there is no picture, and what to do about it. */
  fault(fault: CameraFault): string {
    switch (fault.kind) {
      case 'insecure':
        return 'Browsers give a camera only to pages that come over https, and this one did not. Open it with https, or on this computer as localhost.';
      case 'unsupported':
        return 'This browser gives pages no camera. Use another browser, or open a photo.';
      case 'blocked':
        return 'The page around this one does not let it use the camera. Open InceptionScope in a tab of its own.';
      case 'denied':
        return denied(fault);
      case 'no-camera':
        return 'No camera was found. Connect one, or switch on the one of this computer, and try again.';
      case 'busy':
        return 'The camera could not be started: another program seems to use it. Close that program and try again.';
      case 'unfit':
        return 'The camera has no kind of picture that this page can use. Choose another camera in the browser’s settings and try again.';
      case 'silent':
        return 'The camera did not start in time. Close other programs that use it, or unplug it and plug it in again, and try again.';
      case 'ended':
        return 'The camera is gone: it was unplugged, or the browser took it away. The last picture stays. Connect it and try again.';
      case 'unknown':
        return `The camera could not be opened (${fault.detail}). Try again, or open a photo.`;
    }
  }
};

function denied({ by, isFramed }: Extract<CameraFault, { kind: 'denied' }>): string {
  switch (by) {
    case 'nobody':
      return 'The browser’s question was closed without an answer, so the camera stays off. Try again and allow it.';
    case 'system':
      return 'This computer’s privacy settings keep the camera from the browser. Allow it there and try again.';
    case 'reader':
      return isFramed
        ? 'The camera was refused to this page, perhaps by the page around it. Open InceptionScope in a tab of its own, or allow the camera beside the address and try again.'
        : 'The camera was refused to this page. To allow it again, click the sign beside the address, set Camera to Allow, and try again.';
  }
}
