import type { CameraFault } from '../../camera';
import type { camera as english } from '../en/camera';
import { numbers } from './numbers';

/** The reader's camera in the photo picker. */
export const camera: typeof english = {
  starting: '正在等待摄像头。浏览器可能会询问是否允许本页使用它。',
  on: '摄像头已打开。',
  preview: '摄像头',
  mirrored: '这里是镜像；网络看到的与别人看到的你一样。',
  take: '拍照',
  goLive: '实时',
  stopLive: '停止实时',
  turnOff: '关闭摄像头',
  live: '实时：前一帧一完成，就运行下一帧；你四处查看时也是如此，直到“停止实时”。',
  rate: (perSecond) => (perSecond === null ? '最初几帧…' : `每秒 ${numbers.factor(perSecond)} 帧`),
  paused: '本页隐藏期间，摄像头已关闭。',
  goOn: '重新打开',
  tryAgain: '重试',

  fault(fault) {
    switch (fault.kind) {
      case 'insecure':
        return '浏览器只允许通过 https 打开的页面使用摄像头，而本页不是。请用 https 打开，或在这台电脑上以 localhost 打开。';
      case 'unsupported':
        return '这个浏览器不让页面使用摄像头。请换一个浏览器，或打开一张照片。';
      case 'blocked':
        return '嵌入本页的页面不允许使用摄像头。请在单独的标签页中打开 InceptionScope。';
      case 'denied':
        return denied(fault);
      case 'no-camera':
        return '没有找到摄像头。请连接一个，或打开这台电脑的摄像头，然后重试。';
      case 'busy':
        return '摄像头无法启动：似乎有别的程序正在使用它。请关闭那个程序后重试。';
      case 'unfit':
        return '摄像头没有本页能使用的画面格式。请在浏览器设置中选择另一个摄像头，然后重试。';
      case 'silent':
        return '摄像头没有及时启动。请关闭使用它的其他程序，或拔下再插上，然后重试。';
      case 'ended':
        return '摄像头断开了：它被拔下，或被浏览器收回。最后一张画面仍保留。请重新连接后重试。';
      case 'unknown':
        return `无法打开摄像头（${fault.detail}）。请重试，或打开一张照片。`;
    }
  }
};

function denied({ by, isFramed }: Extract<CameraFault, { kind: 'denied' }>): string {
  switch (by) {
    case 'nobody':
      return '浏览器的询问没有得到回答就被关闭，因此摄像头没有打开。请重试并选择允许。';
    case 'system':
      return '这台电脑的隐私设置不让浏览器使用摄像头。请在设置中允许，然后重试。';
    case 'reader':
      return isFramed
        ? '本页被拒绝使用摄像头，可能是嵌入它的页面所致。请在单独的标签页中打开 InceptionScope，或在地址栏旁允许摄像头，然后重试。'
        : '本页被拒绝使用摄像头。要重新允许，请点击地址栏旁的图标，把“摄像头”设为“允许”，然后重试。';
  }
}
