import { expect, test } from 'vitest';
import { ManualSchedule } from './__fixtures__/manual-schedule';
import { TaskQueue } from './task-queue';

/** Tasks that run when told to, on a clock that only work moves on. */
function setUp() {
  const tasks = new ManualSchedule();
  const done: string[] = [];
  let time = 0;
  const queue = new TaskQueue({ schedule: tasks.schedule, now: () => time });
  return {
    done,
    add: (name: string, durationMs: number) =>
      queue.add(() => {
        done.push(name);
        time += durationMs;
      }),
    runTask: () => tasks.takeTurns(),
    get waitingTasks() {
      return tasks.waiting;
    }
  };
}

test('does nothing before the next task', () => {
  const { done, add } = setUp();
  add('a', 1);
  expect(done).toEqual([]);
});

test('does short work in one task, in the order of asking', () => {
  const queue = setUp();
  for (const name of ['a', 'b', 'c']) queue.add(name, 1);
  queue.runTask();
  expect(queue.done).toEqual(['a', 'b', 'c']);
  expect(queue.waitingTasks).toBe(0);
});

test('ends a task that has become long, and goes on in the next', () => {
  const queue = setUp();
  for (const name of ['a', 'b', 'c', 'd']) queue.add(name, 10);
  queue.runTask();
  expect(queue.done).toEqual(['a', 'b']);
  queue.runTask();
  expect(queue.done).toEqual(['a', 'b', 'c', 'd']);
  expect(queue.waitingTasks).toBe(0);
});

test('does not do what was withdrawn', () => {
  const queue = setUp();
  queue.add('a', 1);
  const withdraw = queue.add('b', 1);
  withdraw();
  queue.runTask();
  expect(queue.done).toEqual(['a']);
});

test('starts one task only, also for work that is added to a withdrawn queue', () => {
  const queue = setUp();
  queue.add('a', 1)();
  queue.add('b', 1);
  while (queue.waitingTasks > 0) queue.runTask();
  expect(queue.done).toEqual(['b']);
});

test('goes on with work that was added while working', () => {
  const queue = setUp();
  const inner = () => queue.add('inner', 1);
  queue.add('outer', 20);
  inner();
  queue.runTask();
  inner();
  queue.runTask();
  expect(queue.done).toEqual(['outer', 'inner', 'inner']);
});

test('starts no task for work that was withdrawn', () => {
  const queue = setUp();
  const withdraw = [queue.add('a', 1), queue.add('b', 1)];
  withdraw.forEach((each) => each());
  expect(queue.waitingTasks).toBe(0);
});
