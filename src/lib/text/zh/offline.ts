import type { offline as english } from '../en/offline';
import { numbers } from './numbers';

/** The site on this device, for where there is no network. */
export const offline: typeof english = {
  explanation:
    '把所有页面、语言、权重文件和照片保存到这台设备上，没有网络时也能打开和运行本网站。每个文件都会与构建时的哈希值核对。',
  prepare: '准备离线使用',
  finish: '获取缺少的文件',
  check: '再次检查',
  cancel: '取消',
  label: '文件',
  checking: '正在检查已保存的文件',
  preparing: '正在获取并核对文件',
  progress: ({ files, totalFiles, bytes, totalBytes }) =>
    `文件 ${numbers.count(files)} / ${numbers.count(totalFiles)}，${numbers.bytes(bytes)} / ${numbers.bytes(totalBytes)}`,

  unprepared: '尚未准备：只保存了用过的页面和权重。',
  ready: ({ files, bytes }) =>
    `可以离线使用：${numbers.count(files)} 个文件，${numbers.bytes(bytes)}。`,
  incomplete: ({ files, bytes }) =>
    `还不能离线使用：缺少 ${numbers.count(files)} 个文件，${numbers.bytes(bytes)}。`,
  unavailable:
    '浏览器在这里不保存页面：可能是隐私窗口、沙盒框架，或不是 https 地址。有网络时网站照常可用。',

  fault(fault) {
    switch (fault.kind) {
      case 'no-list':
        return '服务器上没有网站的文件清单，因此什么也没有获取。请稍后再试。';
      case 'newer-version':
        return '服务器上已有网站的新版本。请重新加载页面，然后再次准备。';
      case 'no-connection':
        return `无法获取${nameOf(fault.path)}。已获取的文件会保留：请检查网络连接后重试。`;
      case 'changed-file':
        return `${nameOf(fault.path)}与构建时的内容不同：服务器或网络改动了它，或者网站正在更新。请稍后再试。`;
      case 'storage-full':
        return '这台设备上没有空间保存更多文件。请腾出一些空间后重试；网站照常可用。';
      case 'storage-forbidden':
        return '浏览器不为本网站保存文件：可能是隐私窗口，或者存储已关闭。网站照常可用。';
    }
  }
};

function nameOf(path: string): string {
  return path === '' ? '首页' : ` ${path} `;
}
