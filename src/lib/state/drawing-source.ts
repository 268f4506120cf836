import { cropDrawing, type Drawing } from '../layout';
import type { DrawingSource } from './drawings.svelte';

/** Resolves a path of the site to its address. */
export type Asset = (path: `/${string}`) => string;

/** Drawings from files that the site was built with, and from ELK's worker where there is none. */
export function createDrawingSource(asset: Asset): DrawingSource {
  let answers: Promise<void> | null = null;

  async function fetchAnswers(): Promise<void> {
    const response = await fetch(asset('/layout/answers.json'));
    if (!response.ok) return;
    const { importAnswers } = await import('../layout');
    importAnswers(await response.json());
  }

  return {
    async fetchDrawing(variant) {
      const response = await fetch(asset(`/layout/${variant}.json`));
      if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
      const drawing: Drawing = await response.json();
      if (drawing.variant !== variant) throw new Error(`${response.url} is no drawing.`);
      return drawing;
    },
    async layOutNetwork(network, variant) {
      answers ??= fetchAnswers().catch(() => {
        // Without them ELK lays out every module, which takes longer; the drawing is the same.
        answers = null;
      });
      await answers;
      // With the first structure that was not laid out while the site was built.
      const { layoutNetwork } = await import('../layout');
      return layoutNetwork(network, variant);
    }
  };
}

/** The same drawings, each cut down to one group. */
export function cropSource(source: DrawingSource, groupId: string): DrawingSource {
  return {
    fetchDrawing: async (variant) => cropDrawing(await source.fetchDrawing(variant), groupId),
    layOutNetwork: async (network, variant) =>
      cropDrawing(await source.layOutNetwork(network, variant), groupId)
  };
}
