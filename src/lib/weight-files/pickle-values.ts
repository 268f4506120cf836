import type { Dtype } from './decode-tensor';

/** What a pickle of a state_dict is made of. */
export type PickleValue =
  | null
  | boolean
  | number
  | string
  | PickleList
  | PickleDict
  | PickleGlobal
  | PickleStorage
  | PickleTensor;

/** Lists and tuples. */
export type PickleList = PickleValue[];
export type PickleDict = Map<PickleValue, PickleValue>;

/** A name out of the list below, which stands for nothing but itself until it is called. */
export class PickleGlobal {
  constructor(readonly name: AllowedGlobal) {}
}

/** A flat array of numbers in a file of its own. */
export class PickleStorage {
  constructor(
    readonly key: string,
    readonly dtype: Dtype,
    /** In values. */
    readonly length: number
  ) {}
}

/** A view of a storage; sizes and offset in values. */
export class PickleTensor {
  constructor(
    readonly storage: PickleStorage,
    readonly offset: number,
    readonly shape: readonly number[],
    readonly strides: readonly number[]
  ) {}
}

/** All that weights need. Whatever else a pickle names is refused by that name, and nothing is ever called. */
const allowedGlobals = [
  'collections.OrderedDict',
  'torch.FloatStorage',
  'torch.HalfStorage',
  'torch.BFloat16Storage',
  'torch.LongStorage',
  'torch._utils._rebuild_tensor_v2'
] as const;

export type AllowedGlobal = (typeof allowedGlobals)[number];

export function findGlobal(name: string): AllowedGlobal | undefined {
  return allowedGlobals.find((allowed) => allowed === name);
}

export const storageDtypes: Partial<Record<AllowedGlobal, Dtype>> = {
  'torch.FloatStorage': 'float32',
  'torch.HalfStorage': 'float16',
  'torch.BFloat16Storage': 'bfloat16',
  'torch.LongStorage': 'int64'
};
