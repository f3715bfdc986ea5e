/**
 * Reads aloud for who has asked for it: each new turn of a call with what can be said to it, what a button or a summary
 * has opened, and a whole step for the asking; whatever is done next ends it. Only in a voice of the device itself: to any
 * other the words would be sent.
 */
export function joinReadAloud(): void {
  const { speechSynthesis: speech } = window;
  const { lang, dataset } = document.documentElement;
  const setting = document.querySelector<HTMLElement>('[data-setting="aloud"]');
  if (!speech || !setting) return;
  let voice: SpeechSynthesisVoice | undefined;
  const findVoice = (): void => {
    const voices = speech.getVoices().filter((one) => one.localService && one.lang.startsWith(lang.slice(0, 2)));
    voice = voices.find((one) => one.lang === lang) ?? voices[0];
    setting.hidden = !voice;
  };
  const read = (...parts: (HTMLElement | null | undefined)[]): void => {
    speech.cancel();
    if (!voice || dataset['aloud'] !== 'on') return;
    // A line at a time: some voices cut a long text off.
    for (const line of parts.flatMap((part) => part?.innerText.split('\n') ?? [])) {
      const words = new SpeechSynthesisUtterance(line);
      words.voice = voice;
      speech.speak(words);
    }
  };
  speech.addEventListener('voiceschanged', findVoice);
  findVoice();
  document.addEventListener('focusin', ({ target }) => {
    const place = (target as Element).closest<HTMLElement>('.turn, h1');
    if (place?.matches('.turn')) read(place, place.closest('.call')?.querySelector<HTMLElement>('.answer'));
    else if (place) read();
  });
  document.addEventListener('click', ({ target }) => {
    const control = (target as Element).closest<HTMLElement>('[data-listen], main summary, [aria-expanded]');
    const opened = (): HTMLElement | null | undefined =>
      control?.closest<HTMLElement>(control.dataset['listen'] ?? 'details[open]') ??
      control?.closest('.tools')?.querySelector<HTMLElement>('.moments, .help:not(:empty)');
    // What it opens is there a moment later.
    if (control) requestAnimationFrame(() => read(opened()));
  });
  addEventListener('keydown', ({ key }) => key === 'Escape' && read());
  addEventListener('change', () => read());
  addEventListener('pagehide', () => read());
}
