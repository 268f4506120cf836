import { runElk, type ElkNode } from './run-elk';

const answers = new Map<string, Promise<ElkNode>>();

/** What ELK answered so far, as text pairs of graph and answer: with them another page need not ask again. */
export type KnownAnswers = readonly (readonly [graph: string, answer: ElkNode])[];

export async function exportAnswers(): Promise<KnownAnswers> {
  return Promise.all([...answers].map(async ([graph, answer]) => [graph, await answer] as const));
}

export function importAnswers(known: KnownAnswers): void {
  for (const [graph, answer] of known) {
    if (!answers.has(graph)) answers.set(graph, Promise.resolve(answer));
  }
}

/**
 * ELK's answer for a graph; graphs that differ only in their ids are laid out once. The network's
 * repeats make this three quarters of the work. A failure is not kept.
 */
export async function layoutOnce(graph: ElkNode): Promise<ElkNode> {
  const { anonymous, names } = anonymise(graph);
  const key = JSON.stringify(anonymous);
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = runElk(anonymous);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
  }
  return rename(await answer, (id) => names[Number(id)]);
}

/** Replaces every id by its position among the ids, in order of appearance. */
function anonymise(graph: ElkNode): { anonymous: ElkNode; names: readonly string[] } {
  const numbers = new Map<string, string>();
  const numberOf = (id: string) => {
    const number = numbers.get(id) ?? String(numbers.size);
    numbers.set(id, number);
    return number;
  };
  const anonymous = rename(graph, numberOf);
  return { anonymous, names: [...numbers.keys()] };
}

function rename(node: ElkNode, nameOf: (id: string) => string): ElkNode {
  return {
    ...node,
    id: nameOf(node.id),
    ports: node.ports?.map((port) => ({ ...port, id: nameOf(port.id) })),
    children: node.children?.map((child) => rename(child, nameOf)),
    edges: node.edges?.map((edge) => ({
      ...edge,
      id: nameOf(edge.id),
      sources: edge.sources.map(nameOf),
      targets: edge.targets.map(nameOf)
    }))
  };
}
