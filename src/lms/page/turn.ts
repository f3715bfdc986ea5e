/** A learner's place at the LMS: of several windows one has it, and gives it back even when it crashes. */
export interface Turn {
  /** Whether another window has it. */
  occupied: boolean;
  leave(): Promise<void>;
}

/** Takes the place of that name if it is free. */
export async function takeTurn(name: string): Promise<Turn> {
  return new Promise((taken) => {
    const held = navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      taken({
        occupied: lock === null,
        leave: async () => {
          release();
          await held;
        },
      });
      if (lock) await released;
    });
  });
}
