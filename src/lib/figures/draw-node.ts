import { branchColour, type GraphNode } from '../graph';
import {
  briefInterior,
  detailInterior,
  hideOutput,
  placeKernel,
  placeTag,
  type GraphBox,
  type LayerNode,
  type NodeText
} from '../layout';
import { isWindowOp, type Op } from '../network';
import type { FigureMap, Pen } from './figure';
import { group, image, path, rect, text, type Mark } from './mark';

/** An op or the image, with window, map and texts. */
export function drawNode({ place, item }: LayerNode, pen: Pen): readonly Mark[] {
  const { figure, palette, scale } = pen;
  const style = { metrics: figure.drawing.metrics[place.size], words: figure.words.words };
  const detail = detailInterior(place.box, item, style);
  if (item.kind === 'image') return drawImage(place.box, detail, pen);
  const brief = briefInterior(place.box, item, style);
  const shown = figure.detail === 'full' || brief === null ? detail : brief;
  const isHidden = figure.hidden?.has(item.id) === true;
  const map = figure.maps.get(item.id);
  const colour = palette.resolve(branchColour(place.branch));
  const picture = drawPicture(item.op, (brief ?? detail).picture, { map, colour, pen });
  const body = rect(place.box, {
    rx: 3,
    fill: palette.named(figure.selected === item.id ? 'accent-wash' : 'panel'),
    stroke: colour,
    'stroke-width': 1.2 / scale,
    'stroke-dasharray': map?.isUntrained ? `${4 / scale} ${3 / scale}` : null
  });
  return [
    body,
    shown === detail && brief !== null
      ? group({ transform: moveOnto(brief.picture, detail.picture) }, picture)
      : group({}, picture),
    ...drawTexts(hideOutput(shown.texts, item, isHidden ? 'all' : 'nothing'), pen),
    ...(map?.isUntrained && shown === detail
      ? drawTag(place.box, style.metrics.detailSize, pen)
      : [])
  ];
}

/** Up close the picture is the same, moved and scaled. */
function moveOnto(from: GraphBox, to: GraphBox): string {
  const scale = to.width / from.width;
  const [x, y] = [to.x - from.x * scale, to.y - from.y * scale].map((value) => value.toFixed(2));
  return `translate(${x} ${y}) scale(${scale.toFixed(4)})`;
}

function drawPicture(
  op: Op,
  box: GraphBox,
  { map, colour, pen }: { map: FigureMap | undefined; colour: string; pen: Pen }
): readonly Mark[] {
  const marks: Mark[] = [];
  if (map !== undefined) {
    marks.push(
      image(map.href, box, {
        preserveAspectRatio: map.height === 1 ? 'none' : null,
        'image-rendering': map.width < coarseWidth ? 'pixelated' : null
      })
    );
  }
  if (isWindowOp(op))
    marks.push(...drawKernel(op, box, { isInCorner: map !== undefined, colour, pen }));
  else if (map === undefined) {
    marks.push(
      rect(box, {
        rx: 0.8,
        fill: 'none',
        stroke: colour,
        'stroke-width': 1 / pen.scale,
        opacity: 0.6
      })
    );
  }
  return marks;
}

/** Below so many columns, the cells of a map are shown as squares. */
const coarseWidth = 60;

function drawKernel(
  op: Extract<Op, { kernel: readonly [number, number] }>,
  within: GraphBox,
  { isInCorner, colour, pen: { palette } }: { isInCorner: boolean; colour: string; pen: Pen }
): readonly Mark[] {
  const shape = placeKernel(op.kernel, within, isInCorner);
  const panel = palette.named('panel');
  if (op.kind === 'conv') {
    const cells = path(shape.cells, { fill: colour });
    return isInCorner ? [rect(shape.plate, { fill: panel }), cells] : [cells];
  }
  const frame = (stroke: string, breadth: number) =>
    rect(shape.frame, { fill: 'none', stroke, 'stroke-width': breadth });
  return [
    ...(isInCorner ? [frame(panel, shape.haloBreadth)] : []),
    frame(colour, shape.frameBreadth)
  ];
}

function drawTexts(texts: readonly NodeText[], { palette }: Pen): readonly Mark[] {
  return texts.map(({ role, text: content, x, y, size }) => {
    const isName = role === 'title' || role === 'name';
    return text(content, {
      x,
      y,
      'font-size': size,
      fill: palette.named(isName ? 'ink' : 'ink-soft'),
      'font-weight': isName ? 600 : null
    });
  });
}

function drawTag(node: GraphBox, size: number, { figure, palette, scale }: Pen): readonly Mark[] {
  const label = figure.words.untrained;
  const tag = placeTag(node, label, size);
  const warning = palette.named('warning');
  return [
    rect(tag.box, {
      rx: tag.box.height * 0.2,
      fill: palette.named('warning-wash'),
      stroke: warning,
      'stroke-width': 1 / scale
    }),
    text(label, {
      ...tag.at,
      'font-size': tag.fontSize,
      'font-weight': 600,
      'text-anchor': 'middle',
      fill: warning
    })
  ];
}

function drawImage(
  box: GraphBox,
  { picture, texts }: { picture: GraphBox; texts: readonly NodeText[] },
  pen: Pen
): readonly Mark[] {
  const { figure, palette, scale } = pen;
  const line = palette.named('line');
  const { x, y, width, height } = picture;
  const photo =
    figure.imageUrl === null
      ? [
          rect(picture, {
            rx: 2,
            fill: palette.named('paper'),
            stroke: line,
            'stroke-width': 1 / scale
          }),
          path(drawHills({ x, y, width, height }), { fill: line })
        ]
      : [image(figure.imageUrl, picture)];
  return [
    rect(box, {
      rx: 3,
      fill: palette.named('panel'),
      stroke: palette.named('ink-soft'),
      'stroke-width': 1.2 / scale
    }),
    ...photo,
    ...drawTexts(texts, pen)
  ];
}

const drawHills = ({ x, y, width, height }: GraphBox) =>
  `M${x + 4},${y + height - 8}l${width * 0.3},${-height * 0.4}l${width * 0.2},${height * 0.24}` +
  `l${width * 0.12},${-height * 0.12}l${width * 0.22},${height * 0.28}z`;

/** What the node says of itself, for whoever points at it. */
export function titleOf(node: GraphNode, { figure, graph }: Pen): string {
  const owner = graph.groups.get(node.groupId);
  return owner === undefined ? node.id : figure.words.node(node, owner);
}
