import type { Language } from '../language';
import { backends } from './backends';
import { configure } from './configure';
import { derivations } from './derivations';
import { drawing } from './drawing';
import { faults } from './faults';
import { fieldPicture } from './field-picture';
import { header } from './header';
import { inspector } from './inspector';
import { joining } from './joining';
import { maps } from './maps';
import { numbers } from './numbers';
import { ops } from './ops';
import { page } from './page';
import { photos } from './photos';
import { places } from './places';
import { precomputed } from './precomputed';
import { probes } from './probes';
import { ruler } from './ruler';
import { run } from './run';
import { weights } from './weights';
import { welcome } from './welcome';

/** Simplified Chinese. The words that it has settled on stand in `glossary.ts`. */
export const chinese: Language = {
  tag: 'zh-Hans',
  page: {
    numbers,
    page,
    header,
    ops,
    drawing,
    inspector,
    derivations,
    maps,
    fieldPicture,
    photos,
    run,
    backends,
    weights,
    configure,
    faults,
    places,
    precomputed,
    probes,
    ruler,
    welcome,
    joining
  },
  panels: {
    costs: async () => (await import('./costs')).costs,
    table: async () => (await import('./table')).table,
    code: async () => (await import('./code')).code,
    'what-if': async () => (await import('./what-if')).whatIf,
    practice: async () => (await import('./practice')).practice,
    compare: async () => (await import('./compare')).compare,
    occlusion: async () => (await import('./occlusion')).occlusion,
    gradient: async () => (await import('./gradient')).gradient,
    excites: async () => (await import('./excites')).excites,
    tuning: async () => (await import('./tuning')).tuning,
    region: async () => (await import('./region')).region,
    value: async () => (await import('./value')).value,
    classes: async () => (await import('./classes')).classes,
    kernel: async () => (await import('./kernel')).kernel,
    camera: async () => (await import('./camera')).camera,
    engine: async () => (await import('./engine')).engine,
    'self-check': async () => (await import('./self-check')).selfCheck,
    readers: async () => (await import('./readers')).readers,
    'weight-files': async () => (await import('./weight-files')).weightFiles,
    'own-weights': async () => (await import('./own-weights')).ownWeights,
    keys: async () => (await import('./keys')).keys,
    offline: async () => (await import('./offline')).offline,
    'device-check': async () => (await import('./device-check')).deviceCheck,
    share: async () => (await import('./share')).share,
    figures: async () => (await import('./figures')).figures,
    purpose: async () => (await import('./purpose')).purpose,
    legend: async () => (await import('./legend')).legend,
    lectures: async () => (await import('./lectures/room')).lectures,
    'lecture-ten-minutes': async () => (await import('./lectures/ten-minutes')).tenMinutes,
    'lecture-forty-five-minutes': async () =>
      (await import('./lectures/forty-five-minutes')).fortyFiveMinutes,
    'lecture-shapes-by-heart': async () =>
      (await import('./lectures/shapes-by-heart')).shapesByHeart,
    'lecture-sheet': async () => (await import('./lectures/sheet')).lectureSheet,
    speaker: async () => (await import('./speaker')).speaker
  }
};
