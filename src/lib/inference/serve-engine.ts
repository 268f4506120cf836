import type { Tensor } from '../tensors';
import type { ConvolutionWeights, InferenceEngine } from './engine';
import { abortError } from './inference-error';
import { holdLifeline } from './lifeline';
import { toFailure, type CallName, type Calls, type FromWorker, type ToWorker } from './protocol';

/** The worker's end of the line: DedicatedWorkerGlobalScope, or a MessagePort in tests. */
export interface ServerPort {
  postMessage(message: FromWorker, options: { transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** Answers the calls of one page with an engine that is made at the first of them. */
export function serveEngine(
  port: ServerPort,
  createEngine: (request: Calls['start']['parameters']) => InferenceEngine,
  locks?: LockManager
): void {
  const running = new Map<number, AbortController>();
  let engine: InferenceEngine | undefined;
  const post = (message: FromWorker, transfer: Transferable[] = []) =>
    port.postMessage(message, { transfer });

  const answer = async (call: Extract<ToWorker, { kind: 'call' }>): Promise<void> => {
    const controller = new AbortController();
    running.set(call.id, controller);
    try {
      if (call.name === 'start') engine ??= createEngine(call.parameters);
      if (engine === undefined) throw new Error(`${call.name} was called before start.`);
      const value = await perform(engine, call, { signal: controller.signal, post });
      post({ kind: 'reply', id: call.id, value }, buffersOf(call.name, value));
    } catch (error) {
      post({ kind: 'failure', id: call.id, failure: toFailure(error) });
    } finally {
      running.delete(call.id);
    }
  };

  port.addEventListener('message', ({ data }) => {
    if (data.kind === 'call') void answer(data);
    else running.get(data.id)?.abort(abortError('The call was cancelled.'));
  });
  post({ kind: 'ready' });
  void holdLifeline(locks).then((lock) => {
    if (lock !== undefined) post({ kind: 'lifeline', lock });
  });
}

interface CallContext {
  readonly signal: AbortSignal;
  post(message: FromWorker, transfer?: Transferable[]): void;
}

function perform(
  engine: InferenceEngine,
  call: Extract<ToWorker, { kind: 'call' }>,
  { signal, post }: CallContext
): Promise<unknown> {
  const { id } = call;
  switch (call.name) {
    case 'start':
      return engine.start(call.parameters.choice);
    case 'run':
      return engine.run(call.parameters.request, {
        signal,
        onprogress: (progress) => post({ kind: 'progress', id, progress }),
        onresult: (result) => post({ kind: 'op', id, result }, [bufferOf(result.thumbnail.data)])
      });
    case 'readTensor':
      return engine.readTensor(call.parameters.scope, signal, call.parameters.side);
    case 'readWeights':
      return engine.readWeights(call.parameters.scope, signal);
    case 'readResponse':
      return engine.readResponse(call.parameters.request, signal);
    case 'readGradient':
      return engine.readGradient(call.parameters.request, {
        signal,
        onprogress: (progress) => post({ kind: 'progress', id, progress })
      });
    case 'compare':
      return engine.compare(call.parameters.request, {
        signal,
        onprogress: (progress) => post({ kind: 'progress', id, progress }),
        ondifference: (difference) => post({ kind: 'difference', id, difference })
      });
    case 'endComparison':
      return engine.endComparison();
    case 'readMemory':
      return engine.readMemory();
  }
}

/** What a reply hands over; everything else in it is copied. */
function buffersOf(name: CallName, value: unknown): Transferable[] {
  switch (name) {
    case 'readTensor':
    case 'readResponse':
    case 'readGradient':
      return [bufferOf((value as Tensor).data)];
    case 'readWeights':
      return [bufferOf((value as ConvolutionWeights).kernel.data)];
    default:
      return [];
  }
}

function bufferOf(data: Float32Array): ArrayBuffer {
  return data.buffer as ArrayBuffer;
}
