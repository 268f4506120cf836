import type { InferenceFault } from '../../inference';
import { numbers } from './numbers';
import { weights } from './weights';

/** A run: why it failed, and why it has started again. */
export const run = {
  /** What went wrong, and the next step. */
  fault(fault: InferenceFault): string {
    switch (fault.kind) {
      case 'context-lost':
        return 'The graphics processor was reset, and the results were lost. Run the photo again.';
      case 'device-refused':
        return `The graphics processor refused a part of the computation (${fault.detail}). Run the photo again, or choose WebAssembly.`;
      case 'device-silent':
        return `The device did not answer within ${seconds(fault.silentMs)}. Run the photo again, or choose WebAssembly.`;
      case 'worker-silent':
        return `The computation has not responded for ${seconds(fault.silentMs)}. Run the photo again, or choose WebAssembly.`;
      case 'worker-gone':
        return 'The browser ended the background computation, perhaps for lack of memory. Run the photo again.';
      case 'worker-broken': {
        const detail = fault.detail === '' ? '' : ` (${fault.detail})`;
        return `The background computation stopped${detail}. Run the photo again, or reload the page.`;
      }
      case 'engine-not-loaded':
        return 'The live computation could not be loaded. Check the connection and try again, or reload the page.';
      case 'engine-closed':
        return 'The computation was closed. Reload the page.';
      case 'backend-switched':
        return 'The computation moved to another backend. Run the photo again.';
      case 'no-backend':
        return 'Nothing that can compute the network could be started in this browser. Reload the page, or use another browser.';
      case 'computation-failed':
        return `The computation failed (${fault.detail}). Run the photo again, or choose another backend.`;
      case 'weights-failed':
        return weights.fault(fault.fault);
      case 'weights-misfit':
        return weights.misfit(fault.misfit);
      case 'wrong-image-size':
        return `The picture has ${fault.held.join('×')} pixels, but the network reads ${fault.wanted.join('×')}. Choose the photo again.`;
      case 'impossible-network':
        return 'No network can be built with this configuration. Change it and run again.';
      case 'needs-memory':
        return `On WebAssembly this network would take about ${numbers.bytes(fault.neededBytes)} of memory, and there it can have ${numbers.bytes(fault.mostBytes)} at most, so it was not started. Choose a smaller depth multiplier or min depth, fewer classes or a smaller input.`;
      case 'unknown-op':
        return `No run has an op named ${fault.scope}. Run a photo first.`;
      case 'no-such-channels': {
        const { scope, first, last, channels } = fault;
        const asked = first === last ? `channel ${first}` : `channels ${first} to ${last}`;
        return `${scope} has channels 0 to ${channels - 1}, and ${asked} was asked for. Choose others.`;
      }
      case 'not-computed':
        return `${fault.scope} has not been computed yet. Wait for the run to reach it, or run the photo again.`;
    }
  },

  /** Why a run has started again by itself. */
  restart(fault: InferenceFault): string {
    switch (fault.kind) {
      case 'context-lost':
        return 'The graphics processor was reset, so the run started again.';
      case 'device-refused':
        return 'The graphics processor refused a part of the computation, so the run started again.';
      case 'worker-gone':
        return 'The browser ended the background computation, so the run started again.';
      default:
        return 'The computation no longer responded, so the run started again.';
    }
  }
};

function seconds(durationMs: number): string {
  const count = Math.round(durationMs / 1000);
  return `${count} ${numbers.plural(count, { one: 'second', other: 'seconds' })}`;
}
