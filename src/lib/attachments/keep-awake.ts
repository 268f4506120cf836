/**
 * Keeps the screen from going dark, also after the reader has been to another tab, where the browser lets go of it.
 * Where it cannot or will not, nothing is said: the machine's own setting holds. Answers how to stop.
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const take = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      const taken = await navigator.wakeLock.request('screen');
      if (isOver) void taken.release();
      else lock = taken;
    } catch {
      // Low battery, or a setting of the browser.
    }
  };
  void take();
  document.addEventListener('visibilitychange', take);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', take);
    void lock?.release();
  };
}

/** Whether the screen can be kept on at this moment: taken and let go again. */
export async function tryAwake(): Promise<'kept' | 'refused' | 'unsupported'> {
  if (!('wakeLock' in navigator)) return 'unsupported';
  try {
    await (await navigator.wakeLock.request('screen')).release();
    return 'kept';
  } catch {
    // The reason is told by no browser in words that a page could pass on.
    return 'refused';
  }
}
