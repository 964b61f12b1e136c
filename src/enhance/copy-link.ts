/** Turns links marked data-copy into ones that also copy their address, and says that they did. */
export function enableCopying(): void {
  if (!('clipboard' in navigator)) return;
  const told = document.createElement('p');
  told.className = 'visually-hidden';
  told.setAttribute('role', 'status');
  document.body.append(told);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-copy]')) {
    const words = link.textContent;
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      navigator.clipboard.writeText(link.href).then(
        () => {
          link.textContent = 'Copied';
          told.textContent = `Copied: ${link.href}`;
          setTimeout(() => (link.textContent = words), 2000);
        },
        () => location.assign(link.href),
      );
    });
  }
}
