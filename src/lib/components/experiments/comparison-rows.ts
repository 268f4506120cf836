import type { ComparedFigures, Cost, Figures, NetworkComparison } from '$lib/what-ifs';

type CostsAlone = Cost & { readonly receptiveField: null; readonly outShape: null };

interface Heading {
  readonly title: string;
  /** A note that belongs under the title. */
  readonly note: string;
}

export interface ComparisonRow extends Heading {
  /** Without field and shape where the ops have no common output, or there is no room for them. */
  readonly comparison: {
    readonly original: Figures | CostsAlone | null;
    readonly edited: Figures | CostsAlone | null;
  };
}

interface Compared {
  readonly comparison: NetworkComparison;
  /** End point that the comparison is about. */
  readonly subject: string | null;
  readonly hasEdits: boolean;
  /** Its costs and those of the whole network alone. */
  readonly isBrief: boolean;
  readonly words: { readonly replaced: Heading; readonly whole: Heading };
}

/** What the edits replaced, the end point that it is in, and the whole network; of a hall's, the end point first. */
export function listComparisonRows(compared: Compared): readonly ComparisonRow[] {
  const { comparison, subject, hasEdits, isBrief, words } = compared;
  const { replacement, endPoints, whole } = comparison;
  const endPoint = endPoints.find(({ name }) => name === subject);
  const ofEndPoint = endPoint ? [{ title: endPoint.name, note: '', comparison: endPoint }] : [];
  const rows = [...ofEndPoint, { ...words.whole, comparison: whole }];
  if (isBrief)
    return rows.map(({ title, comparison }) => ({
      title,
      note: '',
      comparison: costsOf(comparison)
    }));
  const isWholeModule = endPoint?.original?.params === replacement.original.params;
  if (!hasEdits || isWholeModule) return rows;
  const { original, edited } = replacement;
  return [
    { ...words.replaced, comparison: { original: alone(original), edited: alone(edited) } },
    ...rows
  ];
}

function costsOf({ original, edited }: ComparedFigures): ComparisonRow['comparison'] {
  return { original: original && alone(original), edited: edited && alone(edited) };
}

function alone({ params, multiplyAdds }: Cost): CostsAlone {
  return { params, multiplyAdds, receptiveField: null, outShape: null };
}
