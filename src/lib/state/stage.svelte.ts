import { buildGraph, resolveTarget, type Graph } from '../graph';
import { findBox, type Drawing, type GraphBox, type LayoutVariant } from '../layout';
import { isSamePart, type PartInView } from '../place';
import { Drawings, type DrawingSource } from './drawings.svelte';
import type { Explorer } from './explorer.svelte';
import { Viewport, type ViewTarget } from './viewport.svelte';

interface StageOptions {
  readonly explorer: Explorer;
  readonly source: DrawingSource;
  /** Came with the page. */
  readonly drawing: Drawing;
  /** Drawn where the reader has chosen none. */
  readonly automaticVariant: () => LayoutVariant;
  /** Whether the page around the drawing is read by scrolling. */
  readonly isPageScrolled: () => boolean;
}

const everything: ViewTarget = { kind: 'whole' };

/** The drawing on the page and what of it should be in view: both follow from the place. */
export class Stage {
  readonly #explorer: Explorer;
  readonly #automaticVariant: () => LayoutVariant;
  readonly #isPageScrolled: () => boolean;
  readonly drawings: Drawings;
  readonly viewport: Viewport;

  constructor({ explorer, source, drawing, automaticVariant, isPageScrolled }: StageOptions) {
    this.#explorer = explorer;
    this.#automaticVariant = automaticVariant;
    this.#isPageScrolled = isPageScrolled;
    this.drawings = new Drawings({
      source,
      standard: explorer.standard,
      ready: [drawing],
      network: () => explorer.network
    });
    this.viewport = new Viewport(
      () => this.drawings.current.drawing,
      (part) => this.#note(part),
      () => explorer.place.isProjected
    );
    $effect(() => void this.drawings.show(this.variant, explorer.network));
  }

  /** The maps of what is selected have the window; the drawing is a strip that shows where they come from. */
  get isStrip(): boolean {
    return this.#explorer.place.onStage === 'maps' && 'op' in this.#explorer.selection;
  }

  get variant(): LayoutVariant {
    if (this.isStrip) return 'column';
    const { view } = this.#explorer.place;
    return view === 'auto' ? this.#automaticVariant() : view;
  }

  /** A column is read by scrolling, everything else by zooming. */
  get isScrolled(): boolean {
    return this.drawings.current.drawing.variant === 'column';
  }

  /** Where the page itself scrolls, the wheel is left to it. */
  get isZoomedByWheel(): boolean {
    return !this.isScrolled && !this.#isPageScrolled();
  }

  /** As the address names it; null for nothing. */
  get selected(): string | null {
    return this.#selected;
  }

  /** What should be in view: the part that the reader has moved to, else what is selected or asked for, else everything. */
  get target(): ViewTarget {
    return this.#target;
  }

  /** Where the module in question stands, or the row of an op outside modules; null where nothing is selected or asked for. */
  get framedBox(): GraphBox | null {
    return this.#framedBox;
  }

  /** What is selected or asked for, itself; null where nothing is. */
  get coreBox(): GraphBox | null {
    const id = this.#framedId;
    return id === null ? null : findBox(this.drawings.current.drawing, id);
  }

  /** Whether an op or end point can be read in the part that the reader has moved to. */
  isInView(at: string): boolean {
    const { viewport, drawings } = this;
    const { drawing, network } = drawings.current;
    if (this.#explorer.place.partInView === null || viewport.level !== 'module') return false;
    const id = resolveTarget(buildGraph(network), network, at);
    const box = id === null ? null : findBox(drawing, id);
    return box !== null && viewport.isInView(box);
  }

  // Apart from the selection, which is another object in every network: the view follows names only.
  readonly #selected = $derived.by(() => {
    const { selection } = this.#explorer;
    return 'id' in selection ? selection.id : null;
  });

  readonly #framedId = $derived.by(() => {
    const { network } = this.drawings.current;
    return resolveTarget(buildGraph(network), network, this.#selected ?? this.#explorer.askedScope);
  });

  readonly #framedBox = $derived.by(() => {
    const { drawing, network } = this.drawings.current;
    const id = this.#framedId;
    return id === null ? null : frameOf(buildGraph(network), drawing, id);
  });

  readonly #framed: ViewTarget = $derived.by(() => {
    const [id, box] = [this.#framedId, this.#framedBox];
    if (id === null || box === null) return everything;
    return { kind: 'box', box, core: coreOf(this.drawings.current.drawing, id) };
  });

  readonly #target: ViewTarget = $derived.by(() => {
    const { partInView } = this.#explorer.place;
    return partInView === null ? this.#framed : { kind: 'part', part: partInView };
  });

  /** Where the reader has moved to what would be in view anyway, the address need not say so. */
  #note(part: PartInView): void {
    const isFramed = isSamePart(part, this.viewport.partOf(this.#framed));
    this.#explorer.look(isFramed ? null : part);
  }
}

/** A module or a head stands for itself; the stem is read as a part of its row, which begins with the image. */
function frameOf(graph: Graph, drawing: Drawing, id: string): GraphBox | null {
  const groupId = graph.nodes.get(id)?.groupId ?? id;
  const own = findBox(drawing, groupId);
  const kind = graph.groups.get(groupId)?.kind;
  if (kind === 'module' || kind === 'head') return own;
  const row = graph.rows.find(({ cells }) => cells.some((cell) => cell.includes(groupId)));
  const boxes = (row?.cells.flat() ?? [])
    .map((member) => findBox(drawing, member))
    .filter((box) => box !== null);
  return boxes.length === 0 ? own : unite(boxes);
}

/** What is in question itself, and the size of its labels; null where the drawing has it in a folded module. */
function coreOf(drawing: Drawing, id: string): { box: GraphBox; typeSize: number } | null {
  const box = findBox(drawing, id);
  const size = drawing.nodes.find((node) => node.id === id || node.groupId === id)?.size;
  if (box === null || size === undefined) return null;
  const { briefSize, detailSize } = drawing.metrics[size];
  return { box, typeSize: briefSize ?? detailSize };
}

function unite(boxes: readonly GraphBox[]): GraphBox {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y
  };
}
