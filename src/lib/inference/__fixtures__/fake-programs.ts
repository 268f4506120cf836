interface FakeProgram {
  readonly key: string;
}

const linkStatus = 1;
const completionStatus = 2;

/** The part of tfjs' WebGL backend that makes programs, with a driver that compiles when told to. Keys are any names. */
export class FakePrograms {
  readonly deleted: string[] = [];
  readonly gpgpu;
  binaryCache: Record<string, object> = {};
  readonly #compiled = new Set<string>();
  readonly #broken = new Set<string>();
  #compilesAll = false;

  constructor({ canBeAsked = true } = {}) {
    this.gpgpu = {
      gl: {
        LINK_STATUS: linkStatus,
        flush: () => undefined,
        deleteShader: () => undefined,
        getProgramParameter: ({ key }: FakeProgram, name: number) =>
          name === linkStatus
            ? !this.#broken.has(key)
            : this.#compilesAll || this.#compiled.has(key)
      },
      parallelCompilationExtension: canBeAsked ? { COMPLETION_STATUS_KHR: completionStatus } : null,
      deleteProgram: ({ key }: FakeProgram) => this.deleted.push(key)
    };
  }

  /** Programs that an op can use. */
  get usable(): string[] {
    return Object.keys(this.binaryCache);
  }

  /** As an op does that runs. */
  need(key: string): void {
    if (!(key in this.binaryCache)) this.binaryCache[key] = { webGLProgram: { key } };
  }

  compile(key: string): void {
    this.#compiled.add(key);
  }

  compileAll(): void {
    this.#compilesAll = true;
  }

  break(key: string): void {
    this.#broken.add(key);
  }

  getTextureManager(): object {
    return {};
  }

  getUniformLocations(): void {
    if (this.usable.length !== 1) throw new Error('Only a new program lacks its locations.');
  }
}
