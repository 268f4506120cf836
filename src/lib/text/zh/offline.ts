import type { offline as english } from '../en/offline';
import { joinWords } from './join-words';
import { numbers } from './numbers';

/** The site on this device, for where there is no network. */
export const offline: typeof english = {
  explanation:
    '把每个页面、每种语言、每张照片，以及网站自带的和正在使用的权重都存到这台设备上，没有网络时也能打开网站并运行。每个文件都与构建时的哈希核对。',
  prepare: '准备离线使用',
  finish: '获取缺少的文件',
  check: '再次检查',
  cancel: '取消',
  label: '文件',
  checking: '正在检查这里已有的文件',
  preparing: '正在获取并核对文件',
  progress: ({ files, totalFiles, bytes, totalBytes }) =>
    `文件 ${numbers.count(files)} / ${numbers.count(totalFiles)}，${numbers.bytes(bytes)} / ${numbers.bytes(totalBytes)}`,

  unprepared: '尚未准备：只保存了你用过的页面和权重。',
  ready: ({ files, bytes }, absentSets) => {
    const kept = `可以离线使用：${numbers.count(files)} 个文件，${numbers.bytes(bytes)}。`;
    if (absentSets.length === 0) return kept;
    return `${kept}其中不包括权重“${absentSets.join('”、“')}”：构建网站时没有它们；这台设备只保留运行时获取过的部分。`;
  },
  incomplete: ({ files, bytes }) =>
    `还不能离线使用：缺少 ${numbers.count(files)} 个文件，${numbers.bytes(bytes)}。`,
  unavailable:
    '这个浏览器在这里不保存页面：可能是隐私窗口、沙盒中的框架，或者地址不是 https。有网络时网站照常工作。',

  fault(fault) {
    switch (fault.kind) {
      case 'no-list':
        return '服务器没有网站文件的列表，因此没有获取任何文件。请稍后重试。';
      case 'newer-version':
        return '服务器上有更新的版本。请重新加载页面，再次准备。';
      case 'no-connection':
        return joinWords(
          '未能获取',
          nameOf(fault.path),
          '。已获取的文件会保留：请检查网络连接后重试。'
        );
      case 'changed-file':
        return joinWords(
          nameOf(fault.path),
          '与构建时的不同：服务器或网络改动了它，或者网站正在更新。请稍后重试。'
        );
      case 'storage-full':
        return '这台设备没有空间存放更多文件。请腾出一些空间后重试；网站照常工作。';
      case 'storage-forbidden':
        return '这个浏览器不为本站保存文件：可能是隐私窗口，或者存储已关闭。网站照常工作。';
    }
  }
};

function nameOf(path: string): string {
  return path === '' ? '首页' : path;
}
