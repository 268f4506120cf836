import { createContext } from 'svelte';
import type { Explorer } from './explorer.svelte';

export const [getExplorer, setExplorer] = createContext<Explorer>();
