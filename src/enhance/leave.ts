/** How long, in milliseconds, three presses of Shift may take. */
const WITHIN = 2000;

/** Lets Shift, pressed three times, do what "Leave this site" does: go elsewhere in place of this page, so that Back does not return to it. */
export function enableLeaving(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-leave]');
  if (link === null) return;
  const leave = (): void => location.replace(link.href);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let presses: number[] = [];
  document.addEventListener('keyup', (event) => {
    const now = event.timeStamp;
    presses = event.key === 'Shift' ? [...presses.filter((at) => now - at < WITHIN), now] : [];
    if (presses.length === 3) leave();
  });
  document.querySelector('[data-leave-hint]')?.removeAttribute('hidden');
}
