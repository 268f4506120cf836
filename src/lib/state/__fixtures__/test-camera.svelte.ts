import type { CameraFault, CameraFeed } from '../../camera';
import type { CameraTools } from '../camera.svelte';
import type { Delay } from './slow-engine';

/** A camera whose pictures come late, each under a name of its own. */
export class TestCamera implements CameraTools {
  readonly #delay: Delay;
  #isHidden = $state(false);
  #ending = new AbortController();
  #elapsedMs = 0;
  /** What the next opening fails with. */
  refusal: CameraFault | null = null;
  /** Streams that run. */
  running = 0;
  opened = 0;
  pictures = 0;

  constructor(delay: Delay) {
    this.#delay = delay;
  }

  async open(): Promise<CameraFeed> {
    this.opened += 1;
    await this.#delay();
    if (this.refusal !== null) throw this.refusal;
    this.running += 1;
    this.#ending = new AbortController();
    let isClosed = false;
    return {
      video: {} as HTMLVideoElement,
      isFacingReader: true,
      ended: this.#ending.signal,
      takePicture: async (use) => {
        const name = `${use}-${++this.pictures}.jpg`;
        await this.#delay();
        return new File(['x'], name);
      },
      close: () => {
        if (!isClosed) this.running -= 1;
        isClosed = true;
      }
    };
  }

  faultOf = (error: unknown) => error as CameraFault;
  isHidden = () => this.#isHidden;
  now = () => (this.#elapsedMs += 500);

  hide(value: boolean): void {
    this.#isHidden = value;
  }

  unplug(): void {
    this.#ending.abort();
  }
}
