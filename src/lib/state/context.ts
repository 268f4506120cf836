import { createContext } from 'svelte';
import type { Workbench } from './workbench.svelte';

/** What the explorer's parts share; set by the explorer's layout. */
export const [getWorkbench, setWorkbench] = createContext<Workbench>();
