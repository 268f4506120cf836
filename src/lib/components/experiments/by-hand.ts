import { isWindowOp, shortScope, type Op, type Padding, type WindowOp } from '$lib/network';
import { editLimits, type Edit, type SetEdit } from '$lib/what-ifs';

/** What the form shows; `filters` is null for pools. */
export interface WindowValues {
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly stride: number;
  readonly padding: Padding;
  readonly filters: number | null;
}

export type CountField = Exclude<keyof WindowValues, 'padding'>;

/** The largest value of each field. */
export const largestOf = {
  kernelHeight: editLimits.kernel,
  kernelWidth: editLimits.kernel,
  stride: editLimits.stride,
  filters: editLimits.filters
} as const satisfies Record<CountField, number>;

/** Convolutions and pools of the base; the heads shrink to their map by themselves. */
export function canSetByHand(op: Op | undefined): op is WindowOp {
  return op !== undefined && isWindowOp(op) && op.part === 'base';
}

/** The op's values, and over them what was asked for last where that could not be built. */
export function valuesOf(op: WindowOp, asked: readonly Edit[] = []): WindowValues {
  const name = shortScope(op.scope);
  const edit = asked.findLast(
    (other): other is SetEdit => other.kind === 'set' && other.at === name
  );
  const [kernelHeight, kernelWidth] = edit?.kernel ?? op.kernel;
  return {
    kernelHeight,
    kernelWidth,
    stride: edit?.stride ?? op.stride,
    padding: edit?.padding ?? op.padding,
    filters: op.kind === 'conv' ? (edit?.filters ?? op.outShape[3]) : null
  };
}

/** Whether what was typed is a value of the field. */
export function isValueOf(field: CountField, text: string): boolean {
  const value = Number(text);
  return text.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= largestOf[field];
}

/** The edit that gives the op one other value. */
export function setField(
  op: WindowOp,
  values: WindowValues,
  change: Partial<WindowValues>
): SetEdit {
  const { kernelHeight, kernelWidth, stride, padding, filters } = change;
  return {
    kind: 'set',
    at: shortScope(op.scope),
    ...(kernelHeight !== undefined || kernelWidth !== undefined
      ? { kernel: [kernelHeight ?? values.kernelHeight, kernelWidth ?? values.kernelWidth] }
      : {}),
    ...(stride !== undefined ? { stride } : {}),
    ...(padding !== undefined ? { padding } : {}),
    ...(typeof filters === 'number' ? { filters } : {})
  };
}
