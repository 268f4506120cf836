import { isNotation } from '../pseudo/disguise';

/**
 * English sentences in a Chinese text: three words or more in a row that are neither notation nor a name of the network.
 * Single words may be names or terms that stay in English.
 */
export function listEnglishRuns(text: string): readonly string[] {
  const runs: string[] = [];
  let run: string[] = [];
  const close = () => {
    if (run.length >= 3) runs.push(run.join(' '));
    run = [];
  };
  for (const token of text.split(/\s+/u)) {
    if (/^[("“‘]*[a-z][a-z’'-]*[)"”’.,;:!?…]*$/i.test(token) && !isNotation(token)) run.push(token);
    else close();
  }
  close();
  return runs;
}
