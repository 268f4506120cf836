import { env } from '@tensorflow/tfjs-core';
import type { GPGPUContext, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';

/** What tfjs keeps of a program, as far as it is needed here. */
interface Program {
  readonly webGLProgram: Parameters<GPGPUContext['deleteProgram']>[0];
  readonly fragmentShader: WebGLShader;
}

/** Private there. Programs by a key that says all on which their source depends. */
interface ProgramCache {
  binaryCache: Record<string, Program>;
}

/**
 * Programs that the driver has been told to compile and that no op uses yet. tfjs compiles a program where it needs it, and
 * waits for each before it asks for the next; a driver that compiles on threads of its own has one program at a time to do. Here
 * it gets all at once. tfjs sees a program only once it is whole: until then, and where one does not compile, an op that needs it
 * compiles its own as ever.
 */
export class PendingPrograms {
  readonly #backend: MathBackendWebGL;
  readonly #gl: WebGLRenderingContext;
  readonly #isCompiledStatus: number | undefined;
  readonly #pending = new Map<string, Program>();

  constructor(backend: MathBackendWebGL) {
    this.#backend = backend;
    this.#gl = backend.gpgpu.gl;
    // tfjs has asked for the extension; null where there is none.
    const extension = backend.gpgpu.parallelCompilationExtension as {
      COMPLETION_STATUS_KHR: number;
    } | null;
    this.#isCompiledStatus = extension?.COMPLETION_STATUS_KHR;
  }

  get size(): number {
    return this.#pending.size;
  }

  /** False where asking about a program waits for it. */
  get canAsk(): boolean {
    return this.#isCompiledStatus !== undefined;
  }

  isPending(key: string): boolean {
    return this.#pending.has(key);
  }

  /**
   * Calls `compute`, whose ops compute nothing: only the programs that they lack are compiled, without waiting for any. Nothing
   * is uploaded or allocated on the device, so no tensor may be read, and none may outlive the call. `compute` is told how to
   * list the keys of the programs that it has made so far.
   */
  make(compute: (listMade: () => readonly string[]) => void): void {
    const holder = this.#backend as unknown as ProgramCache;
    const usable = holder.binaryCache;
    const made: Record<string, Program> = Object.create(usable);
    holder.binaryCache = made;
    env().set('ENGINE_COMPILE_ONLY', true);
    try {
      withoutTextures(this.#backend, () => compute(() => Object.keys(made)));
    } finally {
      env().set('ENGINE_COMPILE_ONLY', false);
      holder.binaryCache = usable;
      for (const [key, program] of Object.entries(made)) this.#pending.set(key, program);
      this.#gl.flush();
    }
  }

  /** Hands programs that are compiled over to tfjs: all of them, or the next one where asking waits. */
  adoptCompiled(): void {
    for (const [key, { webGLProgram }] of this.#pending) {
      if (this.#isCompiledStatus === undefined) return this.adopt(key);
      // A lost context has no answer; then there is nothing to wait for.
      const isCompiled: unknown = this.#gl.getProgramParameter(
        webGLProgram,
        this.#isCompiledStatus
      );
      if (isCompiled !== false) this.adopt(key);
    }
  }

  /** Hands one program over to tfjs, and waits for it where it is not compiled yet. */
  adopt(key: string): void {
    const program = this.#pending.get(key);
    if (program === undefined) return;
    this.#pending.delete(key);
    const { binaryCache } = this.#backend as unknown as ProgramCache;
    const isLinked: unknown = this.#gl.getProgramParameter(
      program.webGLProgram,
      this.#gl.LINK_STATUS
    );
    if (isLinked !== true || key in binaryCache) return this.#delete(program);
    // tfjs looks up the locations of all programs it holds; of those that it has had for long they are known.
    const onlyThis: MathBackendWebGL = Object.create(this.#backend, {
      binaryCache: { value: { [key]: program } }
    });
    onlyThis.getUniformLocations();
    binaryCache[key] = program;
  }

  discard(): void {
    for (const program of this.#pending.values()) this.#delete(program);
    this.#pending.clear();
  }

  #delete({ webGLProgram, fragmentShader }: Program): void {
    this.#backend.gpgpu.deleteProgram(webGLProgram);
    this.#gl.deleteShader(fragmentShader);
  }
}

/** tfjs makes textures and uploads values also where it only compiles; here it gets stand-ins that cost nothing. */
function withoutTextures(backend: MathBackendWebGL, compute: () => void): void {
  const { gpgpu } = backend;
  const manager = backend.getTextureManager();
  const stopgaps = {
    acquireTexture: (texShape: [number, number]) => ({ texture: {}, texShape }),
    releaseTexture: () => undefined
  };
  Object.assign(manager, stopgaps);
  Object.assign(gpgpu, { uploadDenseMatrixToTexture: () => undefined });
  try {
    compute();
  } finally {
    for (const name of Object.keys(stopgaps)) Reflect.deleteProperty(manager, name);
    Reflect.deleteProperty(gpgpu, 'uploadDenseMatrixToTexture');
  }
}
