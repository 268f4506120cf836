/** One of ImageNet's 1000 classes. English, as WordNet has it. */
export interface ClassName {
  /** WordNet's noun synset, e.g. `n02123045`. */
  readonly synset: string;
  /** The first lemma; two of the thousand share theirs with another. */
  readonly name: string;
  /** All lemmas, the first among them. */
  readonly lemmas: string;
}

/** `imagenet.json`. */
export interface ClassList {
  /** Where the names come from, in plain sentences. */
  readonly origin: string;
  /** In the order of ILSVRC2012: the synset, a space, its lemmas. */
  readonly classes: readonly string[];
  /** Of each, its number in the graph of 2015. */
  readonly numberIn2015: readonly number[];
}

/** Fetched when somebody asks about classes; rejects where it cannot be had. */
export async function loadClassList(): Promise<ClassList> {
  const { default: list } = await import('./imagenet.json');
  return list;
}

export function readClassName(entry: string): ClassName {
  const [synset, lemmas] = [
    entry.slice(0, entry.indexOf(' ')),
    entry.slice(entry.indexOf(' ') + 1)
  ];
  return { synset, lemmas, name: lemmas.split(', ')[0] };
}
