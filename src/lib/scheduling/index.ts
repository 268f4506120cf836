export { abortAlong, joinSignals, raceAbort, raceLimit, wait } from './abort';
export { nextTask, runInTasks } from './next-task';
export { Pauses } from './pauses';
export { afterFrame, afterMs, afterTask, inNextFrame, type Schedule } from './schedule';
export { TaskQueue } from './task-queue';
export { Turn } from './turn';
