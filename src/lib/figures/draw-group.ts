import { concatSum, shapeText } from '../graph';
import { placeHeadingEnd, type GraphBox, type Layer, type LayerNode } from '../layout';
import { drawConcat } from './draw-concat';
import { drawEdge, drawInputBar } from './draw-lines';
import { drawNode, titleOf } from './draw-node';
import type { Pen } from './figure';
import { group, image, rect, text, type Mark } from './mark';

/** A group with all that stands in it. */
export function drawGroup(layer: Layer, pen: Pen): Mark {
  const { place, group: owner, edges, nodes } = layer;
  return group({}, [
    { tag: 'title', attributes: {}, content: pen.figure.words.group(owner) },
    ...(owner.kind === 'image' ? [] : drawFrame(layer, pen)),
    ...(place.inputBar === null ? [] : drawInputBar(place.inputBar, owner, pen)),
    ...edges.flatMap((edge) => drawEdge(edge, pen)),
    ...nodes.map((node) => drawNamedNode(node, pen))
  ]);
}

function drawNamedNode(node: LayerNode, pen: Pen): Mark {
  const { place, item } = node;
  return group({ 'data-scope': item.id }, [
    { tag: 'title', attributes: {}, content: titleOf(item, pen) },
    ...drawRing(item.id, place.box, pen),
    ...(item.kind === 'concat' ? drawConcat(place, pen) : drawNode(node, pen))
  ]);
}

/** Box, title, shape and, up close, how the channels add up. */
function drawFrame(layer: Layer, pen: Pen): readonly Mark[] {
  const { place, group: owner, source, nodes } = layer;
  const { figure, palette, scale } = pen;
  const { titleSize } = figure.drawing;
  const isFull = figure.detail === 'full';
  const map = owner.kind === 'module' ? figure.maps.get(owner.outputId) : undefined;
  const { picture, end } = placeHeadingEnd(place, { titleSize, hasPicture: map !== undefined });
  const last = nodes.find(({ item }) => item.id === owner.outputId)?.item;
  const isHidden = figure.hidden?.has(owner.outputId) === true;
  const sum = isFull && !isHidden && last?.kind === 'concat' ? concatSum(last.op) : '';
  const frame = rect(place.box, {
    rx: 5,
    fill: palette.named('panel'),
    stroke: palette.named('line'),
    'stroke-width': 1 / scale
  });
  const sumText = text(sum, {
    x: end,
    y: place.titleAt.y,
    'font-size': titleSize * 0.42,
    'text-anchor': 'end',
    fill: palette.named('ink-soft')
  });
  return [
    ...drawRing(owner.id, place.box, pen),
    frame,
    drawHeading(layer, { size: titleSize * (isFull ? 0.62 : 1), source, pen }),
    ...(sum === '' ? [] : [sumText]),
    ...(map === undefined ? [] : [image(map.href, picture, { 'image-rendering': 'pixelated' })])
  ];
}

function drawHeading(
  { place, group: owner }: Layer,
  { size, source, pen }: { size: number; source: string | null; pen: Pen }
): Mark {
  const { figure, palette } = pen;
  const { words, drawing } = figure;
  const part = (content: string, attributes: Mark['attributes']): Mark => ({
    tag: 'tspan',
    attributes,
    content
  });
  const standard = pen.standardShapes.get(owner.id);
  const isHidden = figure.hidden?.has(owner.outputId) === true;
  const isChanged = !isHidden && standard !== undefined && standard !== shapeText(owner.outShape);
  const small = { 'font-size': size * 0.88 };
  const shape = {
    ...small,
    dx: drawing.titleSize * 0.5,
    fill: palette.named(isChanged ? 'accent' : 'ink-soft'),
    'font-weight': isChanged ? 600 : null
  };
  const parts = [
    part(words.groupTitle(owner), { fill: palette.named('ink'), 'font-weight': 600 }),
    part(isHidden ? '?' : shapeText(owner.outShape), shape)
  ];
  if (source !== null) {
    const reads = { ...small, dx: drawing.titleSize * 0.7, fill: palette.named('ink-soft') };
    parts.push(part(words.reads(source), reads));
  }
  return text(parts, { ...place.titleAt, 'font-size': size });
}

/** Around what is selected, and dashed around what a what-if has changed. */
function drawRing(id: string, box: GraphBox, { figure, palette, scale }: Pen): readonly Mark[] {
  const isSelected = figure.selected === id;
  if (!isSelected && !figure.edited.has(id)) return [];
  const around = { x: box.x - 2.5, y: box.y - 2.5, width: box.width + 5, height: box.height + 5 };
  return [
    rect(around, {
      rx: 5,
      fill: 'none',
      stroke: palette.named(isSelected ? 'ink' : 'accent'),
      'stroke-width': (isSelected ? 2 : 3) / scale,
      'stroke-dasharray': isSelected ? null : `${2 / scale} ${3 / scale}`
    })
  ];
}
