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
    const words = link.textContent;
    copy(link).then(
      (what) => {
        link.textContent = 'Copied';
        told.textContent = `Copied: ${what}`;
        setTimeout(() => (link.textContent = words), 2000);
      },
      () => location.assign(link.href),
    );
  });
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
    return 'the words, with their source';
  }
  await navigator.clipboard.writeText(href);
  return href;
}

async function fetchWords(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return await response.text();
}
