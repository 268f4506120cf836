import { asset } from '$app/paths';
import { importAnswers, layoutNetwork, type Drawing, type LayoutVariant } from '../layout';
import type { Network } from '../network';

let answers: Promise<void> | null = null;

/** A precomputed drawing of the standard network. Rejects where it cannot be had. */
export async function fetchDrawing(variant: LayoutVariant): Promise<Drawing> {
  const response = await fetch(asset(`/layout/${variant}.json`));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return response.json();
}

/** Lays out a network whose structure was not precomputed, module by module where it is the standard one. */
export async function layOutNetwork(network: Network, variant: LayoutVariant): Promise<Drawing> {
  answers ??= fetchAnswers().catch(() => {
    // Without them ELK lays out every module, which takes longer; the drawing is the same.
    answers = null;
  });
  await answers;
  return layoutNetwork(network, variant);
}

async function fetchAnswers(): Promise<void> {
  const response = await fetch(asset('/layout/answers.json'));
  if (response.ok) importAnswers(await response.json());
}
