/** Words that people leave out of the name of a council, or add to it. */
const COUNCIL =
  /\b(?:the|of|and|royal|london|city|county|borough|district|metropolitan|unitary|authority|council|upon|isle|isles)\b/g;

/** A name as it is compared: lower case, without accents, signs and the words of councils. */
function bare(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z ]+/g, ' ');
  const short = plain.replace(COUNCIL, ' ');
  return (/[a-z]/.test(short) ? short : plain).replace(/\s+/g, ' ').trim();
}

/**
 * The place that a reader means: by its name, by another name of it, with or without "council" and the like, and by the
 * beginning of a name where only one place has it.
 * @param names of each place by its id, its own name first
 * @returns an id, or the names of places that begin alike
 */
export function findPlace(
  asked: string,
  names: ReadonlyMap<string, readonly string[]>,
): { id: string } | { near: readonly string[] } {
  const wanted = bare(asked);
  const all = [...names].map(([id, own]) => ({ id, name: own[0] ?? id, bare: own.map(bare) }));
  const exact = all.filter(({ bare: own }) => own.includes(wanted));
  const [only, ...more] =
    exact.length > 0 ? exact : all.filter(({ bare: own }) => own.some((each) => each.startsWith(wanted)));
  if (only !== undefined && more.length === 0 && wanted !== '') return { id: only.id };
  return { near: only === undefined || wanted === '' ? [] : [only, ...more].slice(0, 3).map(({ name }) => name) };
}

/** Sets the picked places beside one another, above the list; a place without a number is said to have none. */
export function showCompared(
  box: HTMLElement,
  view: ParentNode,
  picked: readonly string[],
  names: ReadonlyMap<string, readonly string[]>,
): void {
  box.hidden = picked.length === 0;
  if (box.hidden && box.childElementCount === 0) return;
  const table = document.createElement('table');
  const heads = [...(view.querySelector('thead')?.querySelectorAll('th') ?? [])].slice(1);
  const top = table.createTHead().insertRow();
  for (const head of [...heads.map((each) => each.textContent.trim()), '']) {
    const cell = document.createElement(head === '' ? 'td' : 'th');
    cell.textContent = head === 'Bar' ? '' : head;
    top.append(cell);
  }
  const body = table.createTBody();
  for (const id of picked) {
    const row = view.querySelector<HTMLTableRowElement>(`tr[data-place="${CSS.escape(id)}"]`);
    const line = body.insertRow();
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = names.get(id)?.[0] ?? id;
    line.append(head);
    const instead = row === null ? 'not in the report’s list' : row.dataset['few'];
    if (row === null || instead !== undefined) {
      const none = line.insertCell();
      none.textContent = instead ?? '';
      none.colSpan = Math.max(heads.length - 1, 1);
    } else for (const cell of [...row.cells].slice(2)) line.insertCell().append(...cell.cloneNode(true).childNodes);
    const drop = document.createElement('button');
    drop.type = 'button';
    drop.dataset['drop'] = id;
    drop.textContent = 'Remove';
    drop.setAttribute('aria-label', `Remove ${names.get(id)?.[0] ?? id}`);
    line.insertCell().append(drop);
  }
  box.replaceChildren(table);
}
