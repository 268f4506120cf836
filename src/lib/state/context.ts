import { createContext } from 'svelte';
import type { ExplorerPage } from './explorer-page.svelte';
import type { KeySettings } from './key-settings.svelte';
import type { PanelWidth } from './panel-width.svelte';

/** What the explorer's parts share; set by the explorer's layout. */
export const [getPage, setPage] = createContext<ExplorerPage>();

/** Which keys the reader wants to be listened to; set by the explorer's layout. */
export const [getKeySettings, setKeySettings] = createContext<KeySettings>();

/** How wide the reader wants the panel beside the drawing; set by the explorer's layout. */
export const [getPanelWidth, setPanelWidth] = createContext<PanelWidth>();
