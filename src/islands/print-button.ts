// Nothing can be printed from the page without a script, so that is what shows the button.
const button = document.querySelector<HTMLButtonElement>('[data-print]');
button?.addEventListener('click', () => print());
button?.removeAttribute('hidden');
