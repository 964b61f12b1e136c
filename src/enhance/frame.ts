// Ships with every frame on somebody else's page; a frame is whole without it.

/** Tells the host how high the frame is, at first and whenever that changes. */
function tellHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  // To any host: it holds nothing but a height.
  parent.postMessage({ type: 'accounted-for:height', height }, '*');
}

if (parent !== window) {
  new ResizeObserver(tellHeight).observe(document.body);
  // A sandbox that lets no window open leaves a link that asks for one dead; without, it opens in the frame.
  if (self.origin === 'null') for (const link of document.querySelectorAll('a[target]')) link.removeAttribute('target');
}
