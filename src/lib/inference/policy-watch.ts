/** Whether a content security policy has forbidden anything since. */
export interface PolicyWatch {
  hasForbidden(): Promise<boolean>;
  stop(): void;
}

const name = 'securitypolicyviolation';

/** `target` is the page or worker; Node has no policies. */
export function watchPolicy(target: Partial<EventTarget> = globalThis): PolicyWatch {
  let isForbidden = false;
  const listener = () => (isForbidden = true);
  target.addEventListener?.(name, listener);
  return {
    async hasForbidden() {
      // What is forbidden fails first; the event is a task of its own, right behind it.
      await new Promise((resolve) => setTimeout(resolve));
      return isForbidden;
    },
    stop: () => target.removeEventListener?.(name, listener)
  };
}
