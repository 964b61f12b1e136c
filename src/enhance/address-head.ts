/**
 * Lets what a phone shares and an unfurler reads follow what is shown: canonical address, og:url and, where given, title
 * and description.
 */
export function tellAddress(address: string, title?: string, description?: string): void {
  const set = (selector: string, name: string, value: string): void =>
    document.head.querySelector(selector)?.setAttribute(name, value);
  const old = document.head.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  // The site's own address, wherever this copy is served from.
  const whole = new URL(address, old).href;
  set('link[rel="canonical"]', 'href', whole);
  set('meta[property="og:url"]', 'content', whole);
  if (title !== undefined) {
    document.title = `${title} | ${document.title.split(' | ').at(-1) ?? ''}`;
    set('meta[property="og:title"]', 'content', title);
  }
  if (description === undefined) return;
  set('meta[property="og:description"]', 'content', description);
  set('meta[name="description"]', 'content', description);
}
