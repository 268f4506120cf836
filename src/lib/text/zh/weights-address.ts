import type { PresetName } from '../../downloads';
import type { weightsAddress as english } from '../en/weights-address';
import { numbers } from './numbers';

const presetNotes: Record<PresetName, string> = {
  tf_in1k: 'TensorFlow 的权重（移植版）',
  tv_in1k: 'torchvision 的权重',
  gluon_in1k: 'Gluon 的权重，训练时使用 ImageNet 的均值和标准差',
  tf_adv_in1k: 'TensorFlow 对抗训练的权重（移植版）'
};

/** Weights fetched from another host. */
export const weightsAddress: typeof english = {
  title: '从网址获取',
  explanation:
    '在你按下按钮之前，不会向其他网站请求任何内容。按下后，对方网站会看到这台电脑请求这个文件，以及浏览器随请求发送的本站名称；看不到你在这里做的任何事。',
  unverified:
    '这些网址来自 2026 年 11 月读到的该网站的文件列表。还没有人通过本页获取过这些文件，其中有的可能已不存在；下载的文件会像你自己的文件一样接受检查。',
  presetNote: (name, revision) => `${presetNotes[name]}；版本 ${revision}；`,
  about: '说明与许可证',
  aboutModel: (model) => `${model} 的说明与许可证（在其网站上）`,
  fetch: (host, sizeBytes) =>
    sizeBytes === null
      ? `从 ${host} 获取，大小未知`
      : `从 ${host} 获取 ${numbers.bytes(sizeBytes)}`,
  fetchModel: (model, button) => `${model}：${button}`,
  other: '其他网址（https）',
  addressFaults: {
    empty: '',
    unreadable: '这不是网址；网址应以 https:// 开头。',
    'not-https': '只能从 https 网址获取：其他方式传输的内容可能在途中被读取或改动。',
    'has-password': '不会使用含有密码的网址。请提供不含密码的网址。'
  },

  fetching: (file, host) => `正在从 ${host} 获取 ${file}`,
  progress: (loadedBytes, totalBytes) =>
    totalBytes === null
      ? `已获取 ${numbers.bytes(loadedBytes)}`
      : `${numbers.bytes(loadedBytes)}，共 ${numbers.bytes(totalBytes)}`,
  cancel: '取消',
  tryAgain: '重试',
  failed: (file) => `未能获取 ${file}`,

  fault(fault, host) {
    switch (fault.kind) {
      case 'no-answer':
        return `没有从 ${host} 得到本页可以读取的回应。可能是网络连接失败，也可能是该网站不允许其他网站读取它的文件（CORS）；浏览器不会说明是哪一种。请检查网络连接，或自行下载文件后在这里选择。`;
      case 'broken-off':
        return `获取了 ${numbers.bytes(fault.loadedBytes)} 之后，与 ${host} 的连接中断。请检查网络后重试。`;
      case 'silent':
        return `${host} 已有 ${numbers.count(Math.round(fault.silentMs / 1000))} 秒没有传来任何内容。请检查网络后重试。`;
      case 'refused':
        return `${host} 只把这个文件提供给已登录的用户（${fault.status}）。本页从不登录：请在那里自行下载文件，然后在这里选择。`;
      case 'not-found':
        return `${host} 没有这个文件（${fault.status}）。请检查网址；文件可能已被移动或改名。`;
      case 'server-error':
        return `${host} 没有传送文件，而是回应 ${fault.status}。请稍后重试。`;
      case 'web-page':
        return `${host} 传来的是网页而不是文件：可能是登录页面，或介绍该文件的页面。请查找文件本身的下载网址，或自行下载文件后在这里选择。`;
      case 'pointer-file':
        return `${host} 传来的只是 git-lfs 的指针。请查找文件本身的下载网址：其中通常是“resolve”或“media”，而不是“raw”。`;
      case 'too-large':
        return `${host} 上的文件超过 ${numbers.bytes(fault.limitBytes)}，任何 Inception V3 都没有这么大。已停止获取。`;
      case 'empty':
        return `${host} 上的文件是空的。`;
      case 'no-worker':
        return '本页中用来获取文件的部分未能载入。请检查网络连接，或重新加载本页。';
    }
  },

  from: (host, isHashNamed) =>
    isHashNamed
      ? `从 ${host} 获取；它的 SHA-256 与该网站所给的一致。`
      : `从 ${host} 获取；没有找到可供核对的 SHA-256。`
};
