import type { Component } from 'svelte';
import type { Op } from '$lib/network';
import type { Probe } from '$lib/place';
import type { PanelName } from '$lib/text';
import { nounOf } from '../maps/map-subject';
import type { ProbeProps } from './probe-props';

interface ProbeEntry {
  /** One channel, or all of them. */
  readonly subject: 'channel' | 'tensor';
  /** Whether there is anything to ask of this op. */
  isFor(op: Op): boolean;
  /** What it says, fetched beside it. */
  readonly text: PanelName;
  load(): Promise<{ readonly default: Component<ProbeProps> }>;
}

/** What can be asked of maps, in the order of the tabs. Each is fetched, with its text, when it is opened. */
export const probeEntries: Readonly<Partial<Record<Probe, ProbeEntry>>> = {
  classes: {
    subject: 'channel',
    isFor: (op) => nounOf(op) === 'class',
    text: 'classes',
    load: () => import('../classes/ClassesProbe.svelte')
  },
  value: {
    subject: 'channel',
    isFor: () => true,
    text: 'value',
    load: () => import('./ValueProbe.svelte')
  },
  kernel: {
    subject: 'channel',
    isFor: (op) => op.kind === 'conv',
    text: 'kernel',
    load: () => import('./KernelProbe.svelte')
  },
  excites: {
    subject: 'channel',
    isFor: hasMap,
    text: 'excites',
    load: () => import('./ExcitesProbe.svelte')
  },
  tuning: {
    subject: 'channel',
    isFor: hasMap,
    text: 'tuning',
    load: () => import('./TuningProbe.svelte')
  },
  occlusion: {
    subject: 'channel',
    isFor: () => true,
    text: 'occlusion',
    load: () => import('./OcclusionProbe.svelte')
  },
  gradient: {
    subject: 'channel',
    isFor: ({ receptiveField }) => receptiveField !== null,
    text: 'gradient',
    load: () => import('./GradientProbe.svelte')
  },
  region: {
    subject: 'tensor',
    isFor: hasMap,
    text: 'region',
    load: () => import('./RegionProbe.svelte')
  }
};

/** More than one cell, so that a place can be told from another. */
function hasMap({ receptiveField, outShape }: Op): boolean {
  return receptiveField !== null && outShape[1] * outShape[2] > 1;
}

export const probeNames = Object.keys(probeEntries) as readonly Probe[];
