import { expect, test } from 'vitest';
import type { Drawing, DrawnGroup } from '../layout';
import { Viewport, wholeView } from './viewport.svelte';

const drawing: Drawing = {
  variant: 'rows',
  width: 1000,
  height: 500,
  moduleScale: 3,
  titleSize: 12,
  metrics: {} as Drawing['metrics'],
  rows: [],
  groups: [],
  nodes: [],
  edges: [],
  links: []
};

function makeViewport(size = { width: 1000, height: 500 }): Viewport {
  const viewport = new Viewport(() => drawing);
  viewport.resize(size);
  return viewport;
}

test('starts with the whole network', () => {
  const viewport = makeViewport();
  expect(viewport.transform).toEqual(wholeView);
  expect(viewport.level).toBe('network');
});

test('a box at the edge of the drawing is shown whole, with nothing beyond the edge', () => {
  const viewport = makeViewport();
  viewport.glideTo({ x: 0, y: 0, width: 500, height: 20 });
  const { k, x, y } = viewport.transform;
  expect(k).toBeCloseTo(1.92);
  expect(x).toBeCloseTo(0);
  expect(y).toBeCloseTo(0);
});

test('before its size is known, a drawing of one module gives its details', () => {
  const viewport = new Viewport(() => ({ ...drawing, groups: [{ id: 'Mixed_6b' } as DrawnGroup] }));
  expect(viewport.level).toBe('module');
  expect(viewport.showsDetails('Mixed_6b')).toBe(true);
  viewport.resize({ width: 1000, height: 500 });
  expect(viewport.level).toBe('network');
});

test('what was to be shown before the size was known fits the size once it is', () => {
  const box = { x: 600, y: 100, width: 200, height: 100 };
  const early = new Viewport(() => drawing);
  early.show({ kind: 'box', box });
  early.resize({ width: 500, height: 500 });
  const late = makeViewport({ width: 500, height: 500 });
  late.show({ kind: 'box', box });
  expect(early.transform).toEqual(late.transform);
});

test('gliding to a box centres it and comes close enough for details', () => {
  const viewport = makeViewport();
  viewport.glideTo({ x: 600, y: 100, width: 200, height: 100 });
  const { k, x, y } = viewport.transform;
  expect(k).toBeCloseTo(4.8);
  expect(700 * k + x).toBeCloseTo(500);
  expect(150 * k + y).toBeCloseTo(250);
  expect(viewport.level).toBe('module');
});

test('counts the pixels of a small window: details wait for a closer look', () => {
  const viewport = makeViewport({ width: 400, height: 200 });
  viewport.glideTo({ x: 600, y: 100, width: 200, height: 100 });
  expect(viewport.scale).toBeCloseTo(1.92);
  expect(viewport.level).toBe('network');
});

test('a wide element shows more beside the drawing', () => {
  const viewport = makeViewport({ width: 2000, height: 500 });
  viewport.glideTo({ x: 0, y: 0, width: 1000, height: 50 });
  expect(viewport.transform.k).toBeCloseTo(1.92);
});

test('beside a drawing that is not as wide as its element there is a margin, in units of the drawing', () => {
  expect(makeViewport().margin).toBe(0);
  expect(makeViewport({ width: 1000, height: 1000 }).margin).toBe(0);
  expect(makeViewport({ width: 1000, height: 250 }).margin).toBe(500);
});

test('zooming out ends at the whole network', () => {
  const viewport = makeViewport();
  viewport.zoomIn();
  expect(viewport.isWhole).toBe(false);
  viewport.zoomOut();
  expect(viewport.transform).toEqual(wholeView);
});

test('revealing leaves the view alone while the box is on screen', () => {
  const viewport = makeViewport();
  viewport.glideTo({ x: 600, y: 100, width: 200, height: 100 });
  const before = viewport.transform;
  viewport.reveal({ x: 690, y: 140, width: 20, height: 20 });
  expect(viewport.transform).toBe(before);
  viewport.reveal({ x: 10, y: 10, width: 20, height: 20 });
  expect(20 * before.k + viewport.transform.x).toBeCloseTo(500);
});

test('hands movements to the zoom gesture while one is connected', () => {
  const viewport = makeViewport();
  const moves: number[] = [];
  const disconnect = viewport.connect({
    moveTo: ({ k }, durationMs) => void moves.push(k, durationMs)
  });
  viewport.glideTo({ x: 0, y: 0, width: 500, height: 250 });
  expect(moves[0]).toBeCloseTo(1.92);
  expect(moves[1]).toBeLessThanOrEqual(400);
  expect(viewport.transform).toEqual(wholeView);
  disconnect();
  viewport.fit();
  expect(moves).toHaveLength(2);
});

test('for a hall the core of a box is shown from so close that it can be read, and elsewhere it is not', () => {
  const target = {
    kind: 'box',
    box: { x: 0, y: 0, width: 1000, height: 100 },
    core: { box: { x: 400, y: 0, width: 100, height: 100 }, typeSize: 6 }
  } as const;
  const inAHall = new Viewport(
    () => drawing,
    () => undefined,
    () => true
  );
  inAHall.resize({ width: 1000, height: 500 });
  inAHall.show(target);
  expect(inAHall.transform.k * target.core.typeSize).toBeCloseTo(18);
  expect(inAHall.isInView(target.core.box)).toBe(true);
  const alone = makeViewport();
  alone.show(target);
  expect(alone.transform).toEqual(wholeView);
});

test('around a core that is shown so close, no room is left for what is beyond its box', () => {
  const box = { x: 300, y: 100, width: 400, height: 100 };
  const inAHall = new Viewport(
    () => drawing,
    () => undefined,
    () => true
  );
  inAHall.resize({ width: 1000, height: 500 });
  const core = { box: { x: 680, y: 120, width: 20, height: 60 }, typeSize: 4 };
  inAHall.show({ kind: 'box', box, core });
  const { k } = inAHall.transform;
  expect(k * core.typeSize).toBeCloseTo(18);
  expect(inAHall.isInView(core.box)).toBe(true);
  // The box is wider than the view here, and as high: its right end stands at the view's.
  expect(
    inAHall.isInView({ x: 700 - (0.96 * 1000) / k, y: 100, width: (0.96 * 1000) / k, height: 100 })
  ).toBe(true);
});
