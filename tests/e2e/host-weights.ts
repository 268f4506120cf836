import { stat } from 'node:fs/promises';
import { convertWeights } from '../../scripts/weights/convert-weights';
import { writeOwnFile } from './own-file';
import type { Page } from './quiet-page';

/** The set that `npm test` builds the second site for (scripts/test.mjs), and which lies in no build. */
export const course = { name: 'course', classes: 1001, licence: 'CC0, of this test' } as const;

const directory = 'test-results/hosted-weights';

/** Converts a file of our own writers as `npm run weights` does, once; the folder that a site would serve. */
export async function convertCourse(): Promise<string> {
  const folder = `${directory}/${course.name}`;
  if (await stat(folder).catch(() => null)) return folder;
  const from = await writeOwnFile(directory, 'course.safetensors', course.classes);
  const { name, licence } = course;
  await convertWeights(
    { from, name, precision: 8, licence, choices: {} },
    { weightsDir: directory, signal: new AbortController().signal, onprogress: () => undefined }
  );
  return folder;
}

/** Answers for the files of the set as its host would. */
export async function hostCourse(page: Page): Promise<void> {
  const folder = await convertCourse();
  await page.route(`**/weights/${course.name}/*`, (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return route.fulfill({ path: `${folder}/${file}` });
  });
}
