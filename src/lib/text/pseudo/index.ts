import { english } from '../en';
import type { Language, PanelText } from '../language';
import { disguise } from './disguise';

const { page, panels } = english;

async function disguised<Name extends keyof PanelText>(name: Name): Promise<PanelText[Name]> {
  return disguise(await panels[name]()) as PanelText[Name];
}

/**
 * English with marked letters, 40 % longer: a test builds the site in it to find sentences that no language module
 * holds, and texts that are cut off.
 */
export const pseudo: Language = {
  tag: 'en-XA',
  page: { ...disguise(page), numbers: page.numbers },
  panels: {
    costs: () => disguised('costs'),
    table: () => disguised('table'),
    code: () => disguised('code'),
    'what-if': () => disguised('what-if'),
    practice: () => disguised('practice'),
    compare: () => disguised('compare'),
    occlusion: () => disguised('occlusion'),
    gradient: () => disguised('gradient'),
    excites: () => disguised('excites'),
    tuning: () => disguised('tuning'),
    region: () => disguised('region'),
    value: () => disguised('value'),
    classes: () => disguised('classes'),
    kernel: () => disguised('kernel'),
    camera: () => disguised('camera'),
    engine: () => disguised('engine'),
    'self-check': () => disguised('self-check'),
    'device-check': () => disguised('device-check'),
    share: () => disguised('share'),
    readers: () => disguised('readers'),
    figures: () => disguised('figures'),
    'weight-files': () => disguised('weight-files'),
    'own-weights': () => disguised('own-weights'),
    keys: () => disguised('keys'),
    offline: () => disguised('offline'),
    purpose: () => disguised('purpose'),
    legend: () => disguised('legend'),
    lectures: () => disguised('lectures'),
    'lecture-ten-minutes': () => disguised('lecture-ten-minutes'),
    'lecture-forty-five-minutes': () => disguised('lecture-forty-five-minutes'),
    'lecture-shapes-by-heart': () => disguised('lecture-shapes-by-heart'),
    'lecture-sheet': () => disguised('lecture-sheet'),
    speaker: () => disguised('speaker')
  }
};
