export { abortAlong, joinSignals, raceAbort, raceLimit, wait } from './abort';
export { nextTask, runInTasks } from './next-task';
export { Pauses } from './pauses';
export { inPhase } from './phases';
export { afterFrame, afterMs, afterTask, inNextFrame, type Schedule } from './schedule';
export { watchForStall } from './stall-watch';
export { TaskQueue } from './task-queue';
export { Turn } from './turn';
