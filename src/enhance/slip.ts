/** Opens the working of a figure beside its paragraph, or closes it. */
export function toggleSlip(figure: HTMLAnchorElement): void {
  if (figure.getAttribute('aria-expanded') === 'true') close(figure);
  else void open(figure);
}

document.addEventListener('keydown', (event) => {
  const figure = document.querySelector<HTMLAnchorElement>('a.figure[aria-expanded="true"]');
  if (event.key === 'Escape' && figure !== null) close(figure);
});

/** The figure whose working was asked for last: an answer that comes after another question is dropped. */
let asked: HTMLAnchorElement | null = null;

async function open(figure: HTMLAnchorElement): Promise<void> {
  for (const other of document.querySelectorAll<HTMLAnchorElement>('a.figure[aria-expanded="true"]'))
    close(other, false);
  asked = figure;
  const slip = await fetchSlip(figure.href);
  if (asked !== figure || document.getElementById('open-slip') !== null) return;
  if (slip === null) {
    location.assign(figure.href);
    return;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Close';
  button.addEventListener('click', () => close(figure));
  slip.querySelector('header')?.append(button);
  slip.querySelector('footer a[hidden]')?.removeAttribute('hidden');
  slip.id = 'open-slip';
  figure.setAttribute('aria-expanded', 'true');
  figure.setAttribute('aria-controls', slip.id);
  placeSlip(figure, slip);
  slip.tabIndex = -1;
  slip.focus({ preventScroll: true });
}

/** In the margin where there is one beside the text, else after the paragraph. */
function placeSlip(figure: HTMLAnchorElement, slip: HTMLElement): void {
  const side = figure.closest('.row')?.querySelector<HTMLElement>(':scope > .side');
  const isWide = matchMedia('(min-width: 56.01rem)').matches;
  if (isWide && side) side.prepend(slip);
  else (figure.closest('p, li, dd, h1') ?? figure).after(slip);
}

async function fetchSlip(address: string): Promise<HTMLElement | null> {
  try {
    const response = await fetch(address);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const slip = page.querySelector<HTMLElement>('[data-working]');
    return response.ok && slip !== null ? document.importNode(slip, true) : null;
  } catch {
    return null;
  }
}

function close(figure: HTMLAnchorElement, refocus = true): void {
  asked = null;
  document.getElementById('open-slip')?.remove();
  figure.removeAttribute('aria-expanded');
  figure.removeAttribute('aria-controls');
  if (refocus) figure.focus();
}
