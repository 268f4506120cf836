import { createContext } from 'svelte';
import type { KeySettings } from './key-settings.svelte';
import type { Workbench } from './workbench.svelte';

/** What the explorer's parts share; set by the explorer's layout. */
export const [getWorkbench, setWorkbench] = createContext<Workbench>();

/** Which keys the reader wants to be listened to; set by the explorer's layout. */
export const [getKeySettings, setKeySettings] = createContext<KeySettings>();
