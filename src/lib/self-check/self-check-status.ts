import type { SelfCheckProgress } from './progress';
import type { SelfCheckReport } from './run-self-check';
import type { SelfCheckFault } from './self-check-fault';

export type SelfCheckStatus =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly progress: SelfCheckProgress }
  | { readonly status: 'done'; readonly report: SelfCheckReport }
  | { readonly status: 'failed'; readonly fault: SelfCheckFault }
  | { readonly status: 'cancelled' };
