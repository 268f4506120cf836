import {
  InferenceError,
  type BackendName,
  type BackendReason,
  type InferenceFault,
  type WebglObstacle
} from '../inference';
import { shortScope, type Shape } from '../network';
import { WeightsError, type FieldRule, type Misfit, type WeightsFault } from '../weights';

/** A sentence for whatever was thrown; an error of nobody's keeps its own words. */
export function describeError(error: unknown): string {
  if (error instanceof InferenceError) return describeFault(error.fault);
  if (error instanceof WeightsError) return describeWeightsFault(error.fault);
  return error instanceof Error ? error.message : String(error);
}

/** One sentence for what went wrong, and the next step. */
export function describeFault(fault: InferenceFault): string {
  switch (fault.kind) {
    case 'context-lost':
      return 'The graphics processor was reset and took the results with it. Run the photo again.';
    case 'device-silent':
      return `The device did not answer within ${inSeconds(fault.silentMs)} seconds. Run the photo again, or choose WebAssembly.`;
    case 'worker-silent':
      return `The computation gave no sign of life for ${inSeconds(fault.silentMs)} seconds. Run the photo again, or choose WebAssembly.`;
    case 'worker-gone':
      return 'The browser has ended the background computation, perhaps for lack of memory. Run the photo again.';
    case 'worker-broken': {
      const detail = fault.detail === '' ? '' : ` (${fault.detail})`;
      return `The background computation stopped${detail}. Run the photo again, or reload the page.`;
    }
    case 'engine-closed':
      return 'The engine was closed. Reload the page.';
    case 'backend-switched':
      return 'The computation was moved to another backend. Run the photo again.';
    case 'no-backend':
      return 'No way of computing could be started in this browser. Reload the page, or use another browser.';
    case 'computation-failed':
      return `The computation failed (${fault.detail}). Run the photo again, or choose another backend.`;
    case 'weights-failed':
      return describeWeightsFault(fault.fault);
    case 'wrong-image-size':
      return `The image has ${fault.held.join('×')} pixels, but the network reads ${fault.wanted.join('×')}. Choose the photo again.`;
    case 'impossible-network':
      return 'No network can be built with this configuration. Change it and run again.';
    case 'unknown-op':
      return `No run has an op named ${fault.scope}. Run a photo first.`;
    case 'not-computed':
      return `${fault.scope} has not been computed yet. Wait for the run to reach it, or run the photo again.`;
  }
}

/** Why a run that is under way has started again. */
export function describeRestart(fault: InferenceFault): string {
  switch (fault.kind) {
    case 'context-lost':
      return 'The graphics processor was reset, so the run has started again.';
    case 'worker-gone':
      return 'The browser ended the background computation, so the run has started again.';
    default:
      return 'The computation no longer answered, so the run has started again.';
  }
}

function describeWeightsFault(fault: WeightsFault): string {
  switch (fault.kind) {
    case 'missing-file':
      return `${fault.file} is not on the server (404): the weights were not put beside the page. Run "npm run weights" and build again.`;
    case 'web-page-instead':
      return `The server sent a web page instead of ${fault.file}: the weights are not where the page looks for them, or a sign-in page is in the way.`;
    case 'server-refuses':
      return `The server answered ${fault.status} when asked for ${fault.file}. Try again in a moment.`;
    case 'no-connection':
      return `${fault.file} could not be fetched: the connection failed. Check the network and try again.`;
    case 'silent-connection':
      return `${fault.file} stopped arriving: nothing came for ${inSeconds(fault.silentMs)} seconds, twice. Check the network and try again.`;
    case 'file-cut-short':
      return `${fault.file} is not whole: ${inDigits(fault.loadedBytes)} of ${inDigits(fault.sizeBytes)} bytes arrived. Try again.`;
    case 'file-too-long':
      return `${fault.file} is not whole: more than ${inDigits(fault.sizeBytes)} bytes arrived. Try again.`;
    case 'damaged-file':
      return `${fault.file} is damaged: its SHA-256 is not the one that manifest.json names. Reload the page to fetch both again.`;
    case 'manifest-not-json':
      return 'manifest.json is not JSON. Run "npm run weights" and build again.';
    case 'unknown-format':
      return `manifest.json has format ${fault.found}, but this page reads format ${fault.known}; reload the page.`;
    case 'broken-field':
      return `manifest.json is broken: ${fault.field} must be ${describeRule(fault.rule)}, but is ${fault.found ?? 'missing'}.`;
    case 'listed-twice':
      return `manifest.json lists the ${fault.what} ${fault.name} twice.`;
    case 'missing-tensor':
      return `The weights lack the tensor ${fault.tensor}.`;
    case 'unknown-tensor':
      return `The weights of ${fault.endPoint} hold the tensor ${fault.tensor}, which the network does not have there.`;
    case 'wrong-shape': {
      const remedy = fault.isOtherNetwork
        ? ' Choose the untrained weights, or go back to the default depth.'
        : '';
      return `The weights hold ${fault.tensor} as ${inBrackets(fault.held)}, but this network asks for ${inBrackets(fault.wanted)}.${remedy}`;
    }
    case 'misplaced-tensor':
      return `The tensor ${fault.tensor} starts at byte ${fault.startByte} of ${fault.endPoint}, but the one before it ends at ${fault.expectedByte}.`;
    case 'wrong-size':
      return `The files of ${fault.endPoint} hold ${fault.sizeBytes} bytes, but its tensors need ${fault.neededBytes}.`;
    case 'not-finite':
      return `The tensor ${fault.tensor} is refused: its 8-bit value ${fault.code} stands for ${fault.value}, which is not a finite number.`;
    case 'bad-batch-norm': {
      const { gamma, beta, mean, variance } = fault.variables;
      return `The batch norm of ${fault.scope} is refused: channel ${fault.channel} has gamma ${gamma}, beta ${beta}, mean ${mean} and variance ${variance}.`;
    }
    case 'unknown-end-point':
      return `The network has no end point ${fault.endPoint}.`;
    case 'unknown-set':
      return `There are no weights named ${fault.name}.`;
  }
}

/** Why the chosen weights cannot run the network. */
export function describeMisfit({ scope, wanted, held }: Misfit): string {
  const found = held === null ? 'and there is none' : `but theirs is ${held.join('×')}`;
  return (
    `No trained weights fit this network: ${shortScope(scope)} asks for a kernel of ` +
    `${wanted.join('×')}, ${found}. ` +
    'To run it all the same, choose untrained weights under “Engine”.'
  );
}

/** Why this backend runs; `name` is the one that runs. */
export function describeReason(reason: BackendReason, name: BackendName): string {
  const used = `${name === 'cpu' ? 'plain JavaScript' : 'WebAssembly'} is used${name === 'cpu' ? ', which is very slow' : ''}`;
  switch (reason.kind) {
    case 'webgl-fit': {
      const { isAsked, softwareRenderer, hasHalfPrecision } = reason;
      const asked = isAsked ? 'WebGL was chosen by hand' : 'WebGL runs';
      const sentence =
        softwareRenderer !== null
          ? `${asked}; this browser draws it in software (${softwareRenderer}), so it is slow.`
          : isAsked
            ? 'WebGL was chosen by hand.'
            : 'WebGL runs on this computer’s graphics processor.';
      const caution = ' It computes with 16 bits there, so values are exact to about three digits.';
      return sentence + (hasHalfPrecision ? caution : '');
    }
    case 'webgl-unfit': {
      const neither = reason.hasWebAssembly ? '' : ', and no WebAssembly either';
      return `${describeObstacle(reason.obstacle)}${neither}; ${used}.`;
    }
    case 'asked-for':
      return name === 'cpu'
        ? 'Plain JavaScript was chosen by hand; it is very slow.'
        : 'WebAssembly was chosen by hand.';
    case 'no-web-assembly':
      return `This browser offers no WebAssembly; ${used}.`;
    case 'not-started':
      return `${backendTitles[reason.failed]} could not be started here; ${used.replace(', which is very slow', '')}.`;
    case 'device-lost':
      return 'The graphics processor was lost; WebAssembly is used until the page is reloaded.';
  }
}

const backendTitles: Record<BackendName, string> = {
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'Plain JavaScript'
};

function describeObstacle(obstacle: WebglObstacle): string {
  switch (obstacle.kind) {
    case 'absent':
      return 'This browser offers no WebGL 2 here';
    case 'no-fractions':
      return 'WebGL cannot compute with fractions on this device';
    case 'small-textures':
      return `WebGL allows textures of only ${obstacle.maxTextureSize} pixels on this device`;
    case 'software':
      return `This browser draws WebGL in software (${obstacle.renderer}), which is slower than WebAssembly`;
  }
}

function describeRule(rule: FieldRule): string {
  if (typeof rule === 'string') return rule;
  return 'atLeast' in rule
    ? `a whole number of at least ${rule.atLeast}`
    : `at most ${rule.atMost}`;
}

const inSeconds = (durationMs: number) => Math.round(durationMs / 1000);
const inDigits = (count: number) => count.toLocaleString('en');
const inBrackets = (shape: Shape) => `[${shape.join(', ')}]`;
