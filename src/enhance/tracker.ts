import { tellAddress } from './address-head';

/** Filters the list of points by what each is about, and keeps the choice in the address so that it can be shared. */
export function enableTracker(): void {
  const section = document.querySelector<HTMLElement>('[data-tracker]');
  const form = section?.querySelector('form');
  if (section === null || form === null || form === undefined) return;
  const choices = [...form.querySelectorAll('select')];
  const asked = new URLSearchParams(location.search);
  for (const choice of choices) {
    const wanted = asked.get(choice.name) ?? '';
    if ([...choice.options].some((option) => option.value === wanted)) choice.value = wanted;
  }
  const update = (): void => show(section, choices);
  form.addEventListener('change', update);
  form.addEventListener('reset', () => setTimeout(update));
  form.addEventListener('submit', (event) => event.preventDefault());
  section.hidden = false;
  update();
}

function show(section: HTMLElement, choices: readonly HTMLSelectElement[]): void {
  const chosen = choices.filter((choice) => choice.value !== '');
  const points = [...document.querySelectorAll<HTMLLIElement>('li[data-to]')];
  for (const point of points)
    point.hidden = !chosen.every(({ name, value }) => (point.dataset[name] ?? '').split(' ').includes(value));
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) {
    group.hidden = group.querySelector('li[data-to]:not([hidden])') === null;
    if (group instanceof HTMLDetailsElement) group.open = chosen.length > 0 && !group.hidden;
  }
  const shown = section.querySelector('[data-shown]');
  if (shown !== null) shown.textContent = String(points.filter((point) => !point.hidden).length);
  const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  history.replaceState(null, '', `${address}${location.hash}`);
  const names = chosen.map((choice) => choice.selectedOptions[0]?.textContent.trim() ?? '');
  section.dataset['title'] ??= document.title.split(' | ')[0] ?? '';
  tellAddress(address, [section.dataset['title'], ...names].join(', '));
}
