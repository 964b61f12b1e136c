/** Turns links marked data-copy into ones that copy what they lead to, and says that they did; a link that fails is followed. */
export function enableCopying(): void {
  if (!('clipboard' in navigator)) return;
  const told = document.createElement('p');
  told.className = 'visually-hidden';
  told.setAttribute('role', 'status');
  document.body.append(told);
  document.documentElement.classList.toggle('copies-pictures', 'ClipboardItem' in window);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-copy]') : null;
    if (link === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    copy(link).then(
      (what) => {
        sayCopied(link);
        told.textContent = `Copied: ${what}`;
      },
      () => location.assign(link.href),
    );
  });
}

/** Links that say "Copied" now: what they said before, and when they say it again. */
const saying = new WeakMap<HTMLAnchorElement, { words: string; timer: number }>();

/** Lets a link say "Copied" for two seconds from the last click. The name of a row and a drawn sign stay as they are. */
function sayCopied(link: HTMLAnchorElement): void {
  const before = saying.get(link);
  clearTimeout(before?.timer);
  const words = before?.words ?? link.textContent;
  const keeps = link.matches('.anchor, .itself');
  link.dataset['copied'] = '';
  if (!keeps) link.textContent = 'Copied';
  const timer = window.setTimeout(() => {
    delete link.dataset['copied'];
    if (!keeps) link.textContent = words;
    saying.delete(link);
  }, 2000);
  saying.set(link, { words, timer });
}

/** Copies the address of a link, or the words or the picture that it leads to, and says which. */
async function copy({ href, dataset }: HTMLAnchorElement): Promise<string> {
  if (dataset['copy'] === 'image') {
    // The picture is promised and not awaited: some browsers let a page write only while the click is being answered.
    const picture = fetch(href).then((response) => (response.ok ? response.blob() : Promise.reject(new Error(href))));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return 'the picture';
  }
  if (dataset['copy'] === 'text') {
    await navigator.clipboard.writeText(dataset['words'] ?? (await fetchWords(href)));
    return dataset['says'] ?? 'the words, with their source';
  }
  await navigator.clipboard.writeText(href);
  return href;
}

async function fetchWords(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return await response.text();
}
