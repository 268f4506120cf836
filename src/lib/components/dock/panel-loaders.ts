import type { Component } from 'svelte';
import type { Panel } from '$lib/place';

/** Each view connects one panel to the state of the page. */
export const panelLoaders: Readonly<Record<Panel, () => Promise<{ readonly default: Component }>>> =
  {
    costs: () => import('./CostsView.svelte'),
    table: () => import('./TableView.svelte'),
    code: () => import('./CodeView.svelte'),
    'what-if': () => import('./WhatIfView.svelte'),
    practice: () => import('./PracticeView.svelte'),
    compare: () => import('./CompareView.svelte'),
    lectures: () => import('./LecturesView.svelte')
  };
