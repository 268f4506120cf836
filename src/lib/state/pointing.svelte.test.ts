import { expect, test } from 'vitest';
import { Pointing } from './pointing.svelte';

const size = { width: 1000, height: 500 };

function openPen() {
  const pointing = new Pointing();
  pointing.turnTo('step 1');
  pointing.toggle('pen');
  return pointing;
}

function draw(pointing: Pointing, y: number) {
  pointing.beginStroke({ x: 0.1, y });
  pointing.extendStroke(
    [0.2, 0.3, 0.4].map((x) => ({ x, y })),
    size
  );
  pointing.endStroke(size);
}

test('spot and pen take the place of each other, and the same key puts either away', () => {
  const pointing = new Pointing();
  pointing.toggle('spot');
  expect(pointing.tool).toBe('spot');
  pointing.toggle('pen');
  expect(pointing.tool).toBe('pen');
  pointing.toggle('pen');
  expect(pointing.tool).toBe('none');
});

test('only a pen in hand is put away', () => {
  const pointing = openPen();
  expect(pointing.putPenAway()).toBe(true);
  expect(pointing.putPenAway()).toBe(false);
  pointing.toggle('spot');
  expect(pointing.putPenAway()).toBe(false);
  expect(pointing.tool).toBe('spot');
});

test('a stroke is seen while it is drawn, and thinned out when the pen is lifted', () => {
  const pointing = openPen();
  pointing.beginStroke({ x: 0.1, y: 0.5 });
  pointing.extendStroke([{ x: 0.101, y: 0.5 }], size);
  expect(pointing.strokes, 'a step of one pixel is none').toEqual([[{ x: 0.1, y: 0.5 }]]);
  pointing.extendStroke(
    [0.2, 0.3].map((x) => ({ x, y: 0.5 })),
    size
  );
  expect(pointing.strokes[0]).toHaveLength(3);
  pointing.endStroke(size);
  expect(pointing.strokes).toEqual([
    [
      { x: 0.1, y: 0.5 },
      { x: 0.3, y: 0.5 }
    ]
  ]);
});

test('nothing is drawn without a pen in hand', () => {
  const pointing = new Pointing();
  draw(pointing, 0.5);
  pointing.toggle('spot');
  draw(pointing, 0.5);
  expect(pointing.strokes).toEqual([]);
});

test('undo takes strokes back one by one, wipe all of them; both say whether there was any', () => {
  const pointing = openPen();
  for (const y of [0.1, 0.2, 0.3]) draw(pointing, y);
  expect(pointing.undo()).toBe(true);
  expect(pointing.strokes.map(([first]) => first.y)).toEqual([0.1, 0.2]);
  expect(pointing.wipe()).toBe(true);
  expect(pointing.strokes).toEqual([]);
  expect(pointing.undo()).toBe(false);
  expect(pointing.wipe()).toBe(false);
});

test('undo in the middle of a stroke takes that one, and the hand that goes on draws nothing', () => {
  const pointing = openPen();
  draw(pointing, 0.1);
  pointing.beginStroke({ x: 0.1, y: 0.9 });
  pointing.undo();
  pointing.extendStroke([{ x: 0.5, y: 0.9 }], size);
  pointing.endStroke(size);
  expect(pointing.strokes.map(([first]) => first.y)).toEqual([0.1]);
});

test('strokes outlast the pen, but not the slide; the pen outlasts the slide', () => {
  const pointing = openPen();
  draw(pointing, 0.1);
  pointing.toggle('pen');
  pointing.turnTo('step 1');
  expect(pointing.strokes).toHaveLength(1);
  pointing.toggle('pen');
  pointing.beginStroke({ x: 0.1, y: 0.9 });
  pointing.turnTo('step 2');
  pointing.endStroke(size);
  expect(pointing.strokes).toEqual([]);
  pointing.turnTo('step 1');
  expect(pointing.strokes).toEqual([]);
  expect(pointing.tool).toBe('pen');
});

test('a pen that is put away in the middle of a stroke leaves what it drew', () => {
  const pointing = openPen();
  pointing.beginStroke({ x: 0.1, y: 0.9 });
  pointing.putPenAway();
  expect(pointing.strokes).toHaveLength(1);
});

test('once nothing is presented, nothing is left', () => {
  const pointing = openPen();
  draw(pointing, 0.1);
  pointing.end();
  expect(pointing.tool).toBe('none');
  expect(pointing.strokes).toEqual([]);
});
