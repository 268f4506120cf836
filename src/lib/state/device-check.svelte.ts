import type { CameraFault, CameraFinding } from '../camera';
import {
  lampNames,
  listLamps,
  type AwakeFact,
  type DeviceFacts,
  type Lamp,
  type LampName,
  type WeightsFact
} from '../device-check';
import { faultOf, type BackendChoice, type BackendReport } from '../inference';
import type { WindowsFinding } from '../lectures';
import type { Place } from '../place';
import { raceAbort } from '../scheduling';
import { shareOf } from '../self-check';
import type { Explorer } from './explorer.svelte';
import type { InferenceRun } from './inference-run.svelte';
import type { Offline } from './offline.svelte';
import { backendToCheck, type SelfCheck } from './self-check.svelte';

type KnownWeights = Extract<WeightsFact, { readonly status: 'known' }>;

/** What is asked of the browser and the engine; tests give their own. */
export interface DeviceTools {
  /** Of what runs where the place asks for these: a file of the reader's own may not be here. */
  readonly readKept: (weights: Place['weights']) => Promise<Pick<KnownWeights, 'name' | 'kept'>>;
  /** Starts an engine, and closes it again. */
  readonly startBackend: (choice: BackendChoice, signal: AbortSignal) => Promise<BackendReport>;
  readonly findCamera: () => Promise<CameraFinding>;
  /** Opens a camera, for which the browser may ask the reader, and closes it again. */
  readonly tryCamera: (signal: AbortSignal) => Promise<void>;
  readonly cameraFaultOf: (error: unknown) => CameraFault;
  readonly tryAwake: () => Promise<Extract<AwakeFact, { status: 'known' }>['finding']>;
  readonly tryWindows: () => Promise<WindowsFinding>;
}

interface DeviceParts {
  readonly explorer: Pick<Explorer, 'place'>;
  readonly run: Pick<InferenceRun, 'backend'>;
  readonly offline: Offline;
  readonly selfCheck: SelfCheck;
  readonly tools: DeviceTools;
}

type Long = 'offline' | 'self-check';
/** What takes a moment, and asks the reader nothing. */
type Quick = Exclude<LampName, Long>;
type Found = { readonly [Name in Quick]: DeviceFacts[Name] };

/** “Check all”, how much of it is done, and which of what is long is under way. */
interface Round {
  readonly controller: AbortController;
  readonly done: number;
  readonly long: Long | null;
}

const unknown = { status: 'unknown' } as const;
const quickNames: readonly Quick[] = ['weights', 'backend', 'camera', 'awake', 'windows'];

/**
 * Whether a lecture can be held on this device, one lamp for each thing that it takes. Of what is being looked at, a newer
 * look ends the one before.
 */
export class DeviceCheck {
  readonly #parts: DeviceParts;
  readonly #looks: Partial<Record<Quick, AbortController>> = {};
  #isSelfChecking = false;
  #found = $state.raw<Found>({
    weights: unknown,
    backend: unknown,
    camera: unknown,
    awake: unknown,
    windows: unknown
  });
  #round = $state.raw<Round | null>(null);

  readonly #lamps = $derived.by(() =>
    listLamps({
      ...this.#found,
      offline: this.#parts.offline.status,
      'self-check': this.#parts.selfCheck.status
    })
  );

  constructor(parts: DeviceParts) {
    this.#parts = parts;
  }

  get lamps(): readonly Lamp[] {
    return this.#lamps;
  }

  /** How far “Check all” has come; null while it does not run. */
  get progress(): { readonly done: number; readonly total: number; readonly share: number } | null {
    if (this.#round === null) return null;
    const { done } = this.#round;
    const total = lampNames.length;
    return { done, total, share: (done + this.#partDone()) / total };
  }

  /** All that takes a moment. Never rejects, as nothing here does. */
  async look(): Promise<void> {
    await Promise.all(quickNames.map((name) => this.check(name)));
  }

  /** All there is to check, what is long one after the other. */
  async checkAll(): Promise<void> {
    this.cancel();
    const controller = new AbortController();
    const { signal } = controller;
    let done = 0;
    const tell = (long: Long | null) => {
      if (!signal.aborted) this.#round = { controller, done, long };
    };
    const check = async (name: LampName, long: Long | null) => {
      tell(long);
      await this.check(name);
      done += 1;
      tell(null);
    };
    await Promise.all(quickNames.map((name) => check(name, null)));
    for (const name of ['offline', 'self-check'] as const) {
      if (!signal.aborted) await check(name, name);
    }
    if (!signal.aborted) this.#round = null;
  }

  async check(name: LampName): Promise<void> {
    const { explorer, offline, run, selfCheck, tools } = this.#parts;
    switch (name) {
      case 'offline':
        return offline.check();
      case 'self-check':
        this.#isSelfChecking = true;
        await selfCheck.start(backendToCheck(explorer.place.backend, run.backend));
        if (selfCheck.status.status === 'cancelled') return;
        this.#isSelfChecking = false;
        // It fetches what was not here.
        return this.check('weights');
      case 'weights':
        return this.#look('weights', this.#readWeights, failedOf);
      case 'backend':
        return this.#look('backend', this.#findBackend, failedOf);
      case 'camera':
        return this.#look(
          'camera',
          async () => ({ status: 'known', finding: await tools.findCamera() }),
          this.#cameraFailed
        );
      case 'awake':
        return this.#look(
          'awake',
          async () => ({ status: 'known', finding: await tools.tryAwake() }),
          () => ({ status: 'known', finding: 'refused' })
        );
      case 'windows':
        return this.#look(
          'windows',
          async () => ({ status: 'known', finding: await tools.tryWindows() }),
          () => ({ status: 'known', finding: 'unheard' })
        );
    }
  }

  /** Fetches what the site has, for where there is no network. */
  async prepare(): Promise<void> {
    await this.#parts.offline.prepare();
    await this.check('weights');
  }

  /** The browser may ask the reader: call it on a click only. */
  tryCamera(): Promise<void> {
    const open = async (signal: AbortSignal) => {
      await this.#parts.tools.tryCamera(signal);
      return { status: 'works' } as const;
    };
    return this.#look('camera', open, this.#cameraFailed, { status: 'asking' });
  }

  /** Ends all that is under way; what was found stays. */
  cancel(): void {
    this.#round?.controller.abort();
    this.#round = null;
    for (const name of quickNames) {
      const controller = this.#looks[name];
      if (controller === undefined) continue;
      controller.abort(new DOMException('The check was cancelled.', 'AbortError'));
      delete this.#looks[name];
      this.#set(name, unknown);
    }
    this.cancelLong('offline');
    // One that the reader has begun elsewhere goes on.
    if (this.#isSelfChecking) this.cancelLong('self-check');
    this.#isSelfChecking = false;
  }

  cancelLong(name: Long): void {
    if (name === 'offline') this.#parts.offline.cancel();
    else this.#parts.selfCheck.cancel();
  }

  readonly #readWeights = async (): Promise<Found['weights']> => {
    const { weights } = this.#parts.explorer.place;
    return { status: 'known', ...(await this.#parts.tools.readKept(weights)) };
  };

  /** The engine that runs already; where none does, one is started to see. */
  readonly #findBackend = async (signal: AbortSignal): Promise<Found['backend']> => {
    const { explorer, run, tools } = this.#parts;
    const report = run.backend ?? (await tools.startBackend(explorer.place.backend, signal));
    return { status: 'known', report };
  };

  readonly #cameraFailed = (error: unknown): Found['camera'] => ({
    status: 'failed',
    fault: this.#parts.tools.cameraFaultOf(error)
  });

  async #look<Name extends Quick>(
    name: Name,
    find: (signal: AbortSignal) => Promise<Found[Name]>,
    failed: (error: unknown) => Found[Name],
    meanwhile: Found[Name] = { status: 'checking' } as Found[Name]
  ): Promise<void> {
    this.#looks[name]?.abort(new DOMException('Another look has begun.', 'AbortError'));
    const controller = new AbortController();
    const { signal } = controller;
    this.#looks[name] = controller;
    this.#set(name, meanwhile);
    const found = await raceAbort(find(signal), signal).catch(failed);
    if (signal.aborted) return;
    delete this.#looks[name];
    this.#set(name, found);
  }

  #set<Name extends Quick>(name: Name, fact: Found[Name]): void {
    this.#found = { ...this.#found, [name]: fact };
  }

  /** Of what is long and under way, between 0 and 1. */
  #partDone(): number {
    const { offline, selfCheck } = this.#parts;
    switch (this.#round?.long) {
      case 'self-check':
        return selfCheck.status.status === 'running' ? shareOf(selfCheck.status.progress) : 1;
      case 'offline': {
        if (offline.status.status !== 'checking') return 1;
        const { progress } = offline.status;
        return progress === null || progress.totalBytes === 0
          ? 0
          : progress.bytes / progress.totalBytes;
      }
      default:
        return 0;
    }
  }
}

function failedOf(error: unknown) {
  return { status: 'failed', fault: faultOf(error) } as const;
}
