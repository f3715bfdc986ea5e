/**
 * How this person wants pages to look and to sound: an attribute of the document for each choice that differs from the
 * page as it is made. It is chosen at the foot of any page and kept on this device for all of them. No module: it runs
 * before the page is painted for the first time, so nothing flickers.
 */
(() => {
  const KEY = 'inside-line:look';
  const choices = document.documentElement.dataset;
  const NAMES = ['text', 'space', 'theme', 'motion', 'transcript', 'aloud'];

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY) ?? '') ?? {};
    } catch {
      // Nothing is kept yet, it is no JSON, or a frame refuses storage: then pages look as they are made.
      return {};
    }
  };

  const kept = read();
  for (const name of NAMES) {
    // It comes from outside: of anything but short words nothing is taken.
    if (typeof kept[name] === 'string' && /^\w{1,9}$/.test(kept[name])) choices[name] = kept[name];
  }

  addEventListener('DOMContentLoaded', () => {
    for (const control of document.querySelectorAll('select')) {
      const name = control.dataset['look'];
      if (name && choices[name]) control.value = choices[name];
      // What another version could choose, and this one cannot, is shown as not chosen.
      if (name) control.selectedIndex = Math.max(control.selectedIndex, 0);
    }
  });

  addEventListener('change', ({ target }) => {
    const name = target instanceof HTMLSelectElement && target.dataset['look'];
    if (!name) return;
    choices[name] = target.value;
    try {
      // Another page may have chosen something else meanwhile.
      localStorage.setItem(KEY, JSON.stringify({ ...read(), [name]: target.value }));
    } catch {
      // It lasts as long as the page.
    }
  });
})();
