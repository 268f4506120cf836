import { branchColour } from '../graph';
import { centredBaseline, concatInterior, type DrawnNode } from '../layout';
import type { Pen } from './figure';
import { image, rect, text, type Mark } from './mark';

/** A bar cut to scale, in the colours of the branches that it joins. */
export function drawConcat(place: DrawnNode, { figure, palette, scale }: Pen): readonly Mark[] {
  const panel = palette.named('panel');
  const interior = concatInterior(place, figure.drawing.metrics[place.size]);
  const isInner = place.branch !== null;
  const map = isInner ? figure.maps.get(place.id) : undefined;
  const marks: Mark[] = [rect(place.box, { rx: 1.5, fill: panel })];
  place.segments.forEach(({ box, branch, channels }, index) => {
    const colour = branchColour(branch);
    const isPale = isInner && index % 2 === 0;
    marks.push(
      rect(box, {
        rx: 1,
        fill: isPale ? palette.onPanel(colour, 0.82) : palette.resolve(colour),
        stroke: panel,
        'stroke-width': 1 / scale
      })
    );
    if (figure.detail === 'brief' || !interior.hasRoom[index] || map !== undefined) return;
    marks.push(
      text(String(channels), {
        x: box.x + box.width / 2,
        y: box.y + box.height / 2 + centredBaseline * interior.fontSize,
        'font-size': interior.fontSize,
        'font-weight': 600,
        'text-anchor': 'middle',
        fill: panel
      })
    );
  });
  if (map !== undefined) {
    marks.push(image(map.href, interior.picture, { 'image-rendering': 'pixelated' }));
  }
  return marks;
}
