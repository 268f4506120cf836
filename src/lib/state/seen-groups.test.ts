import { expect, test } from 'vitest';
import type { DrawnGroup } from '../layout';
import { ManualSchedule } from '../scheduling/__fixtures__/manual-schedule';
import { SeenGroups } from './seen-groups';

function groupAt(id: string, x: number): DrawnGroup {
  const box = { x, y: 0, width: 80, height: 80 };
  return { id, box, inputBar: null, isFolded: false, titleAt: { x, y: 10 } };
}

const groups = [groupAt('left', 0), groupAt('middle', 100), groupAt('right', 200)];
const seen = (set: SeenGroups) => groups.filter(({ id }) => set.has(id)).map(({ id }) => id);

test('the group in the middle of the view comes at once, its neighbours in turns of their own', () => {
  const turns = new ManualSchedule();
  const set = new SeenGroups(turns.schedule);
  set.look(groups, { x: 90, y: 0, width: 125, height: 80 });
  expect(seen(set)).toEqual(['middle']);
  turns.takeTurns();
  expect(seen(set)).toEqual(['middle', 'right']);
  expect(turns.waiting).toBe(0);
});

test('what has left the view before its turn is left out', () => {
  const turns = new ManualSchedule();
  const set = new SeenGroups(turns.schedule);
  set.look(groups, { x: 0, y: 0, width: 300, height: 80 });
  set.look(groups, { x: 0, y: 0, width: 50, height: 80 });
  turns.takeTurns();
  expect(seen(set)).toEqual(['left', 'middle']);
  expect(turns.waiting).toBe(0);
});
