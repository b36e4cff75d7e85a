// Writing what changes faster than it can be stored: one write at a time, and after it the newest value only.

export interface NewestWriter<Value> {
  /** Stores the value, or a newer one that comes before its turn. */
  put: (value: Value) => void;
  /** Resolves when nothing is waiting to be stored. */
  settle: () => Promise<void>;
}

/** @param write stores a value; must not reject */
export function writeNewest<Value>(write: (value: Value) => Promise<unknown>): NewestWriter<Value> {
  let waiting: { value: Value } | undefined;
  let running: Promise<void> | undefined;
  const drain = async () => {
    while (waiting) {
      const { value } = waiting;
      waiting = undefined;
      await write(value);
    }
    running = undefined;
  };
  return {
    put: (value) => {
      waiting = { value };
      running ??= drain();
    },
    settle: async () => running,
  };
}
