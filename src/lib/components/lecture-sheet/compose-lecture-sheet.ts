import { lectureMinutes, readStepPlace, type Lecture, type LectureStep } from '$lib/lectures';
import type { WrittenDrawing } from '$lib/figures';
import { formatNetwork } from '$lib/place';
import type { NetworkFault } from '$lib/what-ifs';
import type { FigureText } from '../figures/compose-figure';
import { drawStep, type LayOut } from './draw-step';
import { findQuestions } from './find-questions';

/** Where a step is looked at on a screen. */
interface StepAddress {
  /** Of the site's first page. */
  readonly query: string;
  /** As it is typed from paper. */
  readonly text: string;
}

interface StepOnPaper extends Pick<LectureStep, 'caption' | 'notes' | 'minutes'> {
  /** From 1. */
  readonly number: number;
  /** Minutes of the steps before it. */
  readonly from: number;
  readonly address: StepAddress;
}

export interface StepWithDrawing extends StepOnPaper {
  /** Index among the drawings: what several steps show is drawn once. */
  readonly drawing: number;
  readonly fault: NetworkFault | null;
}

export interface Answer extends StepOnPaper {
  /** Number of the step that asks. */
  readonly to: number;
}

export interface LectureSheet extends Pick<Lecture, 'title' | 'language'> {
  readonly minutes: number;
  readonly drawings: readonly WrittenDrawing[];
  readonly steps: readonly StepWithDrawing[];
  /** They stand after all else. */
  readonly answers: readonly Answer[];
}

interface SheetRequest {
  readonly layOut: LayOut;
  readonly text: FigureText;
  /** @param number from 1 */
  readonly addressOf: (step: LectureStep, number: number) => StepAddress;
}

/** A lecture for paper. Nothing before the answers tells what is asked, drawings included. */
export async function composeLectureSheet(
  lecture: Lecture,
  { layOut, text, addressOf }: SheetRequest
): Promise<LectureSheet> {
  const questions = findQuestions(lecture.steps);
  const layouts = new Map<string, ReturnType<LayOut>>();
  const layOutOnce: LayOut = (network) => {
    const key = formatNetwork(network);
    const known = layouts.get(key) ?? layOut(network);
    layouts.set(key, known);
    return known;
  };
  const drawings: WrittenDrawing[] = [];
  const indexOf = (drawing: WrittenDrawing) => {
    const known = drawings.findIndex(({ content }) => content === drawing.content);
    return known === -1 ? drawings.push(drawing) - 1 : known;
  };
  const steps: StepWithDrawing[] = [];
  const answers: Answer[] = [];
  let from = 0;
  for (const [index, step] of lecture.steps.entries()) {
    const { caption, notes, minutes } = step;
    const number = index + 1;
    const onPaper = { number, caption, notes, minutes, from, address: addressOf(step, number) };
    from += minutes;
    const asked = questions.answers.get(index);
    if (asked !== undefined) {
      answers.push({ ...onPaper, to: asked + 1 });
      continue;
    }
    const { place } = readStepPlace(step.place);
    const hidden = questions.scopes;
    const { drawing, fault } = await drawStep(place, { hidden, layOut: layOutOnce, text });
    steps.push({ ...onPaper, drawing: indexOf(drawing), fault });
  }
  const { title, language } = lecture;
  return { title, language, minutes: lectureMinutes(lecture), drawings, steps, answers };
}
