import type {
  AwakeFact,
  BackendFact,
  CameraFact,
  DeviceFacts,
  WeightsFact,
  WindowsFact
} from '../../device-check';
import type { BackendReport } from '../../inference';
import { findWeightSet, type KeptWeights, type WeightSetName } from '../../weights';
import type { deviceCheck as english } from '../en/device-check';
import { backends } from './backends';
import { camera } from './camera';
import { engine } from './engine';
import { numbers } from './numbers';
import { offline } from './offline';
import { run } from './run';
import { selfCheck } from './self-check';
import { weights } from './weights';

/** Whether a lecture can be held on this device. */
export const deviceCheck: typeof english = {
  explanation: '讲座对这台设备的要求，以及还需要做什么。不会向任何地方发送内容。',
  checkAll: '全部检查',
  cancel: '取消',
  label: '全部检查',
  progress: (done, total) => `已检查 ${done} / ${total} 项`,
  list: '讲座所需',

  names: {
    offline: '离线使用',
    weights: '权重',
    backend: '引擎',
    'self-check': '自检',
    camera: '摄像头',
    awake: '屏幕常亮',
    windows: '讲者窗口'
  },
  states: {
    ok: '正常',
    attention: '需要注意',
    failed: '未通过',
    unchecked: '未检查',
    checking: '正在检查'
  },
  spoken: (name, state, sentence) => `${name}：${state}。${sentence}`,

  summary(counts) {
    const parts = [
      counts.ok > 0 ? `${counts.ok} 项正常` : null,
      counts.attention > 0 ? `${counts.attention} 项需要注意` : null,
      counts.failed > 0 ? `${counts.failed} 项未通过` : null,
      counts.unchecked > 0 ? `${counts.unchecked} 项未检查` : null,
      counts.checking > 0 ? `${counts.checking} 项正在检查` : null
    ].filter((part) => part !== null);
    return `${parts.join('，')}。`;
  },

  actions: {
    check: '检查',
    again: '再次检查',
    cancel: '取消',
    prepare: offline.prepare,
    finish: offline.finish,
    tryCamera: '试用摄像头'
  },
  of: (name) => `：${name}`,

  found(lamp) {
    switch (lamp.name) {
      case 'offline':
        return offlineFound(lamp.fact);
      case 'weights':
        return weightsFound(lamp.fact);
      case 'backend':
        return backendFound(lamp.fact);
      case 'self-check':
        return selfCheckFound(lamp.fact);
      case 'camera':
        return cameraFound(lamp.fact);
      case 'awake':
        return awakeFound(lamp.fact);
      case 'windows':
        return windowsFound(lamp.fact);
    }
  }
};

/** While it is being looked at, the lamp says so. */
const openLook = (status: 'unknown' | 'checking') => (status === 'unknown' ? '还没有查看。' : '');

function offlineFound(fact: DeviceFacts['offline']): string {
  switch (fact.status) {
    case 'unknown':
      return '还不知道这个版本的每个文件是否都在这台设备上。';
    case 'unprepared':
      return `${offline.unprepared}请趁有网络时准备好。`;
    case 'unavailable':
    case 'checking':
    case 'preparing':
      return offline[fact.status];
    case 'incomplete':
      return offline.incomplete(fact.missing);
    case 'ready':
      return offline.ready(fact.kept, fact.absentSets);
    case 'failed':
      return offline.fault(fact.fault);
  }
}

function weightsFound(fact: WeightsFact): string {
  switch (fact.status) {
    case 'unknown':
    case 'checking':
      return openLook(fact.status);
    case 'known':
      return `${nameSet(fact.name)}：${kept(fact.kept)}`;
    case 'failed':
      return run.fault(fact.fault);
  }
}

function nameSet(name: WeightSetName): string {
  if (name === 'own') return weights.own.label;
  const set = findWeightSet(name);
  return set === undefined ? name : weights.set(set).label;
}

function kept(found: KeptWeights): string {
  if (found.kind === 'initialisers') return '在这台设备上生成，不需要获取。';
  if (found.kind === 'own-file') {
    return found.isKept
      ? '保存在这台设备上。'
      : '正在使用，但关闭本页后就没有了。请在“引擎”的“你自己的文件…”中把它保存在这台设备上。';
  }
  const all = numbers.bytes(found.totalBytes);
  if (found.keptBytes === found.totalBytes) return `全部 ${all} 都在这台设备上。`;
  return `这台设备上有 ${numbers.bytes(found.keptBytes)}，共 ${all}；首次运行时会获取其余部分。“准备离线使用”会把它们都存到这里。`;
}

function backendFound(fact: BackendFact): string {
  switch (fact.status) {
    case 'unknown':
    case 'checking':
      return openLook(fact.status);
    case 'failed':
      return run.fault(fact.fault);
    case 'known': {
      const { name, renderer, reason, threads } = fact.report;
      const device = renderer === null ? '' : `${engine.device(renderer)}。`;
      const computing = threads === null ? '' : backends.threads(threads);
      return `${backends.reason({ name, reason })}${computing}${device}${adviceOn(fact.report)}`;
    }
  }
}

function adviceOn({ name, reason }: BackendReport): string {
  if (reason.kind === 'device-lost') return '请在讲座之前重新加载页面。';
  const isFit = reason.kind === 'webgl-fit' || reason.kind === 'webgpu-fit';
  const isSlowDraw = isFit && reason.softwareRenderer !== null;
  if (reason.kind === 'webgl-unfit' || reason.kind === 'webgpu-unfit' || isSlowDraw) {
    return '如果这台电脑有图形处理器，请在浏览器设置中打开图形加速。';
  }
  return name === 'cpu' ? '请换一个浏览器，或在“引擎”中选择另一个后端。' : '';
}

function selfCheckFound(fact: DeviceFacts['self-check']): string {
  switch (fact.status) {
    case 'idle':
      return '把噪声图送过网络，并把每个端点与 tf.layers 的计算结果比较：需要几秒钟，如果还要获取权重则更久。';
    case 'cancelled':
      return selfCheck.cancelled;
    case 'running':
      return selfCheck.running;
    case 'done': {
      const { report } = fact;
      const isGood = report.endPoints.every(({ isWithin }) => isWithin);
      return isGood
        ? selfCheck.result(report)
        : `${selfCheck.result(report)}${selfCheck.advice}请在“引擎”中选择另一个后端。`;
    }
    case 'failed':
      return selfCheck.fault(fact.fault);
  }
}

function cameraFound(fact: CameraFact): string {
  switch (fact.status) {
    case 'unknown':
    case 'checking':
      return openLook(fact.status);
    case 'asking':
      return camera.starting;
    case 'works':
      return '摄像头能拍到画面，现在已关闭。';
    case 'failed':
      return camera.fault(fact.fault);
    case 'known':
      if (fact.finding.kind === 'none') return camera.fault(fact.finding.fault);
      return fact.finding.permission === 'granted'
        ? '有摄像头，本页可以使用。'
        : '有摄像头。浏览器会询问是否允许本页使用：请现在就试，不要等到听众面前。';
  }
}

function awakeFound(fact: AwakeFact): string {
  if (fact.status !== 'known') return openLook(fact.status);
  switch (fact.finding) {
    case 'kept':
      return '讲座进行时，屏幕会保持常亮。';
    case 'refused':
      return '浏览器拒绝让屏幕保持常亮，电量低时会这样。请接上电源后再次检查。';
    case 'unsupported':
      return '这个浏览器不能让屏幕保持常亮。请在电脑的设置中关闭自动息屏。';
  }
}

function windowsFound(fact: WindowsFact): string {
  if (fact.status !== 'known') return openLook(fact.status);
  return fact.finding === 'heard'
    ? '这里的窗口可以互相通信。请在讲座栏里打开它，并移到只有你能看到的屏幕上。'
    : '这个浏览器里的窗口不能互相通信。请改用讲座栏里的“讲稿”。';
}
