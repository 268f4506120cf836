import type { TravelStep } from '$lib/graph';

const alongRows: Readonly<Record<string, TravelStep>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'up',
  ArrowDown: 'down'
};

const alongColumns: Readonly<Record<string, TravelStep>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'up',
  ArrowRight: 'down'
};

/** The step an arrow key stands for; the arrow along the drawing's direction follows the tensors. */
export function stepForKey(key: string, isDownward: boolean): TravelStep | null {
  return (isDownward ? alongColumns : alongRows)[key] ?? null;
}
