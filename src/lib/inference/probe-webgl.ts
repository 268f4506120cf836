import type { WebglFindings } from './choose-backend';

export interface WebglProbe {
  readonly canvas: OffscreenCanvas;
  readonly context: WebGL2RenderingContext;
  readonly findings: WebglFindings;
}

const attributes: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  premultipliedAlpha: false,
  preserveDrawingBuffer: false,
  depth: false,
  stencil: false,
  failIfMajorPerformanceCaveat: false
};

/**
 * Makes the one WebGL context the engine uses, software renderers included: tfjs itself would be
 * refused those, and Safari's OffscreenCanvas it refuses by itself. Undefined without WebGL 2.
 */
export function probeWebgl(): WebglProbe | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('webgl2', attributes);
  if (context === null) return undefined;
  const debugInfo = context.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = context.getParameter(
    debugInfo?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER
  );
  return {
    canvas,
    context,
    findings: {
      renderer: typeof name === 'string' && name !== '' ? name : null,
      precision: findPrecision(context),
      maxTextureSize: Number(context.getParameter(context.MAX_TEXTURE_SIZE))
    }
  };
}

/** A page may hold only 16 contexts; one that is not used gives its place back. */
export function releaseContext(context: WebGL2RenderingContext): void {
  context.getExtension('WEBGL_lose_context')?.loseContext();
}

function findPrecision(context: WebGL2RenderingContext): WebglFindings['precision'] {
  if (context.getExtension('EXT_color_buffer_float') !== null) return 'float32';
  if (context.getExtension('EXT_color_buffer_half_float') !== null) return 'float16';
  return 'none';
}
